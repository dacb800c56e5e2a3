import type { Clock } from '../clock';
import type { Account } from '../desk/account';
import type { BuyerRequest } from '../desk/buyer-request';
import { type Digest, type DigestMaterial, digestOf, isWorthTelling } from '../desk/digest';
import { type DigestRules, dueDigests, horizonOf, type PlannedDigest } from '../desk/digest-plan';
import type { Notice } from '../desk/notice';
import { channelFor, decisionRoutedAs, routedAs, routedChannels } from '../desk/routing';
import type { SourceFreshness } from '../desk/source-freshness';
import { asAppError } from '../errors';
import type { AccountId, ChannelId, PersonId } from '../ids';
import type { Log } from '../log';
import { type Recurring, recurring } from '../recurring';
import type { Store } from '../store/store';

type DigestNotice = Extract<Notice, { kind: 'digest' }>;

export interface DigestsOptions {
  readonly store: Pick<Store, 'requests' | 'decisions' | 'transaction'>;
  readonly accounts: () => readonly Account[];
  /** The rules in force now. */
  readonly rules: () => DigestRules;
  /** Who has which of all open requests. */
  readonly owners: () => Promise<DigestMaterial['owners']>;
  readonly freshness: () => Promise<readonly SourceFreshness[]>;
  /** Rows wait to be sent. */
  readonly wake: () => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** Whose requests are told: those of a channel, or of accounts whatever their channel. */
export type DigestScope = { readonly channel: ChannelId } | { readonly accounts: readonly AccountId[] };

export interface Digests extends Recurring {
  /** Writes what is due now into the outbox, each digest once, however many processes do. */
  round(): Promise<void>;
  /** How things stand, decisions counted from `since` (ISO 8601). */
  compose(scope: DigestScope, sort: Digest['sort'], since: string): Promise<Digest>;
  /** Somebody hands over now: told in the channel. False where no requests are routed to it. */
  handOver(channel: ChannelId, by: PersonId): Promise<boolean>;
}

const EVERY = 60_000;
const DAY = 86_400_000;

const lastOf = (sort: Digest['sort'], channel: ChannelId) => `digest/${sort}/${channel}`;

/** Tells each channel in the morning and at the end of shifts how things stand. */
export const createDigests = (options: DigestsOptions): Digests => {
  const { store, accounts, rules, owners, freshness, wake, clock, log } = options;

  const compose: Digests['compose'] = async (scope, sort, since) => {
    const isOf = (id: AccountId) => !('accounts' in scope) || scope.accounts.includes(id);
    const isRouted = (channel: ChannelId | undefined) => !('channel' in scope) || scope.channel === channel;
    const channelOf = (request: BuyerRequest) => channelFor(rules(), routedAs(request));
    const requests: BuyerRequest[] = [];
    for (const { id } of accounts()) {
      if (isOf(id)) requests.push(...(await store.requests.open(id)).filter((request) => isRouted(channelOf(request))));
    }
    const ours = <One extends Parameters<typeof decisionRoutedAs>[0]>(decisions: readonly One[]) =>
      decisions.filter(
        (decision) => isOf(decision.account) && isRouted(channelFor(rules(), decisionRoutedAs(decision))),
      );
    const now = clock.now();
    return digestOf({
      sort,
      since,
      now,
      horizon: horizonOf(rules(), accounts(), 'channel' in scope ? scope.channel : undefined, now),
      requests,
      unfinished: ours(await store.decisions.unfinished()),
      done: ours(await store.decisions.doneSince(since)),
      owners: await owners(),
      sources: (await freshness()).filter(({ account }) => isOf(account)),
    });
  };

  /** Since when a channel was not told; a day ago where it never was, or where it was long ago. */
  const since = (last: string | undefined, at: Date): string => {
    const dayBefore = new Date(at.getTime() - DAY).toISOString();
    return last !== undefined && last < at.toISOString() ? last : dayBefore;
  };

  const told = (notice: DigestNotice | undefined, { sort, channel, at }: Omit<PlannedDigest, 'slot'>) =>
    store.transaction(async ({ outbox, settings }) => {
      if (notice !== undefined) await outbox.enqueue(notice);
      await settings.set(lastOf(sort, channel), at.toISOString());
    });

  const tell = async (planned: PlannedDigest): Promise<void> => {
    const { sort, channel, slot, at } = planned;
    const last = await store.transaction(({ settings }) => settings.get(lastOf(sort, channel)));
    if (last !== undefined && last >= at.toISOString()) return;
    const from = since(last, at);
    const digest = await compose({ channel }, sort, from);
    const notice = isWorthTelling(digest, clock.now())
      ? ({ kind: 'digest', sort, channel, slot, since: from } as const)
      : undefined;
    await told(notice, planned);
    if (notice !== undefined) wake();
  };

  const round = async (): Promise<void> => {
    for (const planned of dueDigests(rules(), accounts(), clock.now())) await tell(planned);
  };

  const broke = (thrown: unknown) => log.error('digest_failed', { code: asAppError(thrown).code });
  const rounds = recurring({ clock, every: EVERY, first: EVERY, broke }, round);

  return {
    round,
    compose,
    async handOver(channel, by) {
      if (!routedChannels(rules()).includes(channel)) return false;
      const at = clock.now();
      const last = await store.transaction(({ settings }) => settings.get(lastOf('handover', channel)));
      const slot = at.toISOString().slice(0, 16);
      await told(
        { kind: 'digest', sort: 'handover', channel, slot, since: since(last, at), by },
        { sort: 'handover', channel, at },
      );
      wake();
      return true;
    },
    ...rounds,
  };
};
