import { Mrkdwn, md } from './mrkdwn';

const FORMATS = {
  moment: '{date_short_pretty} at {time}',
  day: '{date_short_pretty}',
  exact: '{date_short_pretty} at {time_secs}',
} as const;

/** An instant in words and in UTC, for places that know no Slack dates: alt texts, plain texts, fallbacks. */
export const plainDate = (iso: string): string => {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return `${new Date(time).toLocaleString('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })} UTC`;
};

/**
 * An ISO 8601 instant that each reader sees in their own time zone; unreadable text is shown as it is.
 * @see https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export const date = (iso: string, format: keyof typeof FORMATS = 'moment'): Mrkdwn => {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return md`${iso}`;
  return new Mrkdwn(`<!date^${Math.floor(time / 1000)}^${FORMATS[format]}|${plainDate(iso)}>`);
};
