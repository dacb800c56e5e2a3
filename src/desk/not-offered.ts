import type { BuyerRequest } from './buyer-request';
import { REQUEST_ACTS } from './request-acts';
import { standsAt } from './stands-at';

/** Why an operation is not possible, and what is. */
export interface NotOffered {
  readonly reason: string;
  readonly hint: string;
}

const possible = (request: BuyerRequest): string => {
  const acts = Object.entries(REQUEST_ACTS[request.kind]).flatMap(([operation, words]) =>
    request.options.includes(operation) ? [words] : [],
  );
  const onWebsite = request.websiteOptions.map(({ words }) => `${words} (on the eBay website)`);
  const all = [...acts, ...onWebsite];
  if (all.length > 0) return `Possible now: ${all.join(', ')}.`;
  if (request.escalatedTo !== undefined) return `It goes on as case ${request.escalatedTo.id}.`;
  return 'Nothing can be done with it now.';
};

/** What to tell somebody who wants what eBay does not offer on this request now. */
export const whyNotOffered = (request: BuyerRequest): NotOffered =>
  request.kind === 'case'
    ? {
        reason: request.open
          ? 'eBay has not decided this case yet, so there is nothing to appeal.'
          : 'eBay does not take an appeal of this case, or no longer.',
        hint: 'An appeal can be made once, within about 30 days after a decision against you.',
      }
    : {
        reason: `eBay does not offer this now: the ${request.kind} stands at "${standsAt(request)}".`,
        hint: possible(request),
      };
