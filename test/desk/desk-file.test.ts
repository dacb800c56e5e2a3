import { expect, test } from '@jest/globals';
import { parseDeskFile } from '../../src/desk/desk-file-text';
import { AppError } from '../../src/errors';

const hintFor = (text: string): string => {
  try {
    parseDeskFile(text);
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.hint ?? '';
  }
  throw new Error('The desk file was accepted.');
};

test('A desk file with roles, limits and sign-off rules is read, and lengths of time and amounts mean what they say', () => {
  const { file, present } = parseDeskFile(`
roles:
  agent: { people: [U1], groups: [S1] }
  approver: { people: [U2] }
limits:
  - { role: agent, per_act: [50 USD, 40.50 EUR] }
sign_off:
  rules: [{ operations: ['return.*'], over: [100 USD], approvers: 2 }]
  expires: 12h
undo: { money: 30s }
`);
  expect(present).toBe(true);
  expect(file.limits[0]?.per_act[1]).toEqual({ amount: '40.50', currency: 'EUR' });
  expect(file.sign_off).toMatchObject({ expires: 43_200_000, remind_before: 7_200_000 });
  expect(file.undo).toEqual({ money: 30_000, decision: 0 });
});

test('Every problem of a desk file is named at once, with its line and what was probably meant', () => {
  const hint = hintFor(`roles:
  agents:
    people: [U1]
undo:
  money: thirty seconds
sign_off:
  rules:
    - approvers: 0
    - aprovers: 2
`);
  expect(hint).toContain('Line 2: roles: "agents" is not known here. Did you mean "agent"?');
  expect(hint).toContain('Line 5: undo.money: Write a length of time');
  expect(hint).toContain('Line 8: sign_off.rules.0.approvers');
  expect(hint).toContain('Line 9: sign_off.rules.1: "aprovers" is not known here. Did you mean "approvers"?');
});

test('Text that is not YAML is refused with the line where reading stopped', () => {
  expect(hintFor('roles:\n  agent: [U1\nundo: {}\n')).toMatch(/^Line \d: /);
});

test('The same text has the same hash and any change of it another', () => {
  const text = 'undo: { money: 30s }\n';
  expect(parseDeskFile(text).hash).toBe(parseDeskFile(text).hash);
  expect(parseDeskFile(text).hash).not.toBe(parseDeskFile('undo: { money: 31s }\n').hash);
});

test('A saved reply with a placeholder that does not exist, or a name that is used twice, is named with its line', () => {
  const hint = hintFor(`saved_replies:
  - { name: Thanks, text: 'Hello {buyer}, {Tracking}' }
  - { name: Sorry, text: 'Hello {customer}' }
  - { name: thanks, text: 'Twice' }
`);
  expect(hint).toContain('Line 3: saved_replies.1.text: {customer} is no placeholder. There are: {buyer}');
  expect(hint).not.toContain('Line 2');
  expect(parseDeskFile('saved_replies: [{ name: Thanks, text: Hello }]').file.saved_replies).toHaveLength(1);
  expect(hintFor('saved_replies: [{ name: A, text: B },\n { name: a, text: B }]')).toContain(
    'Line 2: saved_replies.1.name: Two saved replies are called "a"',
  );
});
