import { createHash } from 'node:crypto';
import type { Clock } from '../clock';
import type { Account } from '../desk/account';
import type { DeskFile } from '../desk/desk-file';
import type { RequestFigures } from '../desk/report/figures';
import { begins, isOver, type Spike, SpikeSubject, usualOf } from '../desk/spike';
import { asAppError } from '../errors';
import type { PersonId } from '../ids';
import type { Log } from '../log';
import { type Recurring, recurring } from '../recurring';
import type { Store } from '../store/store';
import { spansOf, watchedSince } from './watched-since';

export interface SpikeAlarmOptions {
  readonly store: Pick<Store, 'spikes' | 'settings' | 'transaction'>;
  readonly rules: () => Pick<DeskFile, 'spikes'>;
  /** Asked anew each round. */
  readonly accounts: () => readonly Pick<Account, 'id'>[];
  readonly wake: () => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** A spike with the newest of its requests. */
export interface ToldSpike {
  readonly spike: Spike;
  readonly requests: readonly RequestFigures[];
}

export interface SpikeAlarm extends Recurring {
  /** Looks once for what is unusual and for what is over. */
  round(): Promise<void>;
  find(id: string): Promise<ToldSpike | undefined>;
  /** Somebody has seen it; false where somebody had already. */
  seen(id: string, person: PersonId): Promise<boolean>;
}

const FIRST = 2 * 60_000;
const EVERY = 10 * 60_000;
const SHOWN = 8;

/** Tells the team once when the same item, reason or carrier has unusually many requests, against its own past. */
export const createSpikeAlarm = ({ store, rules, accounts, wake, clock, log }: SpikeAlarmOptions): SpikeAlarm => {
  const begin = async (spike: Spike, calmSince: Date): Promise<void> => {
    const isNew = await store.transaction(async ({ spikes, outbox }) => {
      if (!(await spikes.begin(spike, calmSince.toISOString()))) return false;
      await outbox.enqueue({ kind: 'spike', spike: spike.id });
      return true;
    });
    if (!isNew) return;
    log.info('spike', { subject: spike.subject, count: spike.count, usual: spike.usual });
    wake();
  };

  const round = async (): Promise<void> => {
    const now = clock.now();
    const at = now.toISOString();
    const { spikes: rule } = rules();
    const since = await watchedSince(store.settings, accounts(), now);
    const { present, pasts } = spansOf(since, now, rule.days);
    if (present.accounts.length === 0) return;
    const usual = async (subject: SpikeSubject, name: string) =>
      usualOf(
        await Promise.all(
          pasts.map(async ({ lengths, ...past }) => ({
            counted: await store.spikes.count(subject, name, past),
            lengths,
          })),
        ),
      );
    for (const spike of await store.spikes.open()) {
      const count = await store.spikes.count(spike.subject, spike.name, present);
      if (isOver(count, await usual(spike.subject, spike.name), rule)) await store.spikes.end(spike.id, at);
    }
    for (const subject of SpikeSubject.options) {
      for (const { name, title, count } of await store.spikes.heaps(subject, present, rule.least)) {
        const expected = await usual(subject, name);
        if (!begins(count, expected, rule)) continue;
        const id = createHash('sha256').update(`${subject}\n${name}\n${at}`).digest('hex').slice(0, 16);
        await begin({ id, subject, name, title, since: at, count, days: rule.days, usual: expected }, present.from);
      }
    }
  };

  const broke = (thrown: unknown) => log.error('spike_round_failed', { code: asAppError(thrown).code });
  const rounds = recurring({ clock, every: EVERY, first: FIRST, broke }, round);

  return {
    round,
    async find(id) {
      const spike = await store.spikes.find(id);
      if (spike === undefined) return undefined;
      const since = await watchedSince(store.settings, accounts(), clock.now());
      const { present } = spansOf(since, new Date(spike.since), spike.days);
      if (present.accounts.length === 0) return { spike, requests: [] };
      return { spike, requests: await store.spikes.requests(spike.subject, spike.name, present, SHOWN) };
    },
    async seen(id, person) {
      const isFirst = await store.transaction(async ({ spikes, outbox }) => {
        if (!(await spikes.seen(id, person, clock.now().toISOString()))) return false;
        await outbox.enqueue({ kind: 'spike', spike: id });
        return true;
      });
      if (isFirst) wake();
      return isFirst;
    },
    ...rounds,
  };
};
