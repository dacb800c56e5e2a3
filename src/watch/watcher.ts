import type { Clock } from '../clock';
import type { Account } from '../desk/account';
import type { BuyerRequest, RequestRef } from '../desk/buyer-request';
import type { RequestSearch } from '../desk/lookup';
import { lookups, searches } from '../desk/lookups';
import type { DeskContext } from '../desk/operation';
import type { WorkingHours } from '../desk/working-time';
import type { AccountId } from '../ids';
import type { Log } from '../log';
import { drawBandChanges } from './band-changes';
import { keepSighting } from './keep-sighting';
import { problemWords, tellOutage } from './outage';
import { waitAfter } from './pace';
import { type Allowance, planRound } from './plan-round';
import type { WatchStore } from './ports';
import { watchRound } from './round';
import { readSourceState, type SourceState } from './source-state';

export interface WatcherOptions {
  readonly store: WatchStore;
  /** Asked anew each round, so that an account connected later is watched at once. */
  readonly accounts: () => readonly Account[];
  readonly contextFor: (account: AccountId) => DeskContext;
  /** When the team works, as far as it said so. */
  readonly workingHours?: () => WorkingHours | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** What rounds may still call today, until when; undefined where eBay states no limit. */
  readonly allowance?: (family: RequestSearch['family']) => Promise<Allowance | undefined>;
  /** Told of every open request that a round saw, so that deadlines have a path besides the sweep. */
  readonly remind?: (request: BuyerRequest) => Promise<void>;
}

/** How fresh one source of one account is. */
export interface Freshness extends SourceState {
  readonly account: AccountId;
  readonly source: string;
}

export interface Watcher {
  start(): void;
  /** Begins nothing new and waits for what runs. */
  stop(): Promise<void>;
  /** The account can be read again: its rounds begin now. */
  again(account: AccountId): void;
  /** One round of every source of every account, now. */
  round(): Promise<void>;
  /** Something hinted that this request changed: it is read anew. @throws AppError when it cannot be read. */
  look(ref: RequestRef): Promise<void>;
  freshness(): Promise<readonly Freshness[]>;
  /** What cannot be read of these accounts now, in words for people; empty when every source answered lately. */
  problems(accounts: readonly AccountId[]): Promise<readonly string[]>;
}

const BANDS_EVERY = 60_000;
const AFTER_BREAKING = 60_000;
/** Accounts begin one after another, and so go on apart, instead of asking eBay all at once. */
const APART = 400;

/** Sees every request of every account: polls eBay's searches, keeps what it finds, and writes what people are to be told. */
export const createWatcher = ({
  store,
  accounts,
  contextFor,
  clock,
  workingHours,
  log,
  remind,
  allowance = async () => undefined,
}: WatcherOptions): Watcher => {
  const timers = new Map<string, () => void>();
  const running = new Map<string, Promise<unknown>>();
  let started = false;

  /** The same work is never run twice at a time. */
  const once = <Result>(key: string, work: () => Promise<Result>): Promise<Result | undefined> => {
    const begun = work()
      .catch((thrown: unknown) => {
        log.error('watch_broke', { work: key, error: thrown });
        return undefined;
      })
      .finally(() => running.delete(key));
    running.set(key, begun);
    return begun;
  };

  const later = (key: string, wait: number, run: () => void) => {
    timers.get(key)?.();
    if (started) timers.set(key, clock.after(wait, run));
  };

  const freshness = async (): Promise<readonly Freshness[]> => {
    const states = accounts().flatMap(({ id }) =>
      searches.map(async ({ name }) => ({ account: id, source: name, ...(await readSourceState(store, id, name)) })),
    );
    return Promise.all(states);
  };

  const watch = async (account: AccountId, search: RequestSearch): Promise<void> => {
    const key = `${account}/${search.name}`;
    if (running.has(key)) return;
    if (!accounts().some((one) => one.id === account)) {
      timers.delete(key);
      return;
    }
    const state = await once(key, async () => {
      const ports = { store, context: contextFor(account), log, remind, isStopping: () => !started };
      const plan = await planRound(store, account, search, {
        allowance: await allowance(search.family),
        accounts: accounts().length,
        now: clock.now(),
      });
      const after = await watchRound(ports, search, plan);
      return { after, wait: waitAfter(after, plan.wait, plan.usual) };
    });
    if (state !== undefined)
      await once(`${key}/outage`, () =>
        tellOutage(store, accounts(), { account, ...state.after }, freshness, clock.now()),
      );
    later(key, state?.wait ?? AFTER_BREAKING, () => void watch(account, search));
  };

  /** Accounts that were connected meanwhile get their rounds here, and steps of deadlines are drawn. */
  const everyMinute = async (): Promise<void> => {
    await once('bands', () => drawBandChanges(store, accounts(), clock.now(), workingHours?.()));
    let fresh = 0;
    for (const { id } of accounts()) {
      const unwatched = searches.filter(({ name }) => !timers.has(`${id}/${name}`) && !running.has(`${id}/${name}`));
      for (const search of unwatched) later(`${id}/${search.name}`, fresh * APART, () => void watch(id, search));
      if (unwatched.length > 0) fresh += 1;
    }
    later('bands', BANDS_EVERY, () => void everyMinute());
  };

  return {
    start() {
      started = true;
      void everyMinute();
    },
    async stop() {
      started = false;
      for (const cancel of timers.values()) cancel();
      timers.clear();
      while (running.size > 0) await Promise.all(running.values());
    },
    again(account) {
      for (const search of searches) if (started) void watch(account, search);
    },
    async round() {
      await drawBandChanges(store, accounts(), clock.now(), workingHours?.());
      for (const { id } of accounts()) {
        for (const search of searches) await watchRound({ store, context: contextFor(id), log, remind }, search);
      }
    },
    async look(ref) {
      const lookup = lookups.find((one) => one.kind === ref.kind);
      if (lookup === undefined) return;
      const seenAt = clock.now().toISOString();
      // A hint is what a round would have to find with many more calls, so it may use those that rounds may not.
      const request = await lookup.read(contextFor(ref.account), ref.id, { urgency: 'hint' });
      await keepSighting(store, request, { seenAt, announce: () => true });
    },
    freshness,
    async problems(asked) {
      const states = (await freshness()).filter(({ account }) => asked.includes(account));
      return states.flatMap((state) => problemWords(contextFor(state.account).account, state.source, state) ?? []);
    },
  };
};
