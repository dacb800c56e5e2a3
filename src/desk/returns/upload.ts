import { z } from 'zod';
import { getReturnFiles, uploadReturnFile } from '../../ebay/calls/return';
import { AppError } from '../../errors';
import { ReturnId } from '../../ids';
import type { BuyerRequest } from '../buyer-request';
import type { NotOffered } from '../not-offered';
import { actOperation } from '../operation';
import { orderKeyFor } from '../orders/order-key';
import { requestFacts } from '../request-facts';
import { onRequest, requestInput } from '../request-input';
import { standsAt } from '../stands-at';
import { written } from '../written';
import { readReturn } from './read-return';

const IMAGE = /\.(bmp|gif|jpe?g|png)$/i;
const PURPOSES = { item: 'ITEM_RELATED', label: 'LABEL_RELATED', refund: 'REFUND_RELATED' } as const;
const PURPOSE_WORDS = {
  item: 'evidence about the item',
  label: 'return label',
  refund: 'proof of the refund',
} as const;

/** What eBay takes. */
export const TAKEN = 'eBay takes BMP, GIF, JPEG and PNG images; labels may be PDF too';

/** Whether eBay takes a file of this name for this purpose. */
export const isTaken = (fileName: string, purpose: unknown): boolean =>
  IMAGE.test(fileName) || (purpose === 'label' && /\.pdf$/i.test(fileName));

const Input = requestInput(ReturnId)
  .extend({
    fileName: written('Name the file', 200),
    /** The file's bytes in base64. */
    data: z.base64({ error: 'The file cannot be read' }).min(1, 'The file is empty'),
    purpose: z.enum(['item', 'label', 'refund'], 'Say what the file is'),
  })
  .refine((input) => isTaken(input.fileName, input.purpose), { path: ['fileName'], error: TAKEN });

/** Why a closed return takes no file, and when one does. */
export const takesNoFiles = (request: BuyerRequest): NotOffered => ({
  reason: `This return takes no more files: ${standsAt(request)}.`,
  hint: 'Files can be added while a return is open.',
});

export const upload = actOperation({
  name: 'return.upload',
  title: 'Add file',
  summary: 'Attach a photo, a label or a proof to a return; the buyer and eBay can see it.',
  effect: 'reply',
  retry: 'never',
  precheckSummary: 'the return is open',
  witnessSummary: 'a file of the seller’s with this name among the files of the return',
  input: Input,
  target: onRequest('return'),
  async precheck(context, input) {
    const { request } = await readReturn(context, input.id);
    if (!request.open) {
      return { allowed: false, ...takesNoFiles(request), request };
    }
    const spelling = request.order.key ?? request.order.shown;
    const order = spelling === undefined ? undefined : await orderKeyFor(context, spelling);
    return {
      allowed: true,
      facts: requestFacts(request),
      order,
      money: undefined,
      respondBy: request.respondBy,
      request,
    };
  },
  describe: (input) => [
    { name: 'File', words: input.fileName },
    { name: 'As', words: PURPOSE_WORDS[input.purpose] },
  ],
  async run(context, input) {
    const { fileId } = await context.ebay.send(uploadReturnFile, {
      path: { returnId: input.id },
      body: { data: input.data, fileName: input.fileName, filePurpose: PURPOSES[input.purpose] },
    });
    if (fileId === undefined) {
      throw new AppError('outcome_unknown', 'eBay answered without the id of the file.', {
        hint: 'Look at its files first.',
      });
    }
    return { words: `${input.fileName} is attached.`, madeIds: { file: fileId } };
  },
  async witness(context, input, _cleared, answer) {
    const { files } = await context.ebay.send(getReturnFiles, { path: { returnId: input.id } });
    const made = answer?.madeIds?.file;
    const own = files.filter((file) => file.submitter !== 'BUYER');
    const seen =
      made === undefined
        ? own.some((file) => file.fileName === input.fileName)
        : own.some((file) => file.fileId === made);
    // An older file can have the same name, so a name alone proves nothing.
    const verdict = made !== undefined ? 'happened' : seen ? 'unsure' : 'not_happened';
    return { verdict, readings: [{ name: 'Files of the return', words: String(files.length) }] };
  },
});
