import { expect, test } from '@jest/globals';
import { validateBlocks, validateMessage, validateView } from './payload';

const plain = (text: string) => ({ type: 'plain_text', text });
const button = { type: 'button', text: plain('Go') };
const input = { type: 'input', label: plain('Note'), element: { type: 'plain_text_input' } };
const modal = (blocks: unknown[], changes = {}) => ({
  type: 'modal',
  title: plain('T'),
  submit: plain('Go'),
  blocks,
  ...changes,
});
const pointers = (findings: { pointer: string }[]) => findings.map((each) => each.pointer);

test('a finding has the shape in which blocks.validate answers', () => {
  expect(validateBlocks([{ type: 'section', text: { type: 'html', text: 'x' } }], 'message')).toEqual([
    {
      pointer: '/0/text/type',
      code: 'failed_constraint',
      message: 'unsupported type: html',
      constraint: { type: 'enum', expected: ['plain_text', 'mrkdwn'], got: 'html' },
    },
  ]);
});

test('a field that Slack does not know is refused where it stands', () => {
  expect(validateBlocks([{ type: 'divider', colour: 'red' }], 'message')).toMatchObject([
    { pointer: '/0/colour', code: 'unknown_field' },
  ]);
});

test('a missing field is named', () => {
  expect(validateBlocks([{ type: 'header' }], 'message')).toMatchObject([
    { pointer: '/0', code: 'missing_field', message: 'missing required field: text' },
  ]);
});

test.each([
  ['alert', 'message', { type: 'alert', text: plain('A') }],
  ['table', 'modal', { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] }],
  ['markdown', 'home', { type: 'markdown', text: 'a' }],
  ['card', 'modal', { type: 'card', title: { type: 'mrkdwn', text: 'c' } }],
] as const)('%s may not stand in a %s', (_type, surface, block) => {
  expect(validateBlocks([block], surface)).toMatchObject([{ pointer: '/0/type', constraint: { type: 'surface' } }]);
});

test('a file input stands only in modals', () => {
  const asked = { ...input, element: { type: 'file_input' } };
  expect(validateView(modal([asked]))).toEqual([]);
  expect(pointers(validateBlocks([asked], 'message'))).toEqual(['/0/element/type']);
});

test('block ids differ in a payload, action ids in a block', () => {
  expect(
    pointers(
      validateBlocks(
        [
          { type: 'divider', block_id: 'a' },
          { type: 'divider', block_id: 'a' },
        ],
        'message',
      ),
    ),
  ).toEqual(['/1/block_id']);
  const named = { ...button, action_id: 'a' };
  expect(pointers(validateBlocks([{ type: 'actions', elements: [named, named] }], 'message'))).toEqual([
    '/0/elements/1/action_id',
  ]);
  expect(
    validateBlocks(
      [
        { type: 'actions', elements: [named] },
        { type: 'actions', elements: [named] },
      ],
      'message',
    ),
  ).toEqual([]);
});

test('a modal with inputs needs a submit button', () => {
  expect(validateView(modal([input], { submit: undefined }))).toMatchObject([
    { code: 'missing_field', message: 'missing required field: submit' },
  ]);
});

test('a select has options or option groups, never both, and begins with one of them', () => {
  const option = { text: plain('A'), value: 'a' };
  const select = (changes: object) => modal([{ ...input, element: { type: 'static_select', ...changes } }]);
  expect(validateView(select({ options: [option], initial_option: option }))).toEqual([]);
  expect(pointers(validateView(select({})))).toEqual(['/blocks/0/element']);
  const both = { options: [option], option_groups: [{ label: plain('G'), options: [option] }] };
  expect(pointers(validateView(select(both)))).toEqual(['/blocks/0/element']);
  const other = { text: plain('B'), value: 'b' };
  expect(pointers(validateView(select({ options: [option], initial_option: other })))).toEqual([
    '/blocks/0/element/initial_option',
  ]);
});

test('a section has text or fields; an image one source; a number input says whether decimals are allowed', () => {
  expect(validateBlocks([{ type: 'section' }], 'message')).toHaveLength(1);
  expect(validateBlocks([{ type: 'image', alt_text: 'a' }], 'message')).toHaveLength(1);
  expect(validateView(modal([{ ...input, element: { type: 'number_input' } }]))).toMatchObject([
    { code: 'missing_field' },
  ]);
});

test('a context holds no buttons and a section no text input', () => {
  expect(pointers(validateBlocks([{ type: 'context', elements: [button] }], 'message'))).toEqual([
    '/0/elements/0/type',
  ]);
  const section = { type: 'section', text: plain('a'), accessory: { type: 'plain_text_input' } };
  expect(pointers(validateBlocks([section], 'message'))).toEqual(['/0/accessory/type']);
});

test('blocks inside attachments are held to the same rules', () => {
  const findings = validateMessage({ attachments: [{ blocks: [{ type: 'header', text: plain('') }] }] });
  expect(pointers(findings)).toEqual(['/attachments/0/blocks/0/text/text']);
});

test.each([undefined, null, 'text', 7, [], [null], [[]], [{}], { type: 'modal' }])(
  'nonsense is refused and breaks nothing: %j',
  (nonsense) => {
    expect(() => validateBlocks(nonsense, 'message')).not.toThrow();
    expect(validateView(nonsense)).not.toEqual([]);
  },
);
