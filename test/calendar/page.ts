import type { Verdict } from './verdict';

const section = ({ lines: [title = '', ...lines] }: Verdict): string =>
  [`## ${title}`, '', ...lines.map((line) => `- ${line}`)].join('\n');

/** The page of what a simulated calendar came to, written by the simulation. */
export const calendarPage = (verdicts: readonly Verdict[]): string => `# A season on one calendar

Written by \`npm run test:calendar -- --days 90 --seed 1 --seed 2 --write\`: the watcher, reminders, store and sender as they run, with a
simulated eBay and Slack and a clock that jumps. Five shops on five marketplaces get three requests a day each; the team answers about
two of three, hours or days later, so that many deadlines pass and everything that reminds of them is used. The European and American
clocks change meanwhile, and Christmas lies in it. Every 54 hours eBay, Slack, the desk itself or its sweep of deadlines is down for up
to a day, half the time until minutes before that day's deadlines. Rounds come once an hour here, as if eBay allowed 200 calls a day:
how soon a request is seen with all of them is [another question](budget.md).

A deadline counts as told when two notices of it were posted before it passed, or one where eBay showed it for less than 49 hours. Seven
days are played by \`npm test\`, which also takes one path of reminders out, or the catching up, and sees that it is missed.

${verdicts.map(section).join('\n\n')}
`;
