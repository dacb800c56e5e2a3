import type { Clock } from '../../clock';
import type { Account } from '../../desk/account';
import type { RequestKind, RequestRef } from '../../desk/buyer-request';
import { AppError } from '../../errors';
import type { AccountId } from '../../ids';
import type { WatchTables } from '../ports';

/** A hint without the account: eBay names the seller by a name that the desk does not know beforehand. */
export interface Hint {
  readonly kind: RequestKind;
  readonly id: string;
  readonly seller?: string | undefined;
}

export interface SellerPorts {
  readonly settings: WatchTables['settings'];
  readonly accounts: () => readonly Account[];
  readonly clock: Clock;
  /** @throws AppError when the account cannot read it. */
  readonly look: (ref: RequestRef) => Promise<void>;
}

const nameOf = (seller: string) => `push/seller ${seller}`;
const LEARNT = 'push/sellers learnt';

/** What an account says of somebody else's request. */
const ANOTHERS = new Set(['not_found', 'refused']);
/** Why an account cannot say whose request it is. */
const CANNOT_SAY = new Set(['consent_needed', 'token']);

/** So often in a row nobody had what a seller's messages named, and when that was last. */
interface Misses {
  readonly inARow: number;
  readonly at: number;
}
/** eBay may tell of a request before it can be read, so a seller's account is doubted at the third miss in a row. */
const DOUBTED = 2;
const FORGOTTEN_AFTER = 60 * 60_000;

/**
 * Looks at what a hint names, with the account whose seller it is. eBay's message says neither the account nor the
 * subscription: the first message of each seller is tried with the accounts whose seller is not known yet, and learnt. An account
 * may be connected to another seller later, so where none of those has it the others are asked too, a few times an hour.
 */
export const createHintReader = ({ settings, accounts, look, clock }: SellerPorts) => {
  const misses = new Map<string, Misses>();

  const known = async (seller: string | undefined): Promise<AccountId | undefined> => {
    const kept = seller === undefined ? undefined : await settings.get(nameOf(seller));
    return kept === undefined ? undefined : accounts().find((account) => account.id === kept)?.id;
  };

  const learn = async (seller: string | undefined, account: AccountId): Promise<void> => {
    if (seller === undefined) return;
    await settings.set(nameOf(seller), account);
    const others = (await settings.get(LEARNT))?.split('\n') ?? [];
    await settings.set(LEARNT, [...new Set([...others, account])].join('\n'));
  };

  const missesOf = (seller: string | undefined): number => {
    const kept = seller === undefined ? undefined : misses.get(seller);
    return kept === undefined || clock.now().getTime() - kept.at > FORGOTTEN_AFTER ? 0 : kept.inARow;
  };

  /** The accounts to ask, most likely first. */
  const candidates = async (seller: string | undefined, owner: AccountId | undefined): Promise<AccountId[]> => {
    const learnt = new Set((await settings.get(LEARNT))?.split('\n'));
    const missed = missesOf(seller);
    const isOnly = accounts().length === 1;
    const asksAll = isOnly || seller === undefined || (owner === undefined ? missed <= DOUBTED : missed === DOUBTED);
    const others = accounts()
      .map(({ id }) => id)
      .filter((id) => id !== owner && (asksAll || !learnt.has(id)));
    const strangersFirst = others.sort((left, right) => Number(learnt.has(left)) - Number(learnt.has(right)));
    return owner === undefined ? strangersFirst : [owner, ...strangersFirst];
  };

  /** @throws AppError not_found when no account has it, or why it cannot be read. */
  return async ({ kind, id, seller }: Hint): Promise<void> => {
    const owner = await known(seller);
    let unsaid: AppError | undefined;
    for (const account of await candidates(seller, owner)) {
      try {
        await look({ account, kind, id });
      } catch (thrown) {
        if (!(thrown instanceof AppError)) throw thrown;
        if (account !== owner && CANNOT_SAY.has(thrown.code)) {
          // What may be mended by itself is tried again; a consent that is gone is not.
          if (unsaid === undefined || thrown.code === 'token') unsaid = thrown;
        } else if (!ANOTHERS.has(thrown.code)) throw thrown;
        continue;
      }
      if (seller !== undefined) misses.delete(seller);
      return account === owner ? undefined : learn(seller, account);
    }
    if (seller !== undefined) misses.set(seller, { inARow: missesOf(seller) + 1, at: clock.now().getTime() });
    throw unsaid ?? new AppError('not_found', `No account of the desk has the ${kind} ${id}.`);
  };
};
