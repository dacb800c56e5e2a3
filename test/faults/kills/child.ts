import { createInterface } from 'node:readline';
import { systemClock } from '../../../src/clock';
import { parseDeskFile } from '../../../src/desk/desk-file-text';
import { createCallBudget } from '../../../src/ebay/budget';
import { createEbayClient } from '../../../src/ebay/client';
import { ebayHosts } from '../../../src/ebay/hosts';
import { asAppError } from '../../../src/errors';
import { PersonId } from '../../../src/ids';
import { silentLog } from '../../../src/log';
import { Operations } from '../../../src/perform/operations';
import { createPerform } from '../../../src/perform/perform';
import { openDatabase } from '../../../src/store/database';
import { createStore } from '../../../src/store/store';
import { ACTS } from '../process';
import { deliver } from '../workspace';
import { LIMIT } from './kill-plan';
import { type Place, Said, type Told } from './said';
import { slackOverHttp } from './slack-over-http';

const tell = (what: Told) => process.stdout.write(`${JSON.stringify(what)}\n`);
const ROUND_MS = 40;
const POLICY = parseDeskFile(
  `roles: { agent: { people: [ana, ben] }, approver: { people: [sam] } }\nlimits: [{ role: agent, per_act: [${LIMIT} USD] }]\n`,
);

const start = async ({ url, ebay, slack, lease }: Place) => {
  const clock = systemClock;
  const store = createStore(await openDatabase(url, { connections: 4 }), { clock, auditKey: 'a key for tests' });
  const client = createEbayClient({
    hosts: ebayHosts(ebay.url),
    credentials: { clientId: ebay.clientId, clientSecret: ebay.clientSecret },
    settings: () => ({ refreshToken: ebay.refreshToken, marketplaceId: 'EBAY_US' }),
    budget: createCallBudget({ clock, book: store.ebayCalls, accounts: () => 1 }),
    clock,
    deadlineMilliseconds: lease / 3,
  });
  const perform = createPerform({
    store,
    operations: new Operations(ACTS),
    contextFor: (id) => ({
      account: { id, name: 'Camera Corner', marketplace: 'EBAY_US', timeZone: 'UTC' },
      ebay: client.account(id),
      clock,
      records: store,
    }),
    policy: { current: () => POLICY, groupsOf: () => [] },
    clock,
    log: silentLog,
    pace: { lease, callMargin: lease / 2, settle: 150, takeUp: 150, retry: 60, bulkGap: 60 },
  });
  const outside = slackOverHttp(slack);
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
const SAM = { person: PersonId.parse('sam') };

const hear = async (line: string): Promise<void> => {
  const said = Said.parse(JSON.parse(line));
  if (said.say === 'go') {
    desk = start(said.place);
    await desk;
    tell({ ready: true });
    return;
  }
  if (desk === undefined) throw new Error('Told to work before it was told where.');
  const { store, perform } = await desk;
  switch (said.say) {
    case 'resolve':
      await perform.resolve(said.decision, SAM, said.happened ? 'happened' : 'not_happened', 'I looked.');
      return;
    case 'sign off': {
      const answered = await perform.signOff(said.decision, SAM, { verdict: 'sign_off' });
      if (answered.kind !== 'recorded') return;
      tell({ signed: said.decision });
      await perform.proceed(said.decision);
      return;
    }
    case 'press for many': {
      const asked = await perform.askBulk({
        id: said.bulk,
        operation: said.operation,
        actor: { person: said.who },
        origin: { surface: 'bulk' },
        items: said.inputs.map((input) => ({ input })),
        skipped: [],
      });
      if (asked.kind === 'asked') tell({ acknowledged: asked.bulk });
      return;
    }
    case 'press': {
      if (!(await store.payloads.firstTime(said.payload))) return;
      const asked = await perform.ask({
        operation: said.operation,
        input: said.input,
        actor: { person: said.who },
        origin: { surface: 'button' },
      });
      if (asked.kind !== 'asked') return;
      tell({ acknowledged: asked.decision });
      await perform.proceed(asked.decision);
    }
  }
};

createInterface({ input: process.stdin }).on('line', (line) => {
  hear(line).catch((thrown: unknown) => tell({ failed: asAppError(thrown).message }));
});
