import type { Account } from '../desk/account';
import type { BuyerRequest } from '../desk/buyer-request';
import { type Found, find } from '../desk/find';
import { byUrgency } from '../desk/found-requests';
import { AppError, asAppError } from '../errors';
import { type FoundHere, foundEverything } from './messages/found-everything';
import { outcomeMessage } from './messages/outcome';
import { lookFor } from './reading';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

const MOST_BY_NAME = 20;

/** Open requests whose buyer is called like that; names are not ids, so only what the desk knows is searched. */
const byBuyer = async ({ requests, accounts }: Workplace, text: string): Promise<BuyerRequest[]> => {
  const name = text.trim().toLowerCase();
  if (name.length < 2) return [];
  const open = await Promise.all(accounts.map((account) => requests.open(account.id)));
  return open
    .flat()
    .filter((request) => request.buyer?.toLowerCase().includes(name))
    .slice(0, MOST_BY_NAME);
};

/** What each account has for this text; what could not be asked is told, never dropped. @throws AppError `not_allowed` */
const inAccounts = async (workplace: Workplace, turn: Turn, text: string, kind: BuyerRequest['kind'] | undefined) => {
  const look = lookFor(workplace, turn);
  const problems: string[] = [];
  const one = async (account: Account): Promise<FoundHere[]> => {
    try {
      const found: Found = await look(find, { account: account.id, text, ...(kind === undefined ? {} : { kind }) });
      if (!found.complete) problems.push(`${account.name} could not be asked everything.`);
      return [{ account, requests: found.requests, orders: found.orders }];
    } catch (thrown) {
      const error = asAppError(thrown);
      if (error.code === 'not_allowed') throw error;
      problems.push(`${account.name}: ${error.message}`);
      return [];
    }
  };
  return { found: (await Promise.all(workplace.accounts.map(one))).flat(), problems };
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
  const { found, problems } = await inAccounts(workplace, turn, text.slice(0, 4_000), kind);
  if (found.some(({ requests, orders }) => requests.length + orders.length > 0)) return { found, problems };
  const named = (await byBuyer(workplace, text)).filter((request) => kind === undefined || request.kind === kind);
  return {
    problems,
    found: workplace.accounts.map((account) => ({
      account,
      requests: named.filter((request) => request.account === account.id).sort(byUrgency),
      orders: [],
    })),
  };
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
