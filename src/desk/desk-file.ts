import { z } from 'zod';
import { AccountId, ChannelId, PersonId } from '../ids';
import { RequestKind } from './buyer-request';
import { Day, Duration, MoneyText, OperationPattern, TimeOfDay, TimeZone } from './desk-file-values';
import { SavedReplies } from './saved-reply';

/** From the least to the most; each may do what the ones before it may. */
export const ROLES = ['viewer', 'agent', 'approver', 'admin'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

const Members = z.strictObject({
  people: z.array(PersonId).default([]),
  /** Slack user groups, by id. */
  groups: z.array(z.string().min(1)).default([]),
  /** Only for these accounts; all when left out. */
  accounts: z.array(AccountId).optional(),
});

const WhoMay = z.strictObject({
  operations: z.array(OperationPattern).min(1),
  roles: z.array(Role).min(1),
  accounts: z.array(AccountId).optional(),
});

/** What a role may move without a colleague's consent, per currency. */
const Limit = z.strictObject({
  role: Role,
  per_act: z.array(MoneyText).default([]),
  per_request: z.array(MoneyText).default([]),
  per_day: z.array(MoneyText).default([]),
  accounts: z.array(AccountId).optional(),
});

/** When all that is named holds, so many colleagues must sign off. */
const SignOffRule = z.strictObject({
  operations: z.array(OperationPattern).default(['*']),
  effects: z.array(z.enum(['reply', 'decision', 'money'])).optional(),
  over: z.array(MoneyText).optional(),
  reasons: z.array(z.string()).optional(),
  accounts: z.array(AccountId).optional(),
  approvers: z.int().min(1).max(5).default(1),
});

const Hours = z.strictObject({ starts: TimeOfDay, ends: TimeOfDay, time_zone: TimeZone });
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** When channels are told how things stand. */
const DigestTimes = z.strictObject({
  /** These channels; all that requests are routed to and no other entry names, when left out. */
  channels: z.array(ChannelId).min(1).optional(),
  morning: TimeOfDay.optional(),
  handovers: z.array(TimeOfDay).default([]),
  time_zone: TimeZone.optional(),
  days: z.array(z.enum(WEEKDAYS)).optional(),
});

const Route = z.strictObject({
  kinds: z.array(RequestKind).optional(),
  accounts: z.array(AccountId).optional(),
  over: z.array(MoneyText).optional(),
  reasons: z.array(z.string()).optional(),
  channel: ChannelId,
});

/** The team's own rules, as one YAML file. Every key may be left out. */
export const DeskFile = z.strictObject({
  roles: z
    .strictObject({
      viewer: Members.optional(),
      agent: Members.optional(),
      approver: Members.optional(),
      admin: Members.optional(),
    })
    .default({}),
  who_may: z.array(WhoMay).default([]),
  limits: z.array(Limit).default([]),
  sign_off: z
    .strictObject({
      rules: z.array(SignOffRule).default([]),
      expires: Duration.prefault('24h'),
      remind_before: Duration.prefault('2h'),
    })
    .prefault({}),
  undo: z
    .strictObject({
      money: Duration.prefault('0s'),
      decision: Duration.prefault('0s'),
    })
    .prefault({}),
  /** Who signs off in whose place, from the first to the last day. */
  delegates: z.array(z.strictObject({ for: PersonId, to: PersonId, starts: Day, ends: Day })).default([]),
  /** Nobody is pinged; `money` says what becomes of money acts asked for meanwhile. */
  quiet_hours: Hours.extend({ money: z.enum(['allow', 'sign_off', 'deny']).default('allow') }).optional(),
  break_glass: z.strictObject({ roles: z.array(Role).min(1), per_day: z.int().min(1).max(20).default(1) }).optional(),
  /** Money acts of one account stop for a person to look when an hour passes either. */
  breaker: z
    .array(
      z.strictObject({
        accounts: z.array(AccountId).optional(),
        sum_per_hour: z.array(MoneyText).default([]),
        count_per_hour: z.int().min(1).optional(),
      }),
    )
    .default([]),
  /** How many requests one decision may cover. */
  bulk: z.strictObject({ most: z.int().min(1).max(100).default(100) }).prefault({}),
  channels: z
    .strictObject({ default: ChannelId.optional(), admin: ChannelId.optional(), routes: z.array(Route).default([]) })
    .prefault({}),
  working_hours: Hours.extend({
    days: z.array(z.enum(WEEKDAYS)).default(['mon', 'tue', 'wed', 'thu', 'fri']),
    /** Days on which nobody works. */
    holidays: z.array(Day).default([]),
  }).optional(),
  /** The desk's calendar, for digests and reports; that of the working hours when left out. */
  time_zone: TimeZone.optional(),
  digests: z.array(DigestTimes).default([]),
  /** When the same item, reason or carrier is told to have unusually many requests: so many days, at least so many, and how unlikely. */
  spikes: z
    .strictObject({
      days: z.int().min(1).max(14).default(3),
      least: z.int().min(2).default(5),
      chance: z.number().gt(0).lt(0.1).default(0.0001),
    })
    .prefault({}),
  /** Who refunded how much is told to approvers alone, or in the channel to everybody. */
  reports: z.strictObject({ people: z.enum(['approvers', 'channel']).default('approvers') }).prefault({}),
  /** Times before the deadline at which somebody is told. */
  reminders: z
    .strictObject({ steps: z.array(Duration).prefault(['24h', '4h', '1h']), escalate_at: Duration.prefault('1h') })
    .prefault({}),
  on_call: z
    .strictObject({ people: z.array(PersonId).default([]), groups: z.array(z.string()).default([]) })
    .prefault({}),
  /** Where the desk begins; what admins change in Slack is kept in the records. */
  saved_replies: SavedReplies.default([]),
});
export type DeskFile = z.infer<typeof DeskFile>;

/** The rules in force, and the hash that decisions are bound to. */
export interface Policy {
  readonly file: DeskFile;
  readonly hash: string;
  /** False when there is no desk file: everyone reads, nobody decides or moves money. */
  readonly present: boolean;
}
