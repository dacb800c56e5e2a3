import type { RequestRef } from '../../desk/buyer-request';
import type { Actor } from '../../desk/decision';
import { snoozeEndsBy } from '../../desk/snooze-choices';
import { deny } from '../policy';
import { type CaseOutcome, type CaseRoad, onCase, recorded } from './case-road';

export const snooze = (road: CaseRoad, ref: RequestRef, { person }: Actor, until: string): Promise<CaseOutcome> =>
  onCase(road, ref, { person }, 'snoozed', async ({ tables, request, at }) => {
    if (!request.open) return deny('This request is closed.', 'Nobody is reminded of it any more.');
    const latest = snoozeEndsBy(request, road.policy.current().file.reminders.escalate_at);
    if (Number.isNaN(Date.parse(until)) || until <= at || (latest !== undefined && until > latest.toISOString())) {
      return deny('That is too close to the deadline.', 'Choose an earlier time, or answer it now.');
    }
    await tables.snoozes.set(ref, person, until);
    const { account, kind, id } = request;
    return recorded({
      kind: 'snooze',
      request: { account, kind, id },
      change: 'snoozed',
      person,
      until,
      at,
    });
  });

export const endSnooze = (road: CaseRoad, ref: RequestRef, { person }: Actor): Promise<CaseOutcome> =>
  onCase(road, ref, { person }, 'snooze_ended', async ({ tables, request, at }) => {
    const ended = await tables.snoozes.end(ref);
    if (ended === undefined) return { kind: 'unchanged', words: 'It is not snoozed.' };
    const { account, kind, id } = request;
    const notice = { request: { account, kind, id }, person, until: ended.until, at };
    return recorded({ kind: 'snooze', change: 'ended', ...notice });
  });
