import { tz } from '@date-fns/tz';
import { addDays, startOfDay } from 'date-fns';
import type { ChannelId } from '../ids';
import type { Account } from './account';
import { dayOf, deskTimeZone, isWorkday } from './desk-calendar';
import type { DeskFile } from './desk-file';
import { routedChannels } from './routing';
import { at as wallClock } from './working-time';

export type DigestRules = Pick<DeskFile, 'digests' | 'time_zone' | 'working_hours' | 'channels'>;

/** A digest whose time has come. */
export interface PlannedDigest {
  readonly sort: 'morning' | 'handover';
  readonly channel: ChannelId;
  /** What makes it one: the day, and for a handover the time, in the channel's zone. */
  readonly slot: string;
  readonly at: Date;
}

/** A desk that starts later than this says nothing of a time that has passed: it would be no news. */
const LATE_BY_AT_MOST = 4 * 3_600_000;
/** Longer than any run of days off. */
const LOOK_AHEAD = 15;

interface ChannelTimes {
  readonly channel: ChannelId;
  readonly timeZone: string;
  readonly times: DeskFile['digests'][number];
}

/** The first entry that names the channel counts, else the first that names none. */
const timesOfChannels = (rules: DigestRules, accounts: readonly Account[]): ChannelTimes[] => {
  const named = rules.digests.flatMap((times) => times.channels ?? []);
  return [...new Set([...named, ...routedChannels(rules)])].flatMap((channel) => {
    const times =
      rules.digests.find(({ channels }) => channels?.includes(channel)) ??
      rules.digests.find(({ channels }) => channels === undefined);
    return times === undefined ? [] : [{ channel, times, timeZone: times.time_zone ?? deskTimeZone(rules, accounts) }];
  });
};

const onDay = ({ channel, times, timeZone }: ChannelTimes, day: Date): PlannedDigest[] => {
  const name = dayOf(day, timeZone);
  const spelt = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return [
    ...(times.morning === undefined
      ? []
      : [{ sort: 'morning' as const, channel, slot: name, at: wallClock(day, times.morning, timeZone) }]),
    ...times.handovers.map((minutes) => ({
      sort: 'handover' as const,
      channel,
      slot: `${name} ${spelt(minutes)}`,
      at: wallClock(day, minutes, timeZone),
    })),
  ];
};

function* workdays(
  rules: DigestRules,
  { times, timeZone }: ChannelTimes,
  from: Date,
  within = LOOK_AHEAD,
): Generator<Date> {
  const zone = { in: tz(timeZone) };
  for (let number = 0; number < within; number += 1) {
    const day = addDays(startOfDay(from, zone), number, zone);
    if (isWorkday(day, timeZone, rules, times.days)) yield day;
  }
}

/** The digests of the last hours, of each channel the latest of each sort. Whether one was said already is not looked at. */
export const dueDigests = (rules: DigestRules, accounts: readonly Account[], now: Date): PlannedDigest[] =>
  timesOfChannels(rules, accounts).flatMap((channel) => {
    const yesterday = addDays(now, -1);
    const passed = [...workdays(rules, channel, yesterday, 2)]
      .flatMap((day) => onDay(channel, day))
      .filter(({ at }) => at <= now && now.getTime() - at.getTime() <= LATE_BY_AT_MOST)
      .sort((left, right) => right.at.getTime() - left.at.getTime());
    return (['morning', 'handover'] as const).flatMap((sort) => passed.find((one) => one.sort === sort) ?? []);
  });

/** What the digest of a channel looks ahead to: the end of today, and the next morning on which it is told again. */
export interface Horizon {
  readonly timeZone: string;
  readonly endOfDay: Date;
  /** Later than the end of the day. */
  readonly nextMorning: Date | undefined;
}

export const horizonOf = (
  rules: DigestRules,
  accounts: readonly Account[],
  channel: ChannelId | undefined,
  now: Date,
): Horizon => {
  const planned = timesOfChannels(rules, accounts).find((one) => one.channel === channel);
  const timeZone = planned?.timeZone ?? deskTimeZone(rules, accounts);
  const zone = { in: tz(timeZone) };
  const endOfDay = new Date(startOfDay(addDays(now, 1, zone), zone).getTime());
  const next = planned && workdays(rules, planned, endOfDay).next().value;
  return {
    timeZone,
    endOfDay,
    nextMorning: next && wallClock(next, planned?.times.morning ?? 9 * 60, timeZone),
  };
};
