import { App } from '@slack/bolt';
import axios from 'axios';

/**
 * The baseline: a Bolt app that acknowledges, calls eBay once and responds. It keeps nothing and checks nothing. With READS_ORDER
 * it also reads the order at the same time, as the desk does, and still uses nothing of it.
 */
const app = new App({
  token: process.env.SLACK_BOT_TOKEN ?? '',
  appToken: process.env.SLACK_APP_TOKEN ?? '',
  socketMode: true,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? '' },
});
const ebay = process.env.EBAY_API_URL ?? '';
const keyset = Buffer.from(`${process.env.EBAY_CLIENT_ID}:${process.env.EBAY_CLIENT_SECRET}`).toString('base64');

let token: Promise<string> | undefined;
const accessToken = (): Promise<string> => {
  token ??= axios
    .post(
      `${ebay}/identity/v1/oauth2/token`,
      new URLSearchParams({ grant_type: 'refresh_token', refresh_token: process.env.EBAY_REFRESH_TOKEN ?? '' }),
      { headers: { Authorization: `Basic ${keyset}` } },
    )
    .then((reply) => String(reply.data.access_token));
  return token;
};

app.command('/cancellation', async ({ ack, command, respond }) => {
  await ack();
  const [, legacyOrderId = ''] = command.text.split(' ');
  const headers = {
    'X-EBAY-C-MARKETPLACE-ID': 'EBAY_US',
    'Content-Type': 'application/json',
    Accept: 'application/json',
  };
  const token = await accessToken();
  const [reply] = await Promise.all([
    axios.post(
      `${ebay}/post-order/v2/cancellation/check_eligibility`,
      { legacyOrderId },
      { headers: { ...headers, Authorization: `IAF ${token}` } },
    ),
    process.env.READS_ORDER === undefined
      ? undefined
      : axios.get(`${ebay}/sell/fulfillment/v1/order/${legacyOrderId}`, {
          headers: { ...headers, Authorization: `Bearer ${token}` },
        }),
  ]);
  await respond({ response_type: 'ephemeral', text: `Eligible: ${reply.data.eligible}` });
});

void app.start().then(() => process.stdout.write('ready\n'));
