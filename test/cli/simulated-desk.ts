import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createEbaySimulator, type SimulatorOptions } from '../sim/ebay/simulator';
import { createSlackSimulator } from '../sim/slack/simulator';

const root = resolve(__dirname, '../..');

/** A folder with settings that lead to both simulators, as somebody finds it after set-up. `stop` leaves nothing behind. */
export const simulatedDesk = async (options: SimulatorOptions = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const manifest = join(root, 'manifest.yml');
  copyFileSync(manifest, join(folder, 'manifest.yml'));
  copyFileSync(join(root, '.env.example'), join(folder, '.env.example'));
  const ebay = createEbaySimulator(options);
  const slack = await createSlackSimulator({ manifest, channels: ['returns', { name: 'random', bot: false }] });
  const listening = await ebay.listen();
  const { botToken, appToken, apiUrl } = slack.connect();
  const channel = (name: string) => slack.world.channels.find((each) => each.name === name)?.id ?? '';
  const settings = {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: apiUrl,
    EBAY_API_URL: listening.url,
    EBAY_CLIENT_ID: ebay.credentials.clientId,
    EBAY_CLIENT_SECRET: ebay.credentials.clientSecret,
    EBAY_REFRESH_TOKEN: ebay.accounts[0]?.refreshToken ?? '',
    DATABASE_URL: `file:${join(folder, 'desk.sqlite')}`,
  };
  return {
    folder,
    ebay,
    ebayUrl: listening.url,
    slack,
    settings,
    channel,
    person: (name: string) => slack.world.personByName(name).id,
    writeDeskFile: (text: string) => writeFileSync(join(folder, 'desk.yml'), text),
    async stop() {
      await slack.stop();
      await listening.close();
      rmSync(folder, { recursive: true });
    },
  };
};
