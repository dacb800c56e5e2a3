import type { AccountId, ChannelId } from '../ids';
import { compare, type Money } from '../money';
import { type BuyerRequest, RequestKind } from './buyer-request';
import type { Decision } from './decision';
import type { DeskFile } from './desk-file';

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

/** The kind of request that an operation is about. */
export const kindOf = (operation: string): RequestKind =>
  RequestKind.safeParse(operation.split('.')[0]).data ?? 'cancellation';

/** What a decision's channel is chosen by: its request as it stood at the last look, else what is asked for. */
export const decisionRoutedAs = ({ account, operation, before, money, reasonCode }: Decision): Routed =>
  before === undefined ? { account, kind: kindOf(operation), amount: money, reason: reasonCode } : routedAs(before);

/** Every channel that the desk file names for requests. */
export const routedChannels = ({ channels }: Pick<DeskFile, 'channels'>): ChannelId[] => [
  ...new Set([
    ...(channels.default === undefined ? [] : [channels.default]),
    ...channels.routes.map((one) => one.channel),
  ]),
];
