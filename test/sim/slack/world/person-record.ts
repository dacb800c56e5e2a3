import type { JsonObject } from '../json';

/** A member of the workspace, a guest, a bot, or somebody of another workspace. */
export interface PersonRecord {
  id: string;
  name: string;
  realName: string;
  team: string;
  email: string;
  tz: string;
  tzOffset: number;
  isAdmin: boolean;
  /** Guests: 'single' sees one channel, 'multi' the channels they were asked into. */
  guest: 'no' | 'single' | 'multi';
  isBot: boolean;
  isDeactivated: boolean;
  color: string;
  botId: string;
}

export interface PersonOption {
  name: string;
  realName?: string;
  id?: string;
  team?: string;
  tz?: string;
  isAdmin?: boolean;
  guest?: 'no' | 'single' | 'multi';
  isBot?: boolean;
  isDeactivated?: boolean;
}

/** As users.info tells it. Source: https://docs.slack.dev/reference/objects/user-object */
export function asUser(person: PersonRecord, withEmail: boolean): JsonObject {
  return {
    id: person.id,
    team_id: person.team,
    name: person.name,
    deleted: person.isDeactivated,
    color: person.color.replace('#', ''),
    real_name: person.realName,
    tz: person.tz,
    tz_label: person.tz,
    tz_offset: person.tzOffset,
    profile: {
      real_name: person.realName,
      display_name: person.realName,
      team: person.team,
      ...(withEmail && !person.isBot ? { email: person.email } : {}),
      ...(person.isBot ? { bot_id: person.botId } : {}),
    },
    is_admin: person.isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: person.guest !== 'no',
    is_ultra_restricted: person.guest === 'single',
    is_bot: person.isBot,
    is_app_user: false,
    updated: 1700000000,
  };
}
