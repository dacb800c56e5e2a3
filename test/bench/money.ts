import type { CancelId } from '../../src/ids';
import type { Comparison, Measured } from './comparison';
import { median } from './figures';
import { fillLedger } from './fill-ledger';
import { type MoneyDesk, openMoneyDesk } from './money-desk';
import { buildDesk } from './programs';

const ACTS = 40;
const WARM_UP = 20;

const timed = async (act: (id: CancelId) => Promise<void>, id: CancelId): Promise<number> => {
  const begun = performance.now();
  await act(id);
  return performance.now() - begun;
};

/** Both sides take turns act by act. The middle time of each. */
const turns = async (
  left: MoneyDesk['approveByTheRoad'],
  right: MoneyDesk['approveByTheRoad'],
  ids: [MoneyDesk, MoneyDesk],
) => {
  const [leftIds, rightIds] = [ids[0].requests(ACTS), ids[1].requests(ACTS)];
  const [ours, baseline]: [number[], number[]] = [[], []];
  for (const [index, id] of leftIds.entries()) {
    ours.push(await timed(left, id));
    const other = rightIds[index];
    if (other !== undefined) baseline.push(await timed(right, other));
  }
  return { ours: median(ours), baseline: median(baseline) };
};

const warmUp = async (desk: MoneyDesk): Promise<MoneyDesk> => {
  for (const id of desk.requests(WARM_UP)) await desk.approveByTheRoad(id);
  for (const id of desk.requests(WARM_UP)) await desk.approveDirectly(id);
  return desk;
};

const FIGURE = "accept a buyer's cancellation";

/** A money operation through the whole road, beside the same calls without it. The simulated eBay answers in the same process. */
export const road = async (): Promise<Comparison> => {
  buildDesk();
  const desk = await warmUp(await openMoneyDesk());
  return {
    name: 'road',
    async round(): Promise<Measured[]> {
      const times = await turns(desk.approveByTheRoad, desk.approveDirectly, [desk, desk]);
      const against = 'the same calls to eBay without policy, ledger and audit';
      return [{ figure: `${FIGURE}, by the road`, unit: 'ms', ...times, against }];
    },
    close: () => desk.close(),
  };
};

const SMALL = 1_000;
const LARGE = 1_000_000;

/** The same operation over a ledger that has grown for years. */
export const ledger = async (): Promise<Comparison> => {
  buildDesk();
  const small = await warmUp(await openMoneyDesk((file) => fillLedger(file, SMALL)));
  const large = await warmUp(await openMoneyDesk((file) => fillLedger(file, LARGE)));
  return {
    name: 'ledger',
    async round(): Promise<Measured[]> {
      const times = await turns(large.approveByTheRoad, small.approveByTheRoad, [large, small]);
      const figure = `${FIGURE}, over 1,000,000 ledger rows`;
      return [{ figure, unit: 'ms', ...times, against: 'over 1,000 ledger rows', goal: { atMostTimes: 1.3 } }];
    },
    async close() {
      await small.close();
      await large.close();
    },
  };
};
