import type { EbayCall } from './call';
import { cancellationCalls } from './calls/cancellation';
import { casemanagementCalls } from './calls/casemanagement';
import { inquiryCalls } from './calls/inquiry';
import { keyManagementCalls } from './calls/key-management';
import { notificationCalls } from './calls/notification';
import { orderCalls } from './calls/order';
import { rateLimitCalls } from './calls/rate-limit';
import { returnCalls } from './calls/return';

/** One list without an id or an address said twice. @throws TypeError */
export const distinct = (calls: readonly EbayCall[]): readonly EbayCall[] => {
  const seen = new Set<string>();
  for (const call of calls) {
    for (const mark of [call.id, `${call.verb} ${call.host} ${call.path}`]) {
      if (seen.has(mark)) throw new TypeError(`Two eBay calls claim ${mark}`);
      seen.add(mark);
    }
  }
  return calls;
};

/** Every call of eBay's that Aftersale knows. */
export const ebayCalls = distinct([
  ...cancellationCalls,
  ...returnCalls,
  ...inquiryCalls,
  ...casemanagementCalls,
  ...orderCalls,
  ...notificationCalls,
  ...keyManagementCalls,
  ...rateLimitCalls,
]);

const byId = new Map(ebayCalls.map((call) => [call.id, call]));

export const callById = (id: string): EbayCall | undefined => byId.get(id);
