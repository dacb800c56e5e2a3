import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PARTS, type Part } from './desk';
import { calendarPage } from './page';
import { runCalendar } from './run';
import type { Verdict } from './verdict';

const play = async (days: number, seed: number, without: Part | undefined): Promise<Verdict> => {
  const progress = (day: number) => process.stderr.write(`seed ${seed}: day ${day} of ${days}\n`);
  const verdict = await runCalendar({ days, seed, without, progress });
  for (const line of verdict.wrong.slice(0, 20)) console.log(`WRONG ${line}`);
  for (const line of verdict.lines) console.log(line);
  return verdict;
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      days: { type: 'string', default: '90' },
      seed: { type: 'string', multiple: true, default: ['1'] },
      without: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const without = PARTS.find((part) => part === values.without);
  if (values.without !== undefined && without === undefined) {
    console.error(`--without takes one of ${PARTS.join(', ')}.`);
    return 2;
  }
  const verdicts: Verdict[] = [];
  for (const seed of values.seed) verdicts.push(await play(Number(values.days), Number(seed), without));
  if (values.write) writeFileSync('docs/calendar.md', calendarPage(verdicts));
  const sum = (figure: 'passed' | 'failed') => verdicts.reduce((total, verdict) => total + verdict[figure], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
};

void main().then((code) => {
  process.exitCode = code;
});
