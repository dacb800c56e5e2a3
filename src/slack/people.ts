import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Clock } from '../clock';
import { PersonId } from '../ids';
import type { Log } from '../log';
import { readFailure } from './slack-error';

/** Who Slack says that somebody is; read from the payload, not from anything they wrote. */
export interface Visitor {
  readonly id: string;
  /** The workspace that the person belongs to. */
  readonly team: string | undefined;
}

export type Admission =
  | { readonly admitted: true; readonly name: string }
  | { readonly admitted: false; readonly reason: string };

/** https://docs.slack.dev/reference/objects/user-object */
const Profile = z.looseObject({
  team_id: z.string().optional(),
  name: z.string().optional(),
  real_name: z.string().optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  enterprise_user: z.looseObject({ teams: z.array(z.string()).optional() }).optional(),
});
type Profile = z.infer<typeof Profile>;

const FRESH = 10 * 60_000;

const judge = (profile: Profile, visitor: Visitor, team: string): Admission => {
  const teams = profile.enterprise_user?.teams ?? [profile.team_id ?? team, visitor.team ?? team];
  const ofThisTeam = profile.enterprise_user?.teams ? teams.includes(team) : teams.every((its) => its === team);
  if (profile.is_bot) return { admitted: false, reason: 'Bots cannot use Aftersale.' };
  if (profile.deleted) return { admitted: false, reason: 'This Slack account is deactivated.' };
  if (profile.is_restricted || profile.is_ultra_restricted) {
    return { admitted: false, reason: 'Guests cannot use Aftersale. Ask a member of the team.' };
  }
  if (profile.is_stranger || !ofThisTeam) {
    return { admitted: false, reason: 'Aftersale only answers people of its own workspace.' };
  }
  return { admitted: true, name: profile.real_name ?? profile.name ?? '' };
};

export interface People {
  /** May this person talk to the desk at all? What they may do is policy's question. Asks Slack at most once in ten minutes. */
  admit(visitor: Visitor): Promise<Admission>;
  /** The person's name as far as it is known already, else their id. */
  nameOf(id: string): string;
  /** The user groups that the person is in, from the last refresh: no call, so that it can be asked before an acknowledgement. */
  groupsOf(id: string): readonly string[];
  /** Whether the account is deactivated; undefined where Slack does not say. Asks Slack each time. */
  hasLeft(id: string): Promise<boolean | undefined>;
  /** The members of a user group, from the last refresh. */
  membersOf(group: string): readonly PersonId[];
  /** Whether the members of these user groups have ever been read. */
  knows(groups: readonly string[]): boolean;
  /** Reads the members of these user groups anew; a group that cannot be read keeps its last members. */
  refreshGroups(groups: readonly string[]): Promise<void>;
  /** Forgets what it knows of a person, for example after Slack reported a change. */
  forget(id: string): void;
}

interface PeoplePorts {
  readonly client: Pick<WebClient, 'users' | 'usergroups' | 'auth'>;
  readonly clock: Clock;
  readonly log: Log;
}

export const createPeople = ({ client, clock, log }: PeoplePorts): People => {
  const known = new Map<string, { readonly admission: Promise<Admission>; readonly until: number }>();
  const names = new Map<string, string>();
  const members = new Map<string, ReadonlySet<string>>();
  let home: Promise<string> | undefined;

  const ownTeam = (): Promise<string> => {
    home ??= client.auth.test().then((answer) => answer.team_id ?? '');
    home.catch(() => {
      home = undefined;
    });
    return home;
  };

  const look = async (visitor: Visitor): Promise<Admission> => {
    const [team, answer] = await Promise.all([ownTeam(), client.users.info({ user: visitor.id })]);
    const admission = judge(Profile.parse(answer.user ?? {}), visitor, team);
    if (admission.admitted) names.set(visitor.id, admission.name);
    return admission;
  };

  return {
    async admit(visitor) {
      const key = `${visitor.team ?? ''}/${visitor.id}`;
      const cached = known.get(key);
      if (cached !== undefined && cached.until > clock.now().getTime()) return cached.admission;
      const admission = look(visitor);
      known.set(key, { admission, until: clock.now().getTime() + FRESH });
      try {
        return await admission;
      } catch (error) {
        known.delete(key);
        log.warn('slack_person_unknown', { error });
        return { admitted: false, reason: 'Slack did not say who you are just now. Try again in a moment.' };
      }
    },
    async hasLeft(id) {
      try {
        const { user } = await client.users.info({ user: id });
        return Profile.parse(user ?? {}).deleted === true;
      } catch (error) {
        log.warn('slack_person_unknown', { error });
        return undefined;
      }
    },
    nameOf: (id) => names.get(id) || id,
    groupsOf: (id) => [...members].flatMap(([group, ids]) => (ids.has(id) ? [group] : [])),
    membersOf: (group) => [...(members.get(group) ?? [])].map((id) => PersonId.parse(id)),
    knows: (groups) => groups.every((group) => members.has(group)),
    async refreshGroups(groups) {
      for (const group of groups) {
        try {
          const answer = await client.usergroups.users.list({ usergroup: group });
          members.set(group, new Set(answer.users ?? []));
        } catch (error) {
          const failure = readFailure(error);
          // A group that does not exist has nobody in it; waiting for it would keep every decision open.
          if (failure.kind === 'refused' && failure.code === 'no_such_subteam') members.set(group, new Set());
          log.warn('slack_group_unreadable', { group, error });
        }
      }
    },
    forget(id) {
      for (const key of known.keys()) if (key.endsWith(`/${id}`)) known.delete(key);
    },
  };
};
