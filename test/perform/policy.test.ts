import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ROLES } from '../../src/desk/desk-file';
import { ABSENT_POLICY, parseDeskFile } from '../../src/desk/desk-file-text';
import { AccountId, PersonId } from '../../src/ids';
import { maySignOff } from '../../src/perform/may-sign-off';
import { type Act, decide, type Person, type Spent } from '../../src/perform/policy';

const NAMES = ['ana', 'ben', 'sam', 'tia', 'ada', 'out'];
const account = AccountId.parse('northwind');
const names = fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 4 });
const dollars = fc.integer({ min: 0, max: 200 });
const currency = fc.constantFrom('USD', 'EUR');

interface Team {
  readonly members: Readonly<Record<string, readonly string[]>>;
  readonly limits: readonly { role: string; act: number; day: number; currency: string }[];
  readonly rules: readonly { over: number; currency: string; approvers: number }[];
  readonly glass: boolean;
}

const team: fc.Arbitrary<Team> = fc.record({
  members: fc.record({ agent: names, approver: names, admin: names }),
  limits: fc.array(fc.record({ role: fc.constantFrom(...ROLES), act: dollars, day: dollars, currency }), {
    maxLength: 4,
  }),
  rules: fc.array(fc.record({ over: dollars, currency, approvers: fc.integer({ min: 1, max: 3 }) }), { maxLength: 2 }),
  glass: fc.boolean(),
});

const policyOf = ({ members, limits, rules, glass }: Team) =>
  parseDeskFile(
    JSON.stringify({
      roles: Object.fromEntries(Object.entries(members).map(([role, people]) => [role, { people }])),
      limits: limits.map((limit) => ({
        role: limit.role,
        per_act: [`${limit.act} ${limit.currency}`],
        per_day: [`${limit.day} ${limit.currency}`],
      })),
      sign_off: {
        rules: rules.map((rule) => ({ over: [`${rule.over} ${rule.currency}`], approvers: rule.approvers })),
      },
      ...(glass ? { break_glass: { roles: ['admin'], per_day: 1 } } : {}),
    }),
  );

const personOf = (name: string): Person => ({ id: PersonId.parse(name), groups: [] });
const refund = (amount: number, of: string): Act => ({
  operation: 'return.refund',
  effect: 'money',
  account,
  money: { amount: String(amount), currency: of },
  reasonCode: undefined,
});
const now = new Date('2026-11-22T12:00:00.000Z');
const spent = (amount: number, of: string): Spent => ({
  byPersonToday: [{ amount: String(amount), currency: of }],
  onRequest: [],
});
const ask = (which: Team, name: string, amount: number, of: string, today = 0) =>
  decide(policyOf(which), personOf(name), refund(amount, of), { now, spent: spent(today, of), breakGlass: undefined });

const highest = (which: Team, name: string) =>
  [...ROLES].reverse().find((role) => which.members[role]?.includes(name)) ?? 'viewer';

test('No money moves without sign-off unless the person’s own role, amount, day and every rule allow it', () => {
  fc.assert(
    fc.property(team, fc.constantFrom(...NAMES), dollars, currency, dollars, (which, name, amount, of, today) => {
      if (ask(which, name, amount, of, today).kind !== 'allow') return;
      const role = highest(which, name);
      expect(role).not.toBe('viewer');
      const limit = which.limits.find((one) => one.role === role && one.currency === of);
      expect(limit).toBeDefined();
      expect(amount).toBeLessThanOrEqual(limit?.act ?? -1);
      expect(amount + today).toBeLessThanOrEqual(limit?.day ?? -1);
      for (const rule of which.rules) {
        expect(rule.currency).toBe(of);
        expect(amount).toBeLessThanOrEqual(rule.over);
      }
    }),
  );
});

