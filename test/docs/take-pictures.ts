import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium';
import { onPage } from '../browser/page';
import { startDemo } from '../demo/start-demo';

const images = join(__dirname, '../../docs/images');
const SIZE = { width: 1120, height: 760 };
const picture = (of: Page | Locator, name: string) =>
  of.screenshot({ path: join(images, `${name}.png`), animations: 'disabled' });

/** Takes the pictures of docs from the demo, whose Slack is simulated: `npx tsx test/docs/take-pictures.ts`. */
const takePictures = async (): Promise<void> => {
  const [demo, browser] = await Promise.all([
    startDemo({ port: 0, buyersEvery: 0, logLevel: 'silent' }),
    launchChromium(),
  ]);
  const page = await browser.newPage({ viewport: SIZE });
  const { openChannel, types, become } = onPage(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(demo.url);

  await openChannel('returns');
  const card = page
    .getByRole('article')
    .filter({ has: page.getByRole('button', { name: /^Approve return|^Refund / }) })
    .last();
  await card.waitFor();
  await picture(card, 'card');

  const refund = page.getByRole('button', { name: /^Refund / }).first();
  await refund.click();
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(1500);
  await picture(page.getByRole('dialog'), 'form');
  await page
    .getByRole('button', { name: /Go back|Close/ })
    .first()
    .click();

  await become('Sam');
  await openChannel('desk-admins');
  // As tall as what the doctor says.
  await page.setViewportSize({ ...SIZE, height: 960 });
  await types('/desk doctor');
  await page
    .getByText(/Everything that was looked at|The desk needs attention/)
    .last()
    .waitFor();
  await page.waitForTimeout(500);
  await picture(page, 'doctor');
  await page.setViewportSize(SIZE);

  demo.ebay.tokens.revoke('main');
  await demo.ebay.clock.advance(3 * 60_000);
  await page.getByRole('button', { name: 'Connect the account again' }).last().click();
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(500);
  await picture(page, 'connect-account');

  await browser.close();
  await demo.stop();
};

void takePictures();
