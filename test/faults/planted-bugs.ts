import type { Notice } from '../../src/desk/notice';
import type { AnyAct, Precheck } from '../../src/desk/operation';
import type { Held } from '../../src/store/decision-leases';
import type { Intent } from '../../src/store/intents';
import type { Store, Tables } from '../../src/store/store';

/** Mistakes that the suite must find; each is planted from outside, so that the product holds no switch for it. */
export const BUGS = [
  'unique index dropped',
  'intent written after the call',
  'no re-read',
  'no fencing',
  'outbox outside the commit',
  'each request by itself',
] as const;
export type Bug = (typeof BUGS)[number];

/** Every table family of the store and of its transactions, changed alike. */
const rewired = (store: Store, rewire: (tables: Tables) => Tables): Store => ({
  ...store,
  ...rewire(store),
  transaction: (run) => store.transaction((tables) => run(rewire(tables))),
});

const lateIntents = (store: Store): Store => {
  const waiting = new Map<string, [Intent, string]>();
  return rewired(store, (tables) => ({
    ...tables,
    intents: {
      ...tables.intents,
      open: async (intent, lookedAt) => void waiting.set(intent.id, [intent, lookedAt]),
      settle: async (id, state) => {
        const late = waiting.get(id);
        waiting.delete(id);
        if (late !== undefined) await tables.intents.open(...late);
        await tables.intents.settle(id, state);
      },
    },
  }));
};

const DAY_MS = 86_400_000;
const lasting = (held: Held, days: number): Held => ({
  ...held,
  leaseUntil: new Date(new Date(held.leaseUntil).getTime() + days * DAY_MS).toISOString(),
});

/** The holder believes that its lease never ends; the row knows better, so that others take it up. */
const withoutFencing = (store: Store): Store =>
  rewired(store, (tables) => ({
    ...tables,
    decisions: {
      ...tables.decisions,
      claim: async (id, leaseMs) => {
        const held = await tables.decisions.claim(id, leaseMs);
        return held && lasting(held, 1);
      },
      update: async (held, decision, options) =>
        lasting(await tables.decisions.update(lasting(held, -1), decision, options), 1),
    },
  }));

const lateOutbox = (store: Store): Store => ({
  ...store,
  transaction: async (run) => {
    const notices: [Notice, number | undefined][] = [];
    const result = await store.transaction((tables) =>
      run({
        ...tables,
        outbox: { ...tables.outbox, enqueue: async (notice, delay) => void notices.push([notice, delay]) },
      }),
    );
    for (const [notice, delay] of notices) await store.outbox.enqueue(notice, delay);
    return result;
  },
});

/** The store with the bug in it. Others are planted in the database or in the acts. */
export const plantIn = (bug: Bug | undefined, store: Store): Store => {
  switch (bug) {
    case 'intent written after the call':
      return lateIntents(store);
    case 'no fencing':
      return withoutFencing(store);
    case 'outbox outside the commit':
      return lateOutbox(store);
    default:
      return store;
  }
};

/** Acts that trust their first look, whatever has happened since. */
const withoutReReading = () => {
  const looks = new Map<string, Precheck>();
  return (act: AnyAct): AnyAct => ({
    ...act,
    async precheck(context, input) {
      const key = `${act.name} ${JSON.stringify(input)}`;
      const look = looks.get(key) ?? (await act.precheck(context, input));
      looks.set(key, look);
      return look;
    },
  });
};

/** Acts that look at their own request only, as eBay does, and not at what else went back for the order. */
const eachByItself = (act: AnyAct): AnyAct => ({
  ...act,
  async precheck(context, input) {
    const look = await act.precheck(context, input);
    if (!look.allowed) return look;
    const { orderMoney: _, ...rest } = look;
    return rest;
  },
});

export const plantInAct = (bug: Bug | undefined): ((act: AnyAct) => AnyAct) => {
  if (bug === 'no re-read') return withoutReReading();
  return bug === 'each request by itself' ? eachByItself : (act) => act;
};
