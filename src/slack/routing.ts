import type { BuyerRequest } from '../desk/buyer-request';
import type { DeskFile } from '../desk/desk-file';
import type { AccountId, ChannelId } from '../ids';
import { compare, type Money } from '../money';

/** What a channel is chosen by. */
export interface Routed {
  readonly account: AccountId;
  readonly kind: BuyerRequest['kind'];
  readonly amount?: Money | undefined;
  readonly reason?: string | undefined;
}

const isOver = (limits: readonly Money[], amount: Money | undefined): boolean =>
  amount !== undefined && limits.some((limit) => limit.currency === amount.currency && compare(amount, limit) > 0);

/** The channel of the first rule of the desk file that fits, else its default; undefined where it names none. */
export const channelFor = ({ channels }: Pick<DeskFile, 'channels'>, routed: Routed): ChannelId | undefined =>
  channels.routes.find(
    (route) =>
      (route.kinds?.includes(routed.kind) ?? true) &&
      (route.accounts?.includes(routed.account) ?? true) &&
      (route.reasons === undefined || (routed.reason !== undefined && route.reasons.includes(routed.reason))) &&
      (route.over === undefined || isOver(route.over, routed.amount)),
  )?.channel ?? channels.default;

export const routedAs = (request: BuyerRequest): Routed => ({
  account: request.account,
  kind: request.kind,
  amount: request.amount,
  reason: request.reason?.code,
});
