import { requestCardKey } from '../../src/desk/delivery';
import { builtDesk } from './built';
import type { Comparison, Measured } from './comparison';
import { openMoneyDesk } from './money-desk';
import { buildDesk } from './programs';

const OPEN = 10_000;

/** A round of the watcher over many open requests of which nothing changed, beside the same searches without anything kept. */
export const sweep = async (): Promise<Comparison> => {
  buildDesk();
  const { watcher: module, searches, log, clock } = builtDesk();
  const desk = await openMoneyDesk();
  desk.requests(OPEN);
  const watcher = module.createWatcher({
    store: desk.store,
    accounts: () => [desk.context.account],
    contextFor: () => desk.context,
    clock: clock.systemClock,
    log: log.silentLog,
  });
  const search = async (): Promise<number> => {
    const to = new Date();
    const from = new Date(to.getTime() - 3_600_000);
    const pages = await Promise.all(
      searches.searches.map((each) => each.search(desk.context, { from, to }, { urgency: 'watch' })),
    );
    return pages.reduce((sum, { rows }) => sum + rows.length, 0);
  };
  // The first round reads each request and its card is posted; what is measured are the rounds that follow.
  await watcher.round();
  for (const request of await desk.store.requests.open(desk.context.account.id)) {
    const message = { channel: 'C0SUPPORT', ts: '1.000001', contentHash: '' };
    await desk.store.messages.save(requestCardKey(request), message);
  }
  const found = await search();
  if (found !== OPEN) throw new Error(`The searches found ${found} requests`);
  return {
    name: 'sweep',
    async round(): Promise<Measured[]> {
      const begun = performance.now();
      await watcher.round();
      const swept = performance.now();
      await search();
      const figure = 'a round of the watcher over 10,000 open requests';
      const [ours, baseline] = [swept - begun, performance.now() - swept];
      return [{ figure, unit: 'ms', ours, baseline, against: 'the same searches, nothing kept' }];
    },
    close: () => desk.close(),
  };
};
