import { createInterface } from 'node:readline';
import { z } from 'zod';
import { systemClock } from '../../../src/clock';
import { parseDeskFile } from '../../../src/desk/desk-file-text';
import { asAppError } from '../../../src/errors';
import { DecisionId, PersonId } from '../../../src/ids';
import { silentLog } from '../../../src/log';
import { Operations } from '../../../src/perform/operations';
import { createPerform } from '../../../src/perform/perform';
import { openDatabase } from '../../../src/store/database';
import { createStore } from '../../../src/store/store';
import { ACCOUNT } from '../market';
import { deliver } from '../workspace';
import { outsideOf, refundOverHttp } from './refund-over-http';

/** What the parent says, one line of JSON each. */
const Said = z.discriminatedUnion('say', [
  z.object({ say: z.literal('go'), url: z.string(), outside: z.string(), lease: z.number() }),
  z.object({ say: z.literal('press'), payload: z.string(), order: z.string(), amount: z.string() }),
  z.object({ say: z.literal('resolve'), decision: DecisionId, happened: z.boolean() }),
]);

const tell = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`);
const ROUND_MS = 40;

const start = async ({ url, outside: address, lease }: { url: string; outside: string; lease: number }) => {
  const clock = systemClock;
  const outside = outsideOf(address);
  const store = createStore(await openDatabase(url, { connections: 4 }), { clock, auditKey: 'a key for tests' });
  const policy = parseDeskFile(
    'roles: { agent: { people: [ana] }, approver: { people: [sam] } }\nlimits: [{ role: agent, per_act: [1000 USD] }]\n',
  );
  const perform = createPerform({
    store,
    operations: new Operations([refundOverHttp(outside)]),
    contextFor: (id) => ({
      account: { id, name: 'Northwind', marketplace: 'EBAY_US', timeZone: 'UTC' },
      // The operation's own input is what it sends.
      ebay: { id, send: async (_call: unknown, input: unknown) => (await outside.pay(input as never)) as never },
      clock,
      records: store,
    }),
    policy: { current: () => policy, groupsOf: () => [] },
    clock,
    log: silentLog,
    pace: { lease, callMargin: lease / 4, settle: 60, takeUp: 150, retry: 60 },
  });
  const round = async () => {
    await perform.resume();
    await deliver(store, outside, clock, undefined, lease);
  };
  const rounds = () => {
    round()
      .catch((thrown: unknown) => tell({ failed: asAppError(thrown).message }))
      .finally(() => setTimeout(rounds, ROUND_MS));
  };
  rounds();
  return { store, perform };
};

let desk: ReturnType<typeof start> | undefined;

const hear = async (line: string): Promise<void> => {
  const said = Said.parse(JSON.parse(line));
  if (said.say === 'go') {
    desk = start(said);
    await desk;
    tell({ ready: true });
    return;
  }
  if (desk === undefined) throw new Error('Told to work before it was told where.');
  const { store, perform } = await desk;
  if (said.say === 'resolve') {
    const actor = { person: PersonId.parse('sam') };
    await perform.resolve(said.decision, actor, said.happened ? 'happened' : 'not_happened', 'I looked.');
    return;
  }
  if (!(await store.payloads.firstTime(said.payload))) return;
  const asked = await perform.ask({
    operation: 'fault.refund',
    input: { account: ACCOUNT, order: said.order, amount: said.amount },
    actor: { person: PersonId.parse('ana') },
    origin: { surface: 'button' },
  });
  if (asked.kind !== 'asked') return;
  tell({ acknowledged: asked.decision });
  await perform.proceed(asked.decision);
};

createInterface({ input: process.stdin }).on('line', (line) => {
  hear(line).catch((thrown: unknown) => tell({ failed: asAppError(thrown).message }));
});
