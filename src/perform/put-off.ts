import type { Decision } from '../desk/decision';
import type { Held } from '../store/decision-leases';
import { intentId } from './intent-id';
import type { Road } from './road';
import { takeStep } from './step';

const goesOnAt = (road: Road, { bulk }: Decision, until: Date) => ({
  nextIn: until.getTime() - road.clock.now().getTime() + (bulk?.place ?? 0) * road.pace.bulkGap,
  release: true,
});

/** It stays as it is and goes on by itself then; of a bulk one item after the other. */
export const putOff = (
  road: Road,
  held: Held,
  until: Date,
  audit: 'put_off' | 'put_off_by_quiet_hours',
): Promise<Held> =>
  takeStep(road, held, {
    ...goesOnAt(road, held.decision, until),
    change: { waitsUntil: until.toISOString() },
    audit,
  });

/** eBay did not take the call itself: nothing was done, and the act is made anew then, under another intent. */
export const takeBack = (road: Road, held: Held, until: Date): Promise<Held> =>
  takeStep(road, held, {
    ...goesOnAt(road, held.decision, until),
    change: { state: 'signed', revision: held.decision.revision + 1, calls: 0, waitsUntil: until.toISOString() },
    audit: 'put_off',
    also: (tables) => tables.intents.settle(intentId(held.decision), 'refused'),
  });
