import { families } from '../ebay/families';
import { AppError } from '../errors';
import { type HealthServer, startHealthServer } from '../health';
import type { Slack } from '../slack/slack';
import type { Watcher } from '../watch/watcher';
import type { EbaySide } from './ebay-side';
import type { Foundation } from './foundation';
import { type Started, started } from './started';

/** What is read when it is asked for: how far Slack and eBay are behind, and the calls that are left. */
const readFigures =
  ({ store, metrics, clock }: Foundation, { budget }: EbaySide, watcher: Pick<Watcher, 'freshness'>) =>
  async (): Promise<void> => {
    const secondsSince = (at: string | undefined) =>
      at === undefined ? 0 : Math.max(0, (clock.now().getTime() - new Date(at).getTime()) / 1000);
    const { rows, oldest } = await store.outbox.undelivered();
    metrics.outboxWaiting(rows, secondsSince(oldest));
    for (const { account, source, lastCompleteAt } of await watcher.freshness()) {
      if (lastCompleteAt !== undefined) metrics.sourceRead(account, source, secondsSince(lastCompleteAt));
    }
    for (const family of families) {
      const left = await budget.left(family, 'change');
      if (left !== undefined) metrics.callsLeft(family, left);
    }
  };

const readable = async ({ outbox }: Foundation['store']): Promise<void> => {
  try {
    await outbox.undelivered();
  } catch (cause) {
    throw new AppError('store', 'The records cannot be read.', { cause });
  }
};

/** Health and figures on their own port; ready while Slack can be reached and the records can be read. */
export const createHealth = (
  foundation: Foundation,
  ebay: EbaySide,
  watcher: Pick<Watcher, 'freshness'>,
  slack: Pick<Slack, 'reached'>,
): Started<HealthServer> => {
  const { config, store, metrics, clock, log } = foundation;
  return started(
    () =>
      startHealthServer({
        ...config.health,
        metrics,
        figures: readFigures(foundation, ebay, watcher),
        clock,
        log,
        checks: [
          { name: 'slack', check: () => slack.reached() },
          { name: 'store', check: () => readable(store) },
        ],
      }),
    (server) => server.close(),
  );
};
