import type { BuyerRequest } from '../desk/buyer-request';
import type { DeskFile } from '../desk/desk-file';
import { heldBackUntil } from '../desk/held-back';
import type { Notice } from '../desk/notice';
import type { PersonId } from '../ids';
import { refOf } from './changes';

type Reminder = Extract<Notice, { kind: 'reminder' }>;

/** What reminders are made by: the team's steps and hours. */
export type ReminderRules = Pick<DeskFile, 'reminders' | 'quiet_hours' | 'roles' | 'on_call'>;

const spell = (step: number): string => {
  if (step % 3_600_000 === 0) return `${step / 3_600_000}h`;
  return step % 60_000 === 0 ? `${step / 60_000}m` : `${step / 1000}s`;
};

/** Those who can decide: approvers and admins for this account, and whoever is on call. */
const escalationOf = ({ roles, on_call }: ReminderRules, { account }: BuyerRequest) => {
  const members = [roles.approver, roles.admin].filter((one) => one?.accounts?.includes(account) ?? true);
  return {
    people: [...on_call.people, ...members.flatMap((one) => one?.people ?? [])],
    groups: [...new Set([...on_call.groups, ...members.flatMap((one) => one?.groups ?? [])])],
  };
};

/**
 * The reminder that is due for a request now, if any: that of the last step that has passed, so that a late start says what
 * is urgent and not everything that was missed. The first step goes to the owner, later ones to the channel, the last ones to
 * those who can decide. Quiet hours hold it back unless the deadline would pass in them. Each is said once per deadline,
 * however often this is asked: its step names the deadline.
 */
export const dueReminder = (
  request: BuyerRequest,
  owner: PersonId | undefined,
  rules: ReminderRules,
  now: Date,
): Reminder | undefined => {
  if (!request.open || request.respondBy === undefined) return undefined;
  const due = new Date(request.respondBy).getTime();
  const openedAt = new Date(request.openedAt ?? 0).getTime();
  if (Number.isNaN(due)) return undefined;
  const steps = [...new Set(rules.reminders.steps)].sort((left, right) => right - left);
  const passed = due <= now.getTime() ? 0 : steps.filter((step) => due - step <= now.getTime()).at(-1);
  if (passed === undefined) return undefined;
  // Its announcement came later than this step and said as much. Where no step is left, it is the only word that calls people.
  if (passed > 0 && passed !== steps.at(-1) && openedAt > due - passed) return undefined;
  if (heldBackUntil(now, rules.quiet_hours, request.respondBy) !== undefined) return undefined;
  const escalates = passed <= rules.reminders.escalate_at;
  const isFirst = passed === steps[0];
  const step = `${passed === 0 ? 'overdue' : spell(passed)} before ${request.respondBy}`;
  if (escalates) {
    const { people, groups } = escalationOf(rules, request);
    const to = [...new Set([...(owner === undefined ? [] : [owner]), ...people])];
    return { kind: 'reminder', request: refOf(request), step, to, groups, audience: 'escalation' };
  }
  const to = owner === undefined ? [] : [owner];
  const audience = isFirst && owner !== undefined ? 'owner' : 'channel';
  return { kind: 'reminder', request: refOf(request), step, to, audience };
};
