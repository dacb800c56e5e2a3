import type { Page } from 'playwright-core';

/** What people do on the workspace's page, by what they read. */
export const onPage = (page: Page) => ({
  openChannel: (name: string) => page.getByRole('link', { name: new RegExp(`^${name}\\b`) }).click(),
  async types(text: string) {
    const composer = page.getByRole('textbox', { name: /^Message/ });
    await composer.fill(text);
    await composer.press('Enter');
  },
  async become(name: string) {
    await page.getByRole('button', { name: /Switch person/ }).click();
    await page.getByRole('menuitemradio', { name: new RegExp(name) }).click();
  },
});
