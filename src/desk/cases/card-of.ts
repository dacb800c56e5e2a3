import type { RequestRef } from '../buyer-request';
import { type Messages, requestCardKey } from '../delivery';
import type { RequestRecords } from '../records';
import { originOfCase } from './origin-of-case';

interface CardRecords {
  readonly requests: Pick<RequestRecords, 'find' | 'matching'>;
  readonly messages: Pick<Messages, 'find'>;
  /** Where cards that are not posted yet are to be known of. */
  readonly outbox?: { waitingAmong(keys: readonly string[]): Promise<ReadonlySet<string>> };
}

/**
 * Where a request is talked about: an escalated one goes on, as its case, on the card that people know. A case that was announced
 * before the desk knew what it came from keeps its own card.
 */
export const cardOf = async (
  { requests, messages, outbox }: CardRecords,
  { account, kind, id }: RequestRef,
): Promise<RequestRef> => {
  const ref = { account, kind, id };
  const key = requestCardKey(ref);
  if (kind !== 'case' || (await messages.find(key)) !== undefined) return ref;
  if (outbox !== undefined && (await outbox.waitingAmong([key])).size > 0) return ref;
  const claim = await requests.find(ref);
  const origin = claim === undefined ? undefined : await originOfCase(requests, claim);
  return origin === undefined ? ref : { account: origin.account, kind: origin.kind, id: origin.id };
};
