import type { Clock } from '../clock';
import type { Account } from '../desk/account';
import type { BuyerRequest, RequestRef } from '../desk/buyer-request';
import { cardOf } from '../desk/cases/card-of';
import { deliveryKey, remindersKey } from '../desk/delivery';
import type { PersonId } from '../ids';
import type { Log } from '../log';
import { type Recurring, recurring } from '../recurring';
import { refOf } from './changes';
import { dueReminder, type ReminderRules } from './due-reminder';
import type { WatchStore } from './ports';
import { wakeSnoozed } from './snoozes';

export interface RemindersOptions {
  readonly store: WatchStore;
  readonly accounts: () => readonly Account[];
  /** The rules in force now. */
  readonly rules: () => ReminderRules;
  /** Who has taken the request upon themselves. */
  readonly ownerOf: (ref: RequestRef) => Promise<PersonId | undefined>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Reminders extends Recurring {
  /** For the watcher's rounds: reminds of one request that was just seen. */
  remind(request: BuyerRequest): Promise<void>;
  /** Goes through all open requests that the store knows and whose first step has come. */
  sweep(): Promise<void>;
}

const SWEEP_EVERY = 60_000;

/**
 * Reminds people of deadlines on two paths that need nothing of each other: the watcher's rounds, which need eBay, and a sweep of
 * the store by a timer of its own, which does not. The outbox says each reminder once, whichever path finds it first.
 */
export const createReminders = ({ store, accounts, rules, ownerOf, clock, log }: RemindersOptions): Reminders => {
  const remind = async (request: BuyerRequest): Promise<void> => {
    if (!request.open || request.respondBy === undefined) return;
    // Most requests have nothing due, which needs no question to the store.
    if (dueReminder(request, undefined, rules(), clock.now()) === undefined) return;
    const ref = refOf(request);
    const reminder = dueReminder(request, await ownerOf(ref), rules(), clock.now());
    if (reminder === undefined || (await store.outbox.isSaid(reminder))) return;
    // The last steps wake everybody: a snooze ends before them.
    const isSnoozed = reminder.audience !== 'escalation' && (await store.snoozes.find(ref)) !== undefined;
    if (isSnoozed) return;
    const card = await cardOf(store, request);
    await store.transaction(async ({ outbox }) => {
      // What waits since Slack was down is outdated by it: nobody needs two at once.
      await outbox.outdate(remindersKey(ref), deliveryKey(reminder));
      await outbox.enqueue(card.kind === ref.kind ? reminder : { ...reminder, under: card });
    });
  };

  const sweep = async (): Promise<void> => {
    await wakeSnoozed(store, clock.now());
    const furthest = clock.now().getTime() + Math.max(0, ...rules().reminders.steps);
    for (const { id } of accounts()) {
      for (const request of await store.requests.due(id, '', new Date(furthest).toISOString())) await remind(request);
    }
  };

  const broke = (thrown: unknown) => log.error('reminder_sweep_broke', { error: thrown });
  const sweeps = recurring({ clock, every: SWEEP_EVERY, broke }, sweep);

  return {
    remind,
    sweep,
    ...sweeps,
  };
};
