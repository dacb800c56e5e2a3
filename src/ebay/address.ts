import { AppError } from '../errors';
import type { CallInput, EbayCall } from './call';
import type { EbayHosts } from './hosts';

const segment = (call: EbayCall, name: string, value: string | undefined): string => {
  // A dot segment would be resolved away and lead to another call.
  if (value === undefined || value === '' || value === '.' || value === '..') {
    throw new AppError('bad_input', `eBay cannot be asked to ${call.aim} without a usable ${name}.`);
  }
  return encodeURIComponent(value);
};

/** The full address of a call; a plus sign in the query is sent as %2B. @throws AppError bad_input for an unusable path value. */
export const addressOf = (hosts: EbayHosts, call: EbayCall, input: CallInput): string => {
  const path = call.path.replace(/\{(\w+)\}/g, (_, name: string) => segment(call, name, input.path?.[name]));
  const query = Object.entries(input.query ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
  return `${hosts[call.host]}${path}${query === '' ? '' : `?${query}`}`;
};
