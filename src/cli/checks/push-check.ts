import { type Check, type Finding, failure, ok, skipped, warning } from '../../check-up';
import type { Config } from '../../config';
import { isHeard, readPushState } from '../../desk/push/push-state';
import type { EbayClient } from '../../ebay/client';

const ON = 'Run `npm run push -- on` while the desk runs; until then requests are found by polling.';
const CONSENT = 'Connect the account again: its consent may lack the scopes of push. Until then it is polled.';

/** What eBay pushes to this desk: its address, and the subscriptions of each account and of the application. */
export const pushCheck = ({ push, ebay: { accounts } }: Config, ebay: EbayClient): Check => ({
  name: 'eBay push',
  async run(): Promise<readonly Finding[]> {
    if (push === undefined) return [skipped('eBay push', 'there is no PUBLIC_URL: requests are found by polling')];
    const { destination, topics, alertEmail } = await readPushState({
      application: ebay.application,
      accounts: accounts.map((account) => ({ account, ebay: ebay.account(account.id) })),
      endpoint: push.endpoint,
    });
    const status = destination?.status ?? 'unknown to eBay';
    const address =
      status === 'ENABLED'
        ? ok('eBay push', `eBay delivers to ${push.endpoint}`)
        : failure('eBay push', `${push.endpoint} is ${status}`, ON);
    const names = [...new Set(topics.map(({ subscriber }) => subscriber.account?.name))];
    return [
      address,
      ...(alertEmail === undefined
        ? [
            warning(
              'eBay push',
              'eBay has no mail address for alarms',
              'Set EBAY_ALERT_EMAIL and run `npm run push -- on`.',
            ),
          ]
        : []),
      ...names.map((name) => {
        const check = `eBay push of ${name ?? 'the application'}`;
        const silent = topics.filter(
          (topic) => topic.subscriber.account?.name === name && !isHeard(topic, destination),
        );
        if (silent.length === 0) return ok(check, 'every topic is subscribed');
        const words = `not heard: ${silent.map(({ topic, subscription }) => `${topic} (${subscription?.status ?? 'not subscribed'})`).join(', ')}`;
        return warning(check, words, silent.some(({ problem }) => problem !== undefined) ? CONSENT : ON);
      }),
    ];
  },
});
