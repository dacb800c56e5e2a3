import { resolve } from 'node:path';
import type { EbayCall } from '../ebay/call';
import { callById, ebayCalls } from '../ebay/calls';
import { readBody } from '../ebay/reply';
import { AppError, asAppError } from '../errors';
import type { AddCommand } from './add-command';
import { cardOfBody } from './card-of-body';
import { readNamedFile } from './named-file';

const callNamed = (id: string) => {
  const call = callById(id);
  if (call !== undefined) return call;
  throw new AppError('bad_input', `Aftersale knows no eBay call named ${id}.`, {
    hint: `Calls: ${ebayCalls.map((known) => known.id).join(', ')}.`,
  });
};

const readable = (call: EbayCall, source: string) => {
  try {
    return readBody(call, source);
  } catch (thrown) {
    throw new AppError('bad_input', asAppError(thrown).message, {
      cause: thrown,
      hint: 'It is not JSON, or no object. Hand in the body alone, exactly as eBay sent it, without headers.',
    });
  }
};

/**
 * A reply exactly as eBay sent it, as the app would read and show it.
 * @throws AppError `bad_input` for an unknown call, and when it is no JSON object.
 */
export const explainBody = (callId: string, source: string) => {
  const { parsed, odd } = readable(callNamed(callId), source);
  return {
    parsed,
    odd: odd.map(({ path, what }) => `${path || 'the body'}: ${what}`),
    blocks: cardOfBody(callId, source),
  };
};

/** `explain`: how people report a reply that looks strange. Prints JSON and nothing else on standard output. */
export const explainCommand: AddCommand = (program, terminal) => {
  program
    .command('explain')
    .description('Read the body of an eBay reply as the app would, and print it as JSON with everything odd about it.')
    .argument('<callId>', "eBay's name of the call, for example getCancellation")
    .argument('<file>', 'the body as eBay sent it')
    .action((callId: string, file: string) => {
      const body = readNamedFile(resolve(terminal.folder, file));
      terminal.out(JSON.stringify(explainBody(callId, body), undefined, 2));
    });
};
