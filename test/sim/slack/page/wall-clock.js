/** An instant (seconds) as `2026-11-22T14:30` on the wall clock of a zone. */
export function wallClockOf(seconds, zone) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(seconds * 1000));
  const part = (type) => parts.find((each) => each.type === type).value;
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The instant (seconds) at which a zone's wall clock shows this; the second look settles days when clocks change. */
export function instantOf(text, zone) {
  const wanted = Date.parse(`${text}:00Z`) / 1000;
  let guess = wanted;
  for (let look = 0; look < 2; look += 1) guess += wanted - Date.parse(`${wallClockOf(guess, zone)}:00Z`) / 1000;
  return guess;
}
