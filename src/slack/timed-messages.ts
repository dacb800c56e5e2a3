import type { Clock } from '../clock';
import { type BuyerRequest, RequestRef } from '../desk/buyer-request';
import type { Messages } from '../desk/delivery';
import type { Metrics } from '../metrics';

/** The request whose card this key names; the reverse of `requestCardKey`. */
const requestOfKey = (key: string): RequestRef | undefined => {
  const [, account, kind, id] = /^request:(.+)\/(\w+)\/([^/]+)$/.exec(key) ?? [];
  return RequestRef.safeParse({ account, kind, id }).data;
};

export interface TimedMessagesPorts {
  readonly messages: Messages;
  readonly requests: { find(ref: RequestRef): Promise<BuyerRequest | undefined> };
  readonly clock: Clock;
  readonly metrics: Pick<Metrics, 'cardPosted'>;
}

/**
 * The messages with a clock on them: when the card of a request is posted for the first time, the time since the buyer
 * opened the request is told. Requests that were open before the desk knew their account count as well.
 */
export const timedMessages = ({ messages, requests, clock, metrics }: TimedMessagesPorts): Messages => ({
  ...messages,
  async save(key, message) {
    const ref = requestOfKey(key);
    const isFirst = ref !== undefined && (await messages.find(key)) === undefined;
    await messages.save(key, message);
    if (!isFirst) return;
    const request = await requests.find(ref);
    const opened = new Date(request?.openedAt ?? '').getTime();
    if (Number.isNaN(opened)) return;
    metrics.cardPosted(ref.kind, (clock.now().getTime() - opened) / 1000);
  },
});
