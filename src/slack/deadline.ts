import { addDays } from 'date-fns';
import { bandOf, type DeadlineBand } from '../desk/deadlines';
import { lastWorkingHours, workingTimeLeft } from '../desk/time-left';
import { shiftsBetween } from '../desk/working-time';
import type { AccountId } from '../ids';
import { joined, type Mrkdwn, md } from './mrkdwn';
import { accountOf, type Scene } from './scene';
import { date, plainDate } from './slack-date';

const WORDS: Readonly<Record<DeadlineBand, string>> = {
  none: '',
  later: '',
  today: 'due today',
  under_4_hours: 'under 4 hours left',
  under_1_hour: 'under 1 hour left',
  overdue: 'overdue',
};

/** Something that an answer is due for. */
export interface Due {
  readonly account: AccountId;
  readonly respondBy?: string | undefined;
}

const bandWords = ({ account, respondBy }: Due, scene: Scene): string =>
  WORDS[bandOf(respondBy, scene.now, accountOf(scene, account).timeZone)];

/** No deadline that is further away has few working hours left. */
const FAR_DAYS = 14;

const standing = ({ respondBy }: Due, { now, workingHours }: Scene): string => {
  if (workingHours === undefined || respondBy === undefined) return '';
  const until = addDays(now, FAR_DAYS);
  return respondBy > until.toISOString()
    ? ''
    : lastWorkingHours(respondBy, now, shiftsBetween(now, new Date(respondBy), workingHours));
};

const worded = (due: Due, ...words: readonly string[]): Mrkdwn => {
  if (due.respondBy === undefined) return md``;
  const said = words.filter((each) => each !== '').map((each) => md`*${each}*`);
  return said.length === 0 ? date(due.respondBy) : md`${date(due.respondBy)} — ${joined(said, ', ')}`;
};

/**
 * Until when an answer is due: in the reader's zone, with a band in words and the last working hours, as a message says it
 * that stands for days and is drawn anew when a step passes.
 */
export const deadline = (due: Due, scene: Scene): Mrkdwn => worded(due, bandWords(due, scene), standing(due, scene));

/** The same for what is drawn whenever somebody looks: the working time that is left, however much. */
export const deadlineNow = (due: Due, scene: Scene): Mrkdwn =>
  worded(due, bandWords(due, scene), workingTimeLeft(due.respondBy, scene.now, scene.workingHours));

/** In a sentence, for notifications and screen readers. */
export const deadlineWords = (due: Due, scene: Scene): string => {
  if (due.respondBy === undefined) return '';
  const words = [bandWords(due, scene), standing(due, scene)].filter((each) => each !== '').join(', ');
  return `Answer by ${plainDate(due.respondBy)}${words === '' ? '' : ` (${words})`}.`;
};
