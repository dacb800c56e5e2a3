import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../clock';
import { AppError } from '../../errors';
import { AccountId, PersonId } from '../../ids';
import type { RenewalRecords } from './renewal';

/** A consent that somebody has begun and the seller has not given yet. */
const InHand = z.object({ state: z.string(), account: AccountId, person: PersonId, until: z.string() });
export type ConsentInHand = z.infer<typeof InHand>;

const GOOD_FOR = 60 * 60_000;
const nameOf = (account: AccountId) => `consent/${account}`;

const outdated = () =>
  new AppError('bad_input', 'This is the reply to another consent, or it came too late.', {
    hint: 'Press the button again, open the address that it shows, and paste its reply within an hour.',
  });

/** Begins the consent of an account; one that was begun before is void. Answers its secret `state`. */
export const beginConsent = async (
  records: RenewalRecords,
  clock: Clock,
  { account, person }: Pick<ConsentInHand, 'account' | 'person'>,
): Promise<string> => {
  const state = randomBytes(16).toString('hex');
  const until = new Date(clock.now().getTime() + GOOD_FOR).toISOString();
  await records.set(nameOf(account), JSON.stringify({ state, account, person, until }));
  return state;
};

/** The consent that an address is the reply to. @throws AppError `bad_input` */
export const consentOf = async (
  records: Pick<RenewalRecords, 'get'>,
  clock: Clock,
  accounts: readonly { readonly id: AccountId }[],
  address: string,
): Promise<ConsentInHand> => {
  const state = URL.canParse(address.trim()) ? new URL(address.trim()).searchParams.get('state') : undefined;
  if (state === undefined) {
    throw new AppError('bad_input', 'That is not an address.', {
      hint: 'Copy the whole address from the browser, beginning with https://.',
    });
  }
  for (const { id } of accounts) {
    const kept = await records.get(nameOf(id));
    const found = kept === undefined ? undefined : InHand.parse(JSON.parse(kept));
    if (found?.state === state && found.until > clock.now().toISOString()) return found;
  }
  throw outdated();
};

/** A state is good for one consent. */
export const endConsent = (records: Pick<RenewalRecords, 'forget'>, account: AccountId): Promise<void> =>
  records.forget(nameOf(account));
