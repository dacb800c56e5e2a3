import { ACT_WORDS } from '../desk/request-acts';
import { formatMoney } from '../money';
import type { Finding, Reconciliation } from './reconcile';

/** What was to be done, in quotes, as people read it. */
const act = (operation: string): string => `“${ACT_WORDS[operation] ?? operation}”`;

const on = ({ decision }: Finding) => `${act(decision.operation)} on ${decision.request?.id ?? decision.order}`;

/** A sentence for each thing in which the ledger and eBay differ, the gravest first; none where they agree. */
export const findingsOf = (found: Reconciliation): string[] => [
  ...found.withoutEffect.map((each) => `${on(each)} is done in the ledger, but eBay does not show it.`),
  ...found.unexpected.map((each) => `${on(each)} ended without a call that counted, but eBay shows it.`),
  ...found.unfinished.map(
    ({ operation, order, requestKey, state }) =>
      `${act(operation)} on ${order === undefined ? requestKey : `order ${order}`} ${
        state === 'parked' ? 'is parked: somebody must say what happened.' : 'began and has no end yet.'
      }`,
  ),
  ...found.refunds.map(({ order, atEbay, inLedger }) =>
    inLedger === undefined
      ? `Order ${order} was refunded outside Aftersale: eBay shows ${formatMoney(atEbay)}, the ledger nothing.`
      : `Order ${order}: eBay shows ${formatMoney(atEbay)} refunded, the ledger ${formatMoney(inLedger)}.`,
  ),
  ...(found.outside.length === 0
    ? []
    : [
        `${found.outside.length} ${found.outside.length === 1 ? 'request was' : 'requests were'} closed outside Aftersale: ${found.outside.map(({ id }) => id).join(', ')}.`,
      ]),
  ...(found.unread === 0 ? [] : [`${found.unread} acts could not be read back.`]),
  ...(found.refundsUnread === undefined ? [] : [`Not all refunds were compared: ${found.refundsUnread}`]),
];
