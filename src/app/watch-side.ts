import type { PolicySource } from '../perform/policy-source';
import type { Recurring } from '../recurring';
import { createDigests, type Digests } from '../watch/digests';
import { createEndings } from '../watch/endings';
import { createReminders, type Reminders } from '../watch/reminders';
import { createSpikeAlarm, type SpikeAlarm } from '../watch/spikes';
import { createWatcher, type Watcher } from '../watch/watcher';
import type { EbaySide } from './ebay-side';
import type { Foundation } from './foundation';

/** Whatever looks by itself and tells the team. */
export interface WatchSide {
  readonly watcher: Watcher;
  readonly reminders: Reminders;
  readonly digests: Digests;
  readonly spikes: SpikeAlarm;
  readonly endings: Recurring;
}

export const createWatchSide = (
  { store, wake, clock, log }: Foundation,
  { accounts: { all }, budget, contextFor }: EbaySide,
  policy: PolicySource,
): WatchSide => {
  const accounts = () => all;
  const rules = () => policy.current().file;
  const reminders = createReminders({
    store,
    accounts,
    rules,
    ownerOf: async (ref) => (await store.claims.find(ref))?.person,
    clock,
    log,
  });
  const watcher = createWatcher({
    store,
    accounts,
    contextFor,
    workingHours: () => rules().working_hours,
    clock,
    log,
    remind: reminders.remind,
    allowance: (family) => budget.allowance(family, 'watch'),
  });
  const digests = createDigests({
    store,
    accounts,
    rules,
    owners: () => store.claims.ofOpen(),
    freshness: () => watcher.freshness(),
    wake,
    clock,
    log,
  });
  return {
    watcher,
    reminders,
    digests,
    spikes: createSpikeAlarm({ store, rules, accounts, wake, clock, log }),
    endings: createEndings({ store, accounts, clock, log }),
  };
};
