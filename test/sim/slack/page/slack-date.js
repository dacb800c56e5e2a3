const DAY = 86_400_000;

const format = (date, zone, options) => new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options }).format(date);

const ordinal = (day) =>
  `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`;

function monthDayYear(date, zone, month, weekday) {
  const day = ordinal(Number(format(date, zone, { day: 'numeric' })));
  const lead = weekday ? `${format(date, zone, { weekday: 'long' })}, ` : '';
  return `${lead}${format(date, zone, { month })} ${day}, ${format(date, zone, { year: 'numeric' })}`;
}

/** The calendar day of an instant in a zone, as `2026-11-22`. */
export const dayOf = (date, zone) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(date);

/** "Today", "Yesterday" or "Tomorrow" in the zone, else nothing. */
export function nearbyDay(date, now, zone) {
  const away = Math.round((Date.parse(dayOf(date, zone)) - Date.parse(dayOf(now, zone))) / DAY);
  return { '-1': 'Yesterday', 0: 'Today', 1: 'Tomorrow' }[away];
}

export const timeOfDay = (date, zone) => format(date, zone, { hour: 'numeric', minute: '2-digit' });

function ago(date, now) {
  const seconds = (date - now) / 1000;
  const [unit, size] = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
  ].find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

const pretty = (date, now, zone, plain) => nearbyDay(date, now, zone)?.toLowerCase() ?? plain;

const tokens = {
  date_num: (date, _now, zone) => dayOf(date, zone),
  date_slash: (date, _now, zone) => format(date, zone, { month: '2-digit', day: '2-digit', year: 'numeric' }),
  date: (date, _now, zone) => monthDayYear(date, zone, 'long'),
  date_short: (date, _now, zone) => format(date, zone, { month: 'short', day: 'numeric', year: 'numeric' }),
  date_long: (date, _now, zone) => monthDayYear(date, zone, 'long', true),
  date_pretty: (date, now, zone) => pretty(date, now, zone, tokens.date(date, now, zone)),
  date_short_pretty: (date, now, zone) => pretty(date, now, zone, tokens.date_short(date, now, zone)),
  date_long_pretty: (date, now, zone) => pretty(date, now, zone, tokens.date_long(date, now, zone)),
  time: (date, _now, zone) => timeOfDay(date, zone),
  time_secs: (date, _now, zone) => format(date, zone, { hour: 'numeric', minute: '2-digit', second: '2-digit' }),
  ago: (date, now) => ago(date, now),
};

/**
 * Slack's date formatting, `{date_short_pretty} at {time}`, in the zone of who looks. A word for the day gets a
 * capital letter where it begins the text. https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export function formatSlackDate(seconds, pattern, now, zone) {
  const date = new Date(Number(seconds) * 1000);
  const text = pattern.replace(/\{(\w+)\}/g, (whole, token) => tokens[token]?.(date, now, zone) ?? whole);
  return pattern.startsWith('{') ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** The full instant, for a tooltip. */
export const fullDate = (date, zone) => format(date, zone, { dateStyle: 'full', timeStyle: 'long' });
