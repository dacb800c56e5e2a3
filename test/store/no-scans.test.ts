import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { AccountId } from '../../src/ids';
import { openDatabase } from '../../src/store/database';
import { person, refundDesk } from '../perform/refund-desk';

const TEAM = `
roles: { agent: { people: [ana] }, approver: { people: [sam] } }
limits: [{ role: agent, per_act: [50 USD], per_request: [90 USD], per_day: [500 USD] }]
breaker: [{ sum_per_hour: [5000 USD] }]
`;

/** Everything that the road says to the database while acts are asked for, signed off, lost, delivered and resumed. */
const statementsOfTheRoad = async (): Promise<string[]> => {
  const said = new Set<string>();
  const desk = await refundDesk(TEAM, { beforeStatement: async (statement) => void said.add(statement) });
  said.clear();
  await desk.perform.proceed(await desk.ask('ana', '1', '20'));
  const waiting = await desk.ask('ana', '1', '60');
  await desk.perform.proceed(waiting);
  await desk.perform.signOff(waiting, { person: person('sam') }, { verdict: 'sign_off' });
  desk.faults.push('lost_before');
  await desk.perform.proceed(waiting);
  await desk.clock.advance(60_000);
  await desk.perform.resume();
  await desk.perform.nextAt();
  await desk.store.payloads.firstTime('a payload');
  const [delivery, other] = await desk.store.outbox.claim(10, 1000);
  if (delivery !== undefined) await desk.store.outbox.done(delivery);
  if (other !== undefined) await desk.store.outbox.failed(other, 1000, true, 'lost');
  if (other !== undefined) await desk.store.outbox.isOvertaken(other, 'C1');
  if (other !== undefined) await desk.store.outbox.putBack([other], 'C1');
  await desk.store.outbox.claim(10, 1000, ['C1']);
  await desk.store.outbox.nextAt();
  await desk.store.outbox.triedSince();
  await desk.store.outbox.postingFor(
    { kind: 'request_card', request: { account: AccountId.parse('northwind'), kind: 'return', id: '1' } },
    1000,
  );
  const request = await desk.store.requests.matching('1');
  if (request[0] !== undefined) {
    await desk.store.requests.open(request[0].account);
    await desk.store.decisions.ofRequest(request[0]);
  }
  const asked = { person: 'ana', since: '2026-11-01T00:00:00.000Z', before: 1_000, accounts: ['northwind'] };
  const on = { requestKeys: ['northwind/return/1'], orderKeys: ['1'] };
  for (const question of [{ person: 'ana' }, { since: asked.since }, { accounts: asked.accounts }, { on }, asked]) {
    await desk.store.auditSearch.newest(question, 11);
  }
  await desk.store.decisions.unfinished();
  const counted = { from: new Date(0), to: new Date(1), accounts: [AccountId.parse('northwind')] };
  for (const subject of ['item', 'reason', 'carrier'] as const) {
    await desk.store.spikes.heaps(subject, counted, 5);
    await desk.store.spikes.count(subject, 'x', counted);
    await desk.store.spikes.requests(subject, 'x', counted, 5);
  }
  await desk.store.spikes.find('x');
  await desk.store.spikes.seen('x', 'y', 'z');
  const span = { from: new Date(0), to: new Date(1) };
  for (const happened of ['opened', 'closed', 'missed', 'done'] as const) await desk.store.figures[happened](span);
  await desk.store.decisions.doneSince('2026-01-01');
  await desk.store.intents.unfinished();
  if (request[0] !== undefined) {
    const { account } = request[0];
    const everything = { accounts: [account], kind: 'return' as const, dueBy: '9', dueAfter: '1' };
    for (const whose of [{ ownedBy: person('ana') }, { notOwnedBy: person('ana') }, { unowned: true as const }]) {
      await desk.store.queue.rows({ ...everything, ...whose }, { limit: 10, offset: 0 });
      await desk.store.queue.count({ ...everything, ...whose });
    }
    await desk.store.queue.counts({ accounts: [account] }, person('ana'), { soon: '9', now: '1' });
    await desk.store.claims.take(request[0], person('ana'));
    await desk.store.claims.ofOpen();
    await desk.store.snoozes.set(request[0], person('ana'), '2027-01-01T00:00:00Z');
    await desk.store.snoozes.due(10);
    await desk.store.snoozes.end(request[0]);
    await desk.store.notes.add(request[0], person('ana'), 'Call the carrier');
    await desk.store.notes.of(request[0]);
  }
  await desk.store.homes.opened(person('ana'));
  await desk.store.homes.openedSince('2026-01-01T00:00:00Z');
  await desk.close();
  return [...said]
    .filter((statement) => /^(select|update|insert|delete)/.test(statement) && !statement.includes('pg_advisory'))
    .map((statement) => statement.replaceAll(/\$\d+/g, '?').replace('for update skip locked', ''));
};

/** The newest entry, found at the end of the key. */
const isHead = (statement: string) => /^select [^()]* from "audit" order by "seq" desc limit \?$/.test(statement);

test('No statement of the road reads a whole table, so a long past does not slow it down', async () => {
  const statements = await statementsOfTheRoad();
  expect(statements.length).toBeGreaterThan(30);
  const database = await openDatabase(':memory:');
  const scans: string[] = [];
  for (const statement of statements) {
    const explained = sql.raw<{ detail: string }>(`explain query plan ${statement}`).compile(database.kysely);
    const parameters = Array.from({ length: statement.split('?').length - 1 }, () => null);
    const { rows } = await database.kysely.executeQuery<{ detail: string }>({ ...explained, parameters });
    // An index made for the few unfinished rows may be read whole.
    const whole = rows.filter(
      ({ detail }) =>
        /^SCAN/.test(detail) &&
        !/USING (COVERING )?INDEX (decisions_(due|unfinished)|outbox_due|intents_unfinished|requests_queue|requests_open)/.test(
          detail,
        ),
    );
    for (const { detail } of whole)
      if (!/CONSTANT ROW|SCAN \(?subquery/.test(detail) && !isHead(statement)) scans.push(`${detail}: ${statement}`);
  }
  await database.close();
  expect(scans).toEqual([]);
});
