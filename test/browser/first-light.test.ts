import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Demo, startDemo } from '../demo/start-demo';
import { launchChromium } from './chromium';

const SHOTS = join(__dirname, 'shots');
const A_ROUND_OF_THE_WATCHER = 61_000;

let demo: Demo;
let browser: Browser;
let page: Page;

const shot = (name: string) => page.screenshot({ path: join(SHOTS, `${name}.png`) });
const openChannel = (name: string) => page.getByRole('link', { name: new RegExp(`^${name}\\b`) }).click();
const become = async (name: string) => {
  await page.getByRole('button', { name: /Switch person/ }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(name) }).click();
};
const types = async (text: string) => {
  const composer = page.getByRole('textbox', { name: /^Message/ });
  await composer.fill(text);
  await composer.press('Enter');
};
const cardOf = (orderId: string) => page.getByRole('article').filter({ hasText: orderId }).last();

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  [demo, browser] = await Promise.all([startDemo({ port: 0, buyersEvery: 0, logLevel: 'warn' }), launchChromium()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.setDefaultTimeout(20_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(demo.url);
});

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

test('an agent checks an order, gives a reason in a modal, and the order is cancelled and refunded once', async () => {
  await openChannel('general');
  await types(`/cancellation check ${demo.freshOrder}`);
  await page.getByText('This order can be cancelled.').waitFor();
  await shot('1-eligibility');
  await page.getByRole('button', { name: 'Cancel this order…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel order' });
  await dialog.getByRole('radio', { name: /The buyer asked to cancel/ }).check();
  await shot('2-reason');
  await dialog.getByRole('button', { name: 'Cancel & refund $39.90' }).click();
  await page.getByText(/^eBay opened the cancellation/).waitFor();
  await shot('3-cancelled');
  expect(demo.ebay.effects.of(demo.freshOrder)).toMatchObject({ refunds: 1 });
});

test('a buyer asks to cancel, the agent confirms one button, and the money moves once', async () => {
  const order = demo.ebay.sells({ buyer: { username: 'jonas.w', name: 'Jonas Weber' } });
  demo.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await demo.ebay.clock.advance(A_ROUND_OF_THE_WATCHER);
  await openChannel('after-sales');
  const card = cardOf(order.orderId);
  await card.getByRole('button', { name: 'Cancel & refund $39.90' }).waitFor();
  await shot('4-request');
  await card.getByRole('button', { name: 'Cancel & refund $39.90' }).click();
  await page.getByRole('alertdialog').waitFor();
  await shot('5-confirm');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Refund $39.90' }).click();
  await card
    .getByText(/Approved, refund pending|Cancelled and refunded/)
    .first()
    .waitFor();
  await card.getByRole('button', { name: 'Cancel & refund $39.90' }).waitFor({ state: 'detached' });
  await shot('6-refunded');
  expect(demo.ebay.effects.of(order.orderId)).toMatchObject({ refunds: 1 });
});

test('somebody without a role presses the same button and is refused, and nothing moves', async () => {
  const order = demo.ebay.sells({ buyer: { username: 'ida.l', name: 'Ida Lund' } });
  demo.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await demo.ebay.clock.advance(A_ROUND_OF_THE_WATCHER);
  await become('Olga Outsider');
  await openChannel('after-sales');
  await cardOf(order.orderId).getByRole('button', { name: 'Cancel & refund $39.90' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Refund $39.90' }).click();
  await page.getByText('Only people with the role agent may do this.').first().waitFor();
  await shot('7-outsider');
  expect(demo.ebay.effects.of(order.orderId)).toMatchObject({ refunds: 0 });
});

test('the simulated Slack found nothing to complain about', () => {
  expect(demo.slack.violations()).toEqual([]);
});
