import { bandOf, type DeadlineBand } from '../desk/deadlines';
import { type Mrkdwn, md } from './mrkdwn';
import { date, plainDate } from './slack-date';

const WORDS: Readonly<Record<DeadlineBand, string>> = {
  none: '',
  later: '',
  today: 'due today',
  under_4_hours: 'under 4 hours left',
  under_1_hour: 'under 1 hour left',
  overdue: 'overdue',
};

/** Until when an answer is due: in the reader's zone, with a band in words that changes when a step passes. */
export const deadline = (respondBy: string | undefined, now: Date, timeZone: string): Mrkdwn => {
  if (respondBy === undefined) return md``;
  const band = WORDS[bandOf(respondBy, now, timeZone)];
  return band === '' ? date(respondBy) : md`${date(respondBy)} — *${band}*`;
};

/** The same in a sentence, for notifications and screen readers. */
export const deadlineWords = (respondBy: string | undefined, now: Date, timeZone: string): string => {
  if (respondBy === undefined) return '';
  const band = WORDS[bandOf(respondBy, now, timeZone)];
  return `Answer by ${plainDate(respondBy)}${band === '' ? '' : ` (${band})`}.`;
};
