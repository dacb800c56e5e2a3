import type { Account } from '../../desk/account';
import type { RequestKind, RequestRef } from '../../desk/buyer-request';
import { AppError } from '../../errors';
import { AccountId } from '../../ids';
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
  /** @throws AppError when the account cannot read it. */
  readonly look: (ref: RequestRef) => Promise<void>;
}

const nameOf = (seller: string) => `push/seller ${seller}`;
const LEARNT = 'push/sellers learnt';

/** What an account says of somebody else's request, or where it cannot say anything. */
const MAY_BE_ANOTHERS = new Set(['not_found', 'refused', 'consent_needed', 'token']);

/**
 * Looks at what a hint names, with the account whose seller it is. eBay's message says neither the account nor the
 * subscription: the first message of each seller is tried with the accounts whose seller is not known yet, and learnt.
 */
export const createHintReader = ({ settings, accounts, look }: SellerPorts) => {
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

  /** @throws AppError not_found when no account has it, or why it cannot be read. */
  return async ({ kind, id, seller }: Hint): Promise<void> => {
    const account = await known(seller);
    if (account !== undefined) return look({ account, kind, id });
    const learnt = new Set((await settings.get(LEARNT))?.split('\n'));
    const all = accounts();
    const strangers = all.length === 1 ? all : all.filter((one) => !learnt.has(one.id));
    for (const candidate of strangers) {
      try {
        await look({ account: candidate.id, kind, id });
      } catch (thrown) {
        if (thrown instanceof AppError && MAY_BE_ANOTHERS.has(thrown.code) && all.length > 1) continue;
        throw thrown;
      }
      return learn(seller, AccountId.parse(candidate.id));
    }
    throw new AppError('not_found', `No account of the desk has the ${kind} ${id}.`);
  };
};
