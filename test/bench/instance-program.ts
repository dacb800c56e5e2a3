import { builtDesk } from './built';
import { type EbaySide, openMoneyRoad } from './money-road';

const desk = builtDesk();

/** One instance of the desk: takes up decisions that are due until it is told to stop, and says how many it took up. */
const main = async (): Promise<void> => {
  const store = desk.store.createStore(await desk.database.openDatabase(process.env.DATABASE ?? ''), {
    clock: desk.clock.systemClock,
    auditKey: 'a key for the bench',
  });
  // Written by the bench itself.
  const road = openMoneyRoad(store, JSON.parse(process.env.EBAY ?? '') as EbaySide);
  let isAsked = true;
  process.once('SIGTERM', () => {
    isAsked = false;
  });
  process.stdout.write('ready\n');
  while (isAsked) {
    const due = await road.perform.resume();
    if (due === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  process.stdout.write(`took ${road.acts()}\n`);
  road.close();
  await store.close();
};

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
