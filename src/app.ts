import { createDeskUpkeep } from './app/desk-upkeep';
import { createEbaySide } from './app/ebay-side';
import { eraseAgain } from './app/erase-again';
import { layFoundation } from './app/foundation';
import { createHealth } from './app/health';
import { inOrder } from './app/in-order';
import { createPerformSide } from './app/perform-side';
import type { Ports } from './app/ports';
import { createPushSide } from './app/push-side';
import { createSlackSide, unansweredPeople } from './app/slack-side';
import { createWatchSide } from './app/watch-side';
import type { Config } from './config';

export type { Ports } from './app/ports';

export interface App {
  /** Where eBay's messages are heard, once started; undefined without push. */
  pushPort(): number | undefined;
  /** Where health and figures are served; undefined before the start, and where the port could not be had. */
  healthPort(): number | undefined;
  /** Resolves when people are served. @throws AppError */
  start(): Promise<void>;
  /** Takes nothing new, finishes what was acknowledged within a bound, leaves the rest to the store. */
  stop(): Promise<void>;
}

const DRAIN_WITHIN = 8_000;

/** Puts everything together; nothing but this file and its folder does. @throws AppError when the store cannot be opened. */
export const buildApp = async (config: Config, ports: Ports): Promise<App> => {
  // Slack is put together last, and is there when those before it first have something for it.
  const foundation = await layFoundation(config, ports, () => slack.sender.wake());
  const ebay = createEbaySide(foundation, (account) => watch.watcher.again(account));
  const road = createPerformSide(foundation, ebay, () => slack);
  const watch = createWatchSide(foundation, ebay, road.policy);
  const upkeep = createDeskUpkeep(foundation, ebay, road.policy);
  const push = createPushSide(foundation, ebay, {
    watcher: watch.watcher,
    upkeep,
    eraseThread: (thread) => slack.eraseThread(thread),
  });
  const slack = createSlackSide(foundation, ebay, road, watch, upkeep);
  const unanswered = unansweredPeople(foundation);
  const health = createHealth(foundation, ebay, watch.watcher, slack);

  return {
    healthPort: () => health.now()?.port,
    pushPort: () => push.port(),
    start: inOrder(
      () => eraseAgain(foundation),
      () => ebay.accounts.start(),
      () => road.policy.start(),
      () => health.start(),
      () => unanswered.start(),
      () => slack.start(),
      () => road.timer.start(),
      () => road.daily.start(),
      () => ebay.learningLimits.start(),
      () => watch.watcher.start(),
      () => watch.reminders.start(),
      () => watch.endings.start(),
      () => watch.digests.start(),
      () => watch.spikes.start(),
      () => push.start(),
    ),
    stop: inOrder(
      () => health.now()?.drain(),
      () => push.stop(),
      () => watch.reminders.stop(),
      () => watch.endings.stop(),
      () => ebay.accounts.stop(),
      () => watch.digests.stop(),
      () => watch.spikes.stop(),
      () => unanswered.stop(),
      () => watch.watcher.stop(),
      () => slack.stop(DRAIN_WITHIN),
      () => road.timer.stop(),
      () => road.daily.stop(),
      () => ebay.learningLimits.stop(),
      () => road.policy.stop(),
      () => health.stop(),
      () => ebay.client.close(),
      () => foundation.store.close(),
    ),
  };
};
