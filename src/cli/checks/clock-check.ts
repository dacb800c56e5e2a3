import { type Check, failure, ok, skipped, warning } from '../../check-up';
import type { Clock } from '../../clock';

/** eBay's signatures carry the time, and Slack refuses requests that are five minutes off. */
const WARNING_SECONDS = 5;
const FAILURE_SECONDS = 60;
const REMEDY = 'Turn on time synchronisation (NTP) on this machine.';

/** Compares this machine's clock with the Date header of a server; `readDate` answers that header. */
export const clockCheck = (clock: Clock, whose: string, readDate: () => Promise<string | undefined>): Check => ({
  name: `Clock and ${whose}`,
  async run() {
    const theirs = new Date((await readDate()) ?? '');
    if (Number.isNaN(theirs.getTime())) return [skipped('Clock', `${whose} told no time`)];
    const seconds = Math.round(Math.abs(clock.now().getTime() - theirs.getTime()) / 1000);
    const words = `it differs from ${whose}'s by ${seconds} s`;
    if (seconds >= FAILURE_SECONDS) return [failure('Clock', words, REMEDY)];
    return [seconds > WARNING_SECONDS ? warning('Clock', words, REMEDY) : ok('Clock', words)];
  },
});
