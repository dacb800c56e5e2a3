import type { PersonOption, PersonRecord } from './person-record';

export const homeTeam = { id: 'T0HOME0001', name: 'Home', domain: 'home' };
export const otherTeam = { id: 'T0OTHER001', name: 'Partner Ltd', domain: 'partner' };

/** The people of every workspace unless a test names others. What they may do is the app's matter. */
export const defaultPeople: PersonOption[] = [
  { name: 'Ana', realName: 'Ana Agent', tz: 'Europe/Berlin' },
  { name: 'Sam', realName: 'Sam Supervisor', tz: 'Europe/London', isAdmin: true },
  { name: 'Olga', realName: 'Olga Outsider', tz: 'America/New_York' },
  { name: 'Gus', realName: 'Gus Guest', guest: 'single' },
  { name: 'Eve', realName: 'Eve External', team: otherTeam.id },
  { name: 'Robo', realName: 'Robo Bot', isBot: true },
  { name: 'Dora', realName: 'Dora Departed', isDeactivated: true },
];

const colors = ['#8a3ffc', '#007d79', '#b28600', '#a2191f', '#0f62fe', '#525252', '#9f1853', '#198038'];

/** Offset from UTC in seconds that the zone has at that time. */
function offsetOf(zone: string, at: Date): number {
  const local = new Date(at.toLocaleString('en-US', { timeZone: zone }));
  const utc = new Date(at.toLocaleString('en-US', { timeZone: 'UTC' }));
  return Math.round((local.getTime() - utc.getTime()) / 1000);
}

export const slackbot: PersonOption = { name: 'Slackbot', id: 'USLACKBOT', isBot: true };

export function castPerson(option: PersonOption, index: number, now: Date): PersonRecord {
  const tz = option.tz ?? 'Etc/UTC';
  const name = option.name.toLowerCase();
  return {
    id: option.id ?? `U0${option.name.toUpperCase().replace(/[^A-Z0-9]/g, '')}${String(index).padStart(2, '0')}`,
    name,
    realName: option.realName ?? option.name,
    team: option.team ?? homeTeam.id,
    email: `${name}@example.com`,
    tz,
    tzOffset: offsetOf(tz, now),
    isAdmin: option.isAdmin ?? false,
    guest: option.guest ?? 'no',
    isBot: option.isBot ?? false,
    isDeactivated: option.isDeactivated ?? false,
    color: colors[index % colors.length] ?? '#525252',
    botId: option.isBot ? `B0${option.name.toUpperCase()}` : '',
  };
}
