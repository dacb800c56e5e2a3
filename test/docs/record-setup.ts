import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium';
import { simulatedDesk } from '../cli/simulated-desk';
import { pageOf } from '../terminal/picture';
import { COLUMNS } from '../terminal/pseudo-terminal';
import type { Screen } from '../terminal/screen';
import { inTerminal, playSetup, REFUSED } from '../terminal/setup-session';

const DOCS = resolve(__dirname, '../../docs');

const lineWith = (screen: Screen, words: string): number =>
  screen
    .text()
    .split('\n')
    .findIndex((line) => line.includes(words));

const picture = async (page: Page, html: string, name: string): Promise<void> => {
  await page.setContent(html);
  await page.locator('pre').screenshot({ path: join(DOCS, 'images', `${name}.png`) });
};

/** Where a part of the session begins, which is where the one before ends. */
const PARTS = [
  ['setup-slack', ''],
  ['setup-ebay', 'eBay. Have the page'],
  ['setup-desk', 'The desk: channels and roles'],
  ['setup-look', 'A look at everything'],
] as const;

const asText = (screen: Screen, ebay: string): string =>
  screen.text().trimEnd().replaceAll(`${ebay}/oauth2`, 'https://auth.ebay.com/oauth2');

/** Plays set-up and the doctor in a real terminal, and writes the record and its pictures: `npx tsx test/docs/record-setup.ts`. */
const record = async (): Promise<void> => {
  const desk = await simulatedDesk();
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1100, height: 800 }, deviceScaleFactor: 1.5 });
  const setup = inTerminal(desk, 'setup');
  const status = await playSetup(desk, setup);
  if (status !== 0) throw new Error(`Set-up ended with ${status}:\n${setup.screen.text()}`);
  const begins = PARTS.map(([, words]) => (words === '' ? 0 : lineWith(setup.screen, words)));
  for (const [at, [name]] of PARTS.entries()) {
    const end = begins[at + 1] ?? setup.screen.lines.length;
    await picture(page, pageOf(setup.screen, begins[at] ?? 0, end, at === 0 ? 'npm run setup' : undefined), name);
  }

  const [consent = ''] = setup.screen.text().match(/http:\/\/127\.0\.0\.1:\d+\/oauth2\/authorize\S+(?:\n\S+)*/) ?? [];
  await page.setViewportSize({ width: 560, height: 270 });
  await page.goto(consent.replaceAll('\n', ''));
  await page.screenshot({ path: join(DOCS, 'images/setup-consent.png') });
  await browser.close();

  const doctor = inTerminal(desk, 'doctor');
  await doctor.ended;
  await desk.stop();

  const refused = REFUSED.map(([typed, where, said]) => `| \`${typed}\` ${where} | ${said} |`).join('\n');
  writeFileSync(
    join(DOCS, 'set-up-session.md'),
    `# Setting up: a recorded session

\`npm run setup\` and then \`npm run doctor\`, played through a real terminal of ${COLUMNS} columns against the simulated Slack and the simulated eBay by \`npx tsx test/docs/record-setup.ts\`; a test plays the same. Typed secrets show as stars. One thing is changed in this record: the address of the simulated eBay's consent page is written as \`https://auth.ebay.com\`.

Seven answers were refused while they stood in their prompt, which then shows only the corrected answer:

| typed | the prompt said |
|---|---|
${refused}

Then two tokens that Slack does not know, the secret of another keyset, something that is no address, a seller who declined, and Enter where an admin must be chosen:

\`\`\`text
$ npm run setup
${asText(setup.screen, desk.ebayUrl).trimStart()}
\`\`\`

\`\`\`text
$ npm run doctor
${asText(doctor.screen, desk.ebayUrl)}
\`\`\`
`,
  );
};

record().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
