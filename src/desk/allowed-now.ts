import type { BuyerRequest } from './buyer-request';
import { REQUEST_ACTS } from './request-acts';
import { standsAt } from './stands-at';

/** Something that could be done with a request, and why it cannot be done now. */
export interface NotNow {
  readonly operation: string;
  readonly words: string;
  readonly why: string;
}

/** What may be done with a request now, until when, and why not the rest. */
export interface AllowedNow {
  readonly request: BuyerRequest;
  readonly allowed: readonly { readonly operation: string; readonly words: string }[];
  readonly notNow: readonly NotNow[];
}

/** Sorts every act of a kind into what eBay offers now and what it does not. */
export const allowedNow = (request: BuyerRequest): AllowedNow => {
  const stands = standsAt(request);
  const why =
    request.escalatedTo !== undefined
      ? `eBay was asked to step in; it goes on as case ${request.escalatedTo.id}.`
      : request.open
        ? `eBay does not offer it while it stands at "${stands}".`
        : `It is closed: ${stands}.`;
  const entries = Object.entries(REQUEST_ACTS[request.kind]).map(([operation, words]) => ({ operation, words }));
  return {
    request,
    allowed: entries.filter((entry) => request.options.includes(entry.operation)),
    notNow: entries.filter((entry) => !request.options.includes(entry.operation)).map((entry) => ({ ...entry, why })),
  };
};
