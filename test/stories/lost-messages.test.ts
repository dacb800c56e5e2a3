import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { neverCame, returned } from './grounds';
import { submitted } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const thread = () => desk.sam.reads({ in: '#support' }).join('\n');

const writes = async (command: string, id: string, text: string) => {
  await desk.ana.types(`${command} ${id}`, { in: '#support' });
  await desk.rest();
  await desk.ana.fillsIn({ Text: text });
  await desk.ana.submits();
  await desk.rest();
  await submitted(desk, desk.ana);
  await desk.passes(4 * MINUTE);
};

const places = [
  { call: 'sendReturnMessage', command: '/return message', scene: returned },
  { call: 'sendInquiryMessage', command: '/inquiry message', scene: neverCame },
];
const cases = (['cut-after', '500-after', 'cut-before'] as const).flatMap((kind) =>
  places.map((place) => ({ kind, ...place })),
);

test.each(cases)(
  'a text of $command whose answer is lost ($kind) is said to have perhaps been sent, and is not sent twice',
  async ({ kind, call, command, scene }) => {
    desk = await openDesk();
    const { id } = scene(desk.ebay);
    await desk.passes(2 * MINUTE);
    desk.ebay.faults.next({ kind, call });
    await writes(command, id, 'It is on its way.');
    expect(thread()).toContain('it may have been sent, and it is not sent again');
    expect(thread()).not.toContain('Done:');
    expect(desk.ebay.requests.filter((request) => request.call === call)).toHaveLength(1);
  },
);

test('nothing is in the way of other texts, and a colleague ends the doubt with a word on how they know', async () => {
  desk = await openDesk();
  const { id, orderId } = returned(desk.ebay);
  await desk.passes(2 * MINUTE);
  desk.ebay.faults.next({ kind: 'cut-before', call: 'sendReturnMessage' });
  await writes('/return message', id, 'It is on its way.');
  expect(thread()).not.toContain('nobody can act');
  await writes('/return message', id, 'Are you there?');
  expect(desk.ebay.effects.of(orderId)).toMatchObject({ messages: 1 });
  await desk.sam.presses('It did not', { in: '#support' });
  await desk.rest();
  await desk.sam.fillsIn({ 'How do you know?': 'The buyer has no message' });
  await submitted(desk, desk.sam);
  await desk.passes(MINUTE);
  expect(thread()).toContain('Did not happen');
  expect(thread()).toContain('The buyer has no message');
});
