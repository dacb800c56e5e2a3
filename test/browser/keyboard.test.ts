import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { App } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { exampleManifest } from '../sim/slack/example-manifest';
import { lunchApp } from '../sim/slack/lunch-app';
import { silentLogger } from '../sim/slack/silent-logger';
import { createSlackSimulator, type SlackSimulator } from '../sim/slack/simulator';
import { launchChromium } from './chromium';

let browser: Browser;
let slack: SlackSimulator;
let app: App;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  slack = await createSlackSimulator({ manifest: exampleManifest(), teamName: 'Bakery' });
  const { botToken, appToken, apiUrl } = slack.connect();
  app = new App({
    token: botToken,
    appToken,
    socketMode: true,
    logger: silentLogger,
    clientOptions: { slackApiUrl: apiUrl },
  });
  lunchApp(app);
  await app.start();
});

afterAll(async () => {
  await app?.stop();
  await slack?.stop();
  await browser?.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(10_000);
  await page.goto(`${slack.url}#/${slack.world.channel('#general')?.id}`);
  await composer().waitFor();
});

afterEach(() => page.close());

const composer = () => page.getByRole('textbox', { name: /^Message/ });
const focused = () => page.evaluate<string>(`document.activeElement?.getAttribute('aria-label') ?? ''`);
const inDialog = () => page.evaluate<boolean>(`document.activeElement?.closest('dialog') !== null`);
const opensLunch = async () => {
  await composer().fill('/lunch order');
  await composer().press('Enter');
  await page.getByRole('dialog', { name: 'Lunch' }).waitFor();
};

test('the workspace carries the name it was given', async () => {
  await page.getByText('Bakery', { exact: true }).first().waitFor();
  expect(await page.title()).toContain('Bakery');
});

test('Ctrl-K, a few letters and Enter lead to another channel, with the cursor where one writes', async () => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Jump to' }).waitFor();
  await page.keyboard.type('supp');
  await page.keyboard.press('Enter');
  await page.getByRole('main', { name: '#support' }).waitFor();
  expect(await focused()).toBe('Message #support');
});

test('in the switcher the arrows move, and Escape leads back to where one was', async () => {
  await composer().focus();
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Jump to' });
  await dialog.waitFor();
  const chosen = () => dialog.locator('[aria-selected="true"]').first().innerText();
  const first = await chosen();
  await page.keyboard.press('ArrowDown');
  expect(await chosen()).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  expect(await chosen()).toBe(first);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await focused()).toBe('Message #general');
});

test('a click on another channel puts the cursor where one writes', async () => {
  await page.getByRole('link', { name: /^random\b/ }).click();
  await page.getByRole('main', { name: '#random' }).waitFor();
  expect(await focused()).toBe('Message #random');
});

test('a slash command is completed by Tab and sent by Enter, and arrow up brings it back', async () => {
  await composer().focus();
  await page.keyboard.type('/lu');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('Tab');
  expect(await composer().inputValue()).toBe('/lunch ');
  await page.keyboard.type('private');
  await page.keyboard.press('Enter');
  await page.getByText('Only for').last().waitFor();
  expect(await composer().inputValue()).toBe('');
  await page.keyboard.press('ArrowUp');
  expect(await composer().inputValue()).toBe('/lunch private');
});

test('a modal keeps the focus until Escape closes it, and gives it back', async () => {
  await opensLunch();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await inDialog()).toBe(true);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused()).toBe('Message #general');
});

test.each(['keys', 'mouse'])('an option chosen by %s closes its list, and the form can be sent', async (way) => {
  await opensLunch();
  const dialog = page.getByRole('dialog', { name: 'Lunch' });
  const dish = dialog.getByRole('combobox', { name: 'Dish' });
  if (way === 'keys') {
    await dish.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  } else {
    await dish.click();
    await page.getByRole('option', { name: 'Salad' }).click();
  }
  expect(await dish.inputValue()).toBe('Salad');
  expect(await dish.getAttribute('aria-expanded')).toBe('false');
  expect(await page.locator('.listbox:popover-open').count()).toBe(0);
  expect(await page.locator('.listbox').boundingBox()).toBeNull();
  await dialog.getByRole('textbox', { name: 'Note' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('orders salad').or(page.getByText('salad')).last().waitFor();
});

test('a file goes through the composer into the channel', async () => {
  await page.getByLabel('Attach files').setInputFiles({
    name: 'menu.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Soup and salad'),
  });
  await page.getByText('menu.txt').waitFor();
  await composer().fill('The menu');
  await composer().press('Enter');
  await page.getByRole('link', { name: /menu\.txt/ }).waitFor();
  const [file] = slack.messagesIn('#general').at(-1)?.files ?? [];
  expect(file).toBeDefined();
});
