import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Demo, startDemo } from '../demo/start-demo';
import { launchChromium } from './chromium';
import { onPage } from './page';

const SHOTS = join(__dirname, 'shots');

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  [demo, browser] = await Promise.all([startDemo({ port: 0, buyersEvery: 0, logLevel: 'silent' }), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Serious and critical findings, each with the first place that has it. */
const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
};

const looks = ['light', 'dark'].flatMap((scheme) => [
  [scheme, 1280],
  [scheme, 400],
]) as ['light' | 'dark', number][]; // flatMap loses that these are pairs.

test.each(looks)('nothing on the page keeps anybody out: %s, %i pixels wide', async (colorScheme, width) => {
  const context = await browser.newContext({ viewport: { width, height: 860 }, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(demo.url);
  const narrow = width < 760;
  const { openChannel, types } = onPage(page);
  const opens = async (name: string) => {
    if (narrow) await page.getByRole('button', { name: 'Open the sidebar' }).click();
    await openChannel(name);
  };
  const found: Record<string, string[]> = {};
  const look = async (name: string) => {
    await page.screenshot({ path: join(SHOTS, `look-${colorScheme}-${width}-${name}.png`) });
    const all = await findings(page);
    if (all.length > 0) found[name] = all;
  };

  await opens('after-sales');
  await page.getByRole('article').first().waitFor();
  await look('channel');
  if (narrow) await page.getByRole('button', { name: 'Open the sidebar' }).click();
  if (narrow) await look('sidebar');
  if (narrow) await page.keyboard.press('Escape');
  const [card] = demo.slack.messagesIn('#after-sales');
  await page.goto(`${demo.url}#/${card?.channel}/${card?.ts}`);
  await page
    .getByRole('complementary', { name: 'Thread' })
    .or(page.getByRole('main', { name: 'Thread' }))
    .waitFor();
  await look('thread');
  await page.getByRole('button', { name: 'Close thread' }).click();
  await opens('general');
  await types(`/cancellation check ${demo.freshOrder}`);
  await page.getByText('This order can be cancelled.').first().waitFor();
  await page.getByRole('button', { name: 'Cancel this order…' }).last().click();
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
  await look('modal');
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: /^Message/ }).fill('/');
  await page.getByRole('listbox').waitFor();
  await look('completion');
  await page.getByRole('textbox', { name: /^Message/ }).fill('');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Jump to' }).waitFor();
  await look('switcher');
  await page.keyboard.type('Aftersale');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('home');
  if (narrow) await page.getByRole('button', { name: 'Open the sidebar' }).click();
  await page.getByRole('button', { name: /^Inspector/ }).click();
  await look('inspector');
  expect(found).toEqual({});
  expect(await page.getByRole('main').count()).toBe(1);
  await context.close();
});
