import { expect, test } from '@jest/globals';
import { silentLog } from '../../src/log';
import { createLivePolicy } from '../../src/perform/live-policy';
import { handMovedClock } from '../hand-moved-clock';

const RULES = 'roles: { admin: { people: [ada] } }\n';

/** A desk file whose rules cannot be announced the first `failures` times. */
const policyOf = (text: () => string, failures: number) => {
  const announced: string[] = [];
  const problems: string[] = [];
  let left = failures;
  const clock = handMovedClock();
  const policy = createLivePolicy({
    file: { read: async () => text(), watch: () => () => {} },
    groupsOf: () => [],
    clock,
    log: silentLog,
    async onRules({ hash }) {
      left -= 1;
      if (left >= 0) throw new Error('The database is away.');
      announced.push(hash);
    },
    async onProblem({ code }) {
      problems.push(code);
    },
  });
  return { policy, announced, problems, clock };
};

test('Rules that could not be announced are announced half a minute later, though nobody touches the file', async () => {
  const { policy, announced, clock } = policyOf(() => RULES, 1);
  await policy.start();
  expect(announced).toEqual([]);
  await clock.advance(30_000);
  expect(announced).toEqual([policy.current().hash]);
  await policy.reload();
  expect(announced).toHaveLength(1);
  expect(clock.waiting).toBe(0);
});

test('That nobody decides by an unusable desk file is announced at the next look, and the problem told once', async () => {
  const { policy, announced, problems } = policyOf(() => 'roles: nobody\n', 1);
  await policy.start();
  await policy.reload();
  await policy.reload();
  expect(announced).toEqual([policy.current().hash]);
  expect(problems).toEqual(['configuration']);
});