test('More money never needs less consent', () => {
  const strictness = { allow: 0, sign_off: 1, denied: 2 };
  fc.assert(
    fc.property(team, fc.constantFrom(...NAMES), dollars, dollars, currency, (which, name, low, more, of) => {
      const [less, greater] = [ask(which, name, low, of), ask(which, name, low + more, of)];
      expect(strictness[greater.kind]).toBeGreaterThanOrEqual(strictness[less.kind]);
      if (less.kind === 'sign_off' && greater.kind === 'sign_off') {
        expect(greater.approvers).toBeGreaterThanOrEqual(less.approvers);
      }
    }),
  );
});

test('Breaking the glass never helps who may not, nor past the number per day, nor without a reason', () => {
  fc.assert(
    fc.property(
      team,
      fc.constantFrom(...NAMES),
      dollars,
      fc.nat(2),
      fc.constantFrom('', ' ', 'why'),
      (which, name, amount, usedToday, reason) => {
        const ruling = decide(policyOf(which), personOf(name), refund(amount, 'USD'), {
          now,
          spent: spent(0, 'USD'),
          breakGlass: { reason, usedToday },
        });
        if (ruling.kind !== 'allow' || !ruling.brokeGlass) return;
        expect([which.glass, highest(which, name), usedToday, reason]).toEqual([true, 'admin', 0, 'why']);
      },
    ),
  );
});

test('Nobody ever signs off what they asked for, or twice, or without being an approver', () => {
  fc.assert(
    fc.property(
      team,
      fc.constantFrom(...NAMES),
      fc.constantFrom(...NAMES),
      names,
      dollars,
      (which, signer, requester, signed, amount) => {
        const ruling = maySignOff(
          policyOf(which),
          personOf(signer),
          {
            account,
            timeZone: 'UTC',
            requester: PersonId.parse(requester),
            money: { amount: String(amount), currency: 'USD' },
            signed: signed.map((name) => PersonId.parse(name)),
          },
          now,
          () => [],
        );
        if (ruling.kind === 'denied') return;
        expect(signer).not.toBe(requester);
        expect(signed).not.toContain(signer);
        expect(['approver', 'admin']).toContain(highest(which, signer));
      },
    ),
  );
});

test('Without a desk file nobody decides, whoever they are', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.constantFrom('reply', 'decision', 'money'), (name, effect) => {
      const act = { ...refund(1, 'USD'), effect } as const;
      const ruling = decide(ABSENT_POLICY, personOf(name), act, { now, spent: spent(0, 'USD'), breakGlass: undefined });
      expect(ruling.kind).toBe('denied');
    }),
  );
});

test('An amount that is not known, or in a currency without a limit, needs a colleague', () => {
  const policy = parseDeskFile('{ roles: { agent: { people: [ana] } }, limits: [{ role: agent, per_act: [50 USD] }] }');
  for (const money of [undefined, { amount: '1', currency: 'EUR' }]) {
    const ruling = decide(
      policy,
      personOf('ana'),
      { ...refund(1, 'USD'), money },
      { now, spent: spent(0, 'USD'), breakGlass: undefined },
    );
    expect(ruling).toMatchObject({ kind: 'sign_off', approvers: 1 });
  }
});

test('During quiet hours that deny money, nobody moves any', () => {
  const policy = parseDeskFile(`
roles: { agent: { people: [ana] } }
limits: [{ role: agent, per_act: [50 USD] }]
quiet_hours: { starts: "22:00", ends: "07:00", time_zone: Europe/Berlin, money: deny }
`);
  const at = (time: string) =>
    decide(policy, personOf('ana'), refund(1, 'USD'), {
      now: new Date(time),
      spent: spent(0, 'USD'),
      breakGlass: undefined,
    }).kind;
  expect([
    at('2026-11-22T20:59:00Z'),
    at('2026-11-22T21:00:00Z'),
    at('2026-11-23T05:59:00Z'),
    at('2026-11-23T06:00:00Z'),
  ]).toEqual(['allow', 'denied', 'denied', 'allow']);
});
