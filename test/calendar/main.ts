import { parseArgs } from 'node:util';
import { PARTS } from './desk';
import { runCalendar } from './run';

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      days: { type: 'string', default: '90' },
      seed: { type: 'string', default: '1' },
      without: { type: 'string' },
    },
  });
  const without = PARTS.find((part) => part === values.without);
  if (values.without !== undefined && without === undefined) {
    console.error(`--without takes one of ${PARTS.join(', ')}.`);
    return 2;
  }
  const verdict = await runCalendar({ days: Number(values.days), seed: Number(values.seed), without });
  for (const line of verdict.wrong.slice(0, 20)) console.log(`WRONG ${line}`);
  for (const line of verdict.lines) console.log(line);
  console.log(`${verdict.passed} passed, ${verdict.failed} failed`);
  return verdict.failed === 0 ? 0 : 1;
};

void main().then((code) => {
  process.exitCode = code;
});
