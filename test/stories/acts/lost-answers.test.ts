import { afterEach, expect, test } from '@jest/globals';
import { isAct, operationNamed } from '../../../src/desk/operations';
import { callById } from '../../../src/ebay/calls';
import { type DeskWorld, MINUTE, openDesk } from '../desk-world';
import type { ActStory } from './act-story';
import { does } from './asking';
import { cases } from './cases';
import { inquiries } from './inquiries';
import { nothingLeftOpen } from './nothing-left-open';
import { returnDecisions } from './return-decisions';
import { returnEnds } from './return-ends';
import { returnGoods } from './return-goods';

let desk: DeskWorld;
afterEach(() => desk.ends());

const all = [...returnDecisions, ...returnGoods, ...returnEnds, ...inquiries, ...cases];
const operationOf = ({ operation }: ActStory) => {
  const found = operationNamed(operation);
  if (found === undefined || !isAct(found)) throw new Error(`${operation} is no act`);
  return found;
};
/** A call that changes nothing when it is made twice is simply made again. */
const isRepeatable = ({ call }: ActStory) => callById(call)?.repeatable === true;
const provable = all.filter((story) => operationOf(story).effect !== 'reply' && !isRepeatable(story));
const replies = all.filter((story) => operationOf(story).effect === 'reply');

const thread = () => desk.sam.reads({ in: '#support' }).join('\n');
const sent = ({ call }: ActStory) => desk.ebay.requests.filter((request) => request.call === call);

/** Does it while the connection breaks, and waits as long as Aftersale reads back. */
const losesTheAnswer = async (story: ActStory, kind: 'cut-after' | 'cut-before') => {
  desk = await openDesk();
  const ground = story.scene(desk.ebay);
  await desk.passes(2 * MINUTE);
  desk.ebay.faults.next({ kind, call: story.call });
  await does(desk, story, ground, 'by command');
  await desk.passes(4 * MINUTE);
  return ground;
};

test.each(provable)('$operation whose answer is lost is seen at eBay, and not done twice', async (story) => {
  const { orderId } = await losesTheAnswer(story, 'cut-after');
  expect(desk.ebay.effects.of(orderId)).toMatchObject(story.done.effects);
  expect(sent(story)).toHaveLength(1);
  expect(thread()).toContain('Its answer was lost, but eBay shows that it happened.');
  await nothingLeftOpen(desk);
});

test.each(provable.filter((story) => operationOf(story).retry === 'once_if_unseen'))(
  '$operation that never reached eBay is done once more, and once in all',
  async (story) => {
    const { orderId } = await losesTheAnswer(story, 'cut-before');
    expect(desk.ebay.effects.of(orderId)).toMatchObject(story.done.effects);
    expect(sent(story)).toHaveLength(2);
    expect(thread()).toContain('Done:');
    await nothingLeftOpen(desk);
  },
);

test.each(
  [...replies, ...all.filter((story) => operationOf(story).retry === 'never' && !replies.includes(story))].map(
    (story) => ({ ...story, story }),
  ),
)(
  '$operation that may never have reached eBay is not sent a second time, and waits for a person',
  async ({ story }) => {
    await losesTheAnswer(story, 'cut-before');
    expect(sent(story)).toHaveLength(1);
    expect(thread()).toMatch(/nobody can tell from eBay whether this happened|it may have been sent/);
  },
);
