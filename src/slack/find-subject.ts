import type { Account } from '../desk/account';
import type { BuyerRequest, RequestKind } from '../desk/buyer-request';
import type { RequestRecords } from '../desk/records';
import { type Reference, spell } from '../desk/reference';
import { readReferences } from '../desk/references';
import { AppError } from '../errors';
import type { Takes } from './route';
import { type Subject, subjectOf } from './subject';

/** What typed words point at. */
export type Found =
  | { readonly kind: 'one'; readonly subject: Subject; readonly request?: BuyerRequest }
  | { readonly kind: 'requests'; readonly matches: readonly BuyerRequest[] }
  /** The desk knows no such request; only eBay can tell. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'accounts'; readonly choices: readonly { account: Account; subject: Subject }[] };

export interface Sought {
  readonly text: string;
  readonly takes: Takes;
  readonly kind: RequestKind | undefined;
}

interface Places {
  readonly requests: Pick<RequestRecords, 'matching'>;
  readonly accounts: readonly Account[];
}

/** What was written may be a buyer's name, and errors are logged: it is not repeated. */
const nothing = (text: string, example: string) =>
  new AppError(
    'bad_input',
    text.trim() === '' ? 'Which one? Write an id after the subcommand.' : 'What you wrote is no id of eBay’s.',
    {
      hint: `Write an order id such as ${example}, an item-transaction id, a request id, or a link copied from eBay.`,
    },
  );

/** A request or an item is no order, and the desk knows none that it belongs to. */
const noOrder = () =>
  new AppError('not_found', 'The desk knows no order for this.', {
    hint: 'Write the order id, such as 12-34567-89012, or the item and transaction, such as 123456789012-9876543210.',
  });

const inEachAccount = (accounts: readonly Account[], subject: (account: Account) => Subject): Found => {
  const [only, ...others] = accounts.map((account) => ({ account, subject: subject(account) }));
  if (only === undefined) throw new AppError('configuration', 'The desk has no eBay account.');
  return others.length === 0
    ? { kind: 'one', subject: only.subject }
    : { kind: 'accounts', choices: [only, ...others] };
};

const asRequest = (reference: Reference, kind: RequestKind, accounts: readonly Account[]): Found | undefined => {
  const id =
    reference.kind === 'request' && reference.of === kind
      ? reference.id
      : reference.kind === 'number'
        ? reference.digits
        : undefined;
  return id === undefined
    ? undefined
    : inEachAccount(accounts, (account) => ({ on: 'request', account: account.id, kind, id }));
};

const unique = (requests: readonly BuyerRequest[]) => [
  ...new Map(requests.map((request) => [`${request.account}/${request.kind}/${request.id}`, request])).values(),
];

/**
 * Finds what somebody meant by any id of eBay's or a pasted link. Requests that the desk knows come first; an id that it does not
 * know is believed to be of the kind that the command is about, and eBay has the last word.
 * @throws AppError `bad_input` without a usable id, `not_found` for a link from which no order can be told
 */
export const findSubject = async ({ text, takes, kind }: Sought, { requests, accounts }: Places): Promise<Found> => {
  if (takes === 'filters') return inEachAccount(accounts, (account) => ({ on: 'account', account: account.id }));
  const references = readReferences(text);
  const [first] = references;
  if (first === undefined) throw nothing(text, '12-34567-89012');
  const [only, ...others] = accounts;
  const isOrder = first.kind === 'order' || first.kind === 'transaction';
  if (takes === 'order' && isOrder && only !== undefined && others.length === 0) {
    return { kind: 'one', subject: { on: 'order', account: only.id, order: spell(first) } };
  }
  const known = unique((await Promise.all(references.map((each) => requests.matching(idOf(each))))).flat());
  if (takes === 'order') {
    const orders = known.flatMap((request) => ((request.order.shown ?? request.order.key) ? [request] : []));
    const [match] = orders;
    if (match === undefined && (first.kind === 'request' || first.kind === 'item')) throw noOrder();
    const accountsOfMatch = accounts.filter((account) => orders.some((request) => request.account === account.id));
    const spelling = match?.order.shown ?? match?.order.key ?? spell(first);
    const order = isOrder ? spell(first) : spelling;
    return inEachAccount(accountsOfMatch.length > 0 ? accountsOfMatch : accounts, (account) => ({
      on: 'order',
      account: account.id,
      order,
    }));
  }
  const matches = known.filter((request) => kind === undefined || request.kind === kind);
  const [match, ...rivals] = matches;
  if (match !== undefined && rivals.length === 0) return { kind: 'one', subject: subjectOf(match), request: match };
  if (match !== undefined) return { kind: 'requests', matches };
  const believed = kind === undefined ? undefined : asRequest(first, kind, accounts);
  return believed ?? { kind: 'unknown' };
};

/** How the store knows it: by its bare id or its order. */
const idOf = (reference: Reference): string => (reference.kind === 'request' ? reference.id : spell(reference));
