import type { Account } from '../desk/account';
import { type BuyerRequest, requestKey } from '../desk/buyer-request';
import { type Found, find } from '../desk/find';
import { byUrgency } from '../desk/found-requests';
import { ofBuyer } from '../desk/orders/of-buyer';
import { show as showOrder } from '../desk/orders/show';
import { AppError, asAppError } from '../errors';
import type { OrderKey } from '../ids';
import { type FoundHere, foundEverything } from './messages/found-everything';
import { outcomeMessage } from './messages/outcome';
import { lookFor } from './reading';
import type { Look } from './route';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

const MOST_BY_NAME = 20;
const MOST_ORDERS = 3;

/** eBay's user names have no spaces; anything else is a sentence, or an id that leads nowhere. */
const isUserName = (name: string): boolean => /^[^\s<>]{2,64}$/.test(name) && /\p{L}/u.test(name);

/** Open requests whose buyer is called like that, and the orders of the buyer with exactly that name. */
const ofName = async ({ requests }: Workplace, look: Look, account: Account, name: string) => {
  const open = (await requests.open(account.id))
    .filter((request) => request.buyer?.toLowerCase().includes(name.toLowerCase()))
    .slice(0, MOST_BY_NAME);
  if (!isUserName(name)) return { requests: open, orders: [], complete: true };
  const history = await look(ofBuyer, { account: account.id, buyer: name });
  return {
    requests: unique([...open, ...history.requests]),
    orders: history.orders.map((order) => ({ key: order.key, order })),
    complete: history.complete,
  };
};

const byName = async (workplace: Workplace, turn: Turn, name: string, kind: BuyerRequest['kind'] | undefined) => {
  const look = lookFor(workplace, turn);
  const problems: string[] = [];
  const one = async (account: Account): Promise<FoundHere> => {
    const { requests, orders, complete } = await ofName(workplace, look, account, name);
    if (!complete) problems.push(`${account.name} has more orders than were looked through.`);
    return { account, requests: requests.filter((request) => kind === undefined || request.kind === kind), orders };
  };
  return askEach(workplace, turn, one, problems);
};

/** Everything about the orders that were found; one that this account does not have is left out. */
const ordersOf = async (look: Look, account: Account, keys: readonly OrderKey[], problems: string[]) => {
  const overviews = await Promise.all(
    keys
      .slice(0, MOST_ORDERS)
      .map(async (key) => ({ key, ...(await look(showOrder, { account: account.id, order: key })) })),
  );
  problems.push(...overviews.flatMap((overview) => overview.problems));
  return overviews.filter((overview) => overview.order !== undefined || overview.requests.length > 0);
};

/**
 * Asks side by side the accounts in which this person may look; what could not be asked is told, never dropped.
 * @throws AppError `not_allowed` where they may look in none
 */
const askEach = async (
  { accounts, perform }: Workplace,
  { actor }: Turn,
  one: (account: Account) => Promise<FoundHere>,
  problems: string[],
): Promise<LookedUp> => {
  const open = accounts.filter(({ id }) => perform.may(actor, find.name, id));
  const denials: AppError[] = [];
  const asked = open.length > 0 ? open : accounts;
  const found = await Promise.all(
    asked.map((account) =>
      one(account).catch((thrown: unknown): undefined => {
        const error = asAppError(thrown);
        if (error.code === 'not_allowed') denials.push(error);
        else problems.push(`${account.name}: ${error.message}`);
      }),
    ),
  );
  const [denial] = denials;
  if (denial !== undefined && denials.length === asked.length) throw denial;
  return { found: found.filter((here) => here !== undefined), problems };
};

const unique = (requests: readonly BuyerRequest[]) =>
  [...new Map(requests.map((request) => [requestKey(request), request])).values()].sort(byUrgency);

/** What each account has for the ids in this text. */
const byIds = async (workplace: Workplace, turn: Turn, text: string, kind: BuyerRequest['kind'] | undefined) => {
  const look = lookFor(workplace, turn);
  const problems: string[] = [];
  const one = async (account: Account): Promise<FoundHere> => {
    const found: Found = await look(find, { account: account.id, text, ...(kind === undefined ? {} : { kind }) });
    if (!found.complete) problems.push(`${account.name} could not be asked everything.`);
    const orders = kind === undefined ? await ordersOf(look, account, found.orders, problems) : [];
    return { account, requests: unique([...found.requests, ...orders.flatMap((order) => order.requests)]), orders };
  };
  return askEach(workplace, turn, one, problems);
};

export interface LookedUp {
  readonly found: readonly FoundHere[];
  readonly problems: readonly string[];
}

/** Everything that the desk and eBay know about any ids, links or a buyer's name in a text. */
export const lookUp = async (
  workplace: Workplace,
  turn: Turn,
  text: string,
  kind?: BuyerRequest['kind'],
): Promise<LookedUp> => {
  const byId = await byIds(workplace, turn, text.slice(0, 4_000), kind);
  if (byId.found.some(({ requests, orders }) => requests.length + orders.length > 0)) return byId;
  const name = text.trim();
  if (name.length < 2) return byId;
  const named = await byName(workplace, turn, name, kind);
  return { found: named.found, problems: [...new Set([...byId.problems, ...named.problems])] };
};

/** Answers `/desk <anything>` and the message shortcut "Look up on eBay". */
export const answerLookUp = async (workplace: Workplace, turn: Turn, text: string): Promise<void> => {
  await turn.ack();
  try {
    await turn.tell(foundEverything(await lookUp(workplace, turn, text), workplace.scene()));
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'not_allowed') throw thrown;
    await turn.tell(outcomeMessage({ kind: 'denied', reason: thrown.message, hint: thrown.hint ?? '' }, undefined));
  }
};
