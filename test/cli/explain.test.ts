import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runCommandLine } from '../../src/cli/command-line';
import { recordedTerminal } from './recorded-terminal';

const SAMPLES = join(__dirname, '../ebay/samples');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'explain-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sample = (callId: string) => readFileSync(join(SAMPLES, `${callId}.response.1.json`), 'utf8');

const explain = async (callId: string, body: string) => {
  writeFileSync(join(folder, 'body.json'), body);
  const terminal = recordedTerminal(folder);
  return { exitCode: await runCommandLine(['explain', callId, 'body.json'], terminal), terminal };
};

test('a strange body is read as far as it goes, and everything odd about it is said', async () => {
  const { exitCode, terminal } = await explain(
    'getCancellation',
    '{"cancelDetail":{"cancelId":5000000012345678901,"cancelState":"SOMETHING_NEW","buyerLoginName":17}}',
  );
  expect(exitCode).toBe(0);
  const answer = JSON.parse(terminal.printed.join('\n'));
  expect(answer.parsed.cancelDetail).toMatchObject({ cancelId: '5000000012345678901', cancelState: 'SOMETHING_NEW' });
  expect(answer.odd.join('\n')).toMatch(/cancelState.*SOMETHING_NEW/);
  expect(JSON.stringify(answer.blocks)).toMatch(/eBay sent something unusual.*SOMETHING_NEW/);
});

test('eBay’s own sample of each kind of request becomes its card', async () => {
  for (const callId of ['getCancellation', 'getReturn', 'getInquiry', 'searchCancellations', 'searchCases']) {
    const { terminal } = await explain(callId, sample(callId));
    const { blocks } = JSON.parse(terminal.printed.join('\n'));
    expect([callId, blocks.filter(({ type }: { type: string }) => type === 'header').length > 0]).toEqual([
      callId,
      true,
    ]);
  }
});

test('what is not JSON, an unknown call and a missing file each end with exit code 1 and a reason', async () => {
  const html = await explain('getCancellation', '<html>Sorry</html>');
  expect(html.exitCode).toBe(1);
  expect(html.terminal.printed).toEqual([]);
  expect(html.terminal.complained.join('\n')).toMatch(/not.*JSON/i);

  const unknown = await explain('getEverything', '{}');
  expect(unknown.exitCode).toBe(1);
  expect(unknown.terminal.complained.join('\n')).toMatch(/no eBay call named getEverything[\s\S]*getCancellation/);

  const terminal = recordedTerminal(folder);
  expect(await runCommandLine(['explain', 'getCancellation', 'gone.json'], terminal)).toBe(1);
  expect(terminal.complained.join('\n')).toMatch(/gone\.json cannot be read/);
});

test('a command that does not exist is refused with the help', async () => {
  const terminal = recordedTerminal(folder);
  expect(await runCommandLine(['explian'], terminal)).toBe(1);
  expect(terminal.complained.join('\n')).toMatch(/Did you mean explain/);
});
