import { afterEach, expect, test } from '@jest/globals';
import { operationNamed } from '../../../src/desk/operations';
import { type DeskWorld, MINUTE, openDesk } from '../desk-world';
import type { Ground } from '../grounds';
import { refusals } from '../refusals';
import type { ActStory } from './act-story';
import { asks, does, fillsIn, sends } from './asking';
import { nothingLeftOpen } from './nothing-left-open';

let desk: DeskWorld;

const opens = async ({ scene }: ActStory): Promise<Ground> => {
  desk = await openDesk();
  const ground = scene(desk.ebay);
  await desk.passes(2 * MINUTE);
  return ground;
};

const sent = ({ call }: ActStory) => desk.ebay.requests.filter((request) => request.call === call);
const readsAll = () => desk.ana.reads({ in: '#support' }).join('\n---\n');
const colleaguesRead = () => desk.sam.reads({ in: '#support' }).join('\n---\n');
/** As Slack takes it, which wants ampersands escaped. */
const titleOf = ({ operation }: ActStory) => (operationNamed(operation)?.title ?? operation).replace('&', '&amp;');

/** Declares the four stories of each of these operations, played by the real app between both simulators. */
export const fourStories = (stories: readonly ActStory[]): void => {
  afterEach(() => desk.ends());

  const isDone = async (story: ActStory, ground: Ground) => {
    const { effects, words, card, kept } = story.done;
    expect(desk.ebay.effects.of(ground.orderId)).toMatchObject(effects);
    expect(colleaguesRead()).toContain(`Done: ${titleOf(story)}`);
    expect(colleaguesRead()).toContain(words);
    if (card !== undefined) expect(desk.sam.reads({ in: '#support' })[0]).toMatch(card);
    expect(kept?.(desk.ebay, ground) ?? true).toBe(true);
    await nothingLeftOpen(desk);
  };

  test.each(stories)('$operation happens once at eBay and ends in a receipt', async (story) => {
    const ground = await opens(story);
    await does(desk, story, ground, 'by button');
    expect(sent(story)).toHaveLength(1);
    await isDone(story, ground);
  });

  test.each(stories)(
    '$operation that eBay refuses is told in its words, changes nothing, and works later',
    async (story) => {
      const ground = await opens(story);
      const before = desk.ebay.effects.of(ground.orderId);
      const { answer, words } = refusals[story.refusedBy];
      desk.ebay.faults.refuses(story.call, answer);
      await does(desk, story, ground, 'by command');
      expect(readsAll()).toContain(words);
      expect(colleaguesRead()).toContain(`Refused by eBay: ${titleOf(story)}`);
      expect(colleaguesRead()).toMatch(/Decision \S+/);
      expect(desk.ebay.effects.of(ground.orderId)).toEqual(before);
      await nothingLeftOpen(desk);
      await does(desk, story, ground, 'by command');
      await isDone(story, ground);
    },
  );

  test.each(stories.filter(({ notNow }) => notNow !== undefined))(
    '$operation is not sent while eBay does not offer it, and the person reads why and what is possible',
    async (story) => {
      const ground = await opens(story);
      story.notNow?.since(desk.ebay, ground);
      const before = desk.ebay.effects.of(ground.orderId);
      await asks(desk, story, ground, 'by command');
      const said = desk.ana.modal() === undefined ? readsAll() : desk.ana.modalText();
      expect(said).toContain(story.notNow?.why);
      expect(said).toContain(story.notNow?.instead);
      expect(desk.ana.modal()?.submit).toBeFalsy();
      await desk.passes(MINUTE);
      expect(sent(story)).toEqual([]);
      expect(desk.ebay.effects.of(ground.orderId)).toEqual(before);
    },
  );

  test.each(stories.filter(({ changed }) => changed !== undefined))(
    '$operation stops when eBay has changed since it was shown, and the difference is shown',
    async (story) => {
      const ground = await opens(story);
      await asks(desk, story, ground, 'by button');
      await fillsIn(desk, story);
      story.changed?.since(desk.ebay, ground);
      const before = desk.ebay.effects.of(ground.orderId);
      await sends(desk, story);
      await desk.passes(MINUTE);
      // What is no longer offered is refused for its reason; what still is stops only for the difference.
      expect(colleaguesRead()).toContain(`${story.changed?.isGone ? 'Not done' : 'Stopped'}: *${titleOf(story)}*`);
      for (const difference of story.changed?.shown ?? []) expect(readsAll()).toContain(difference);
      expect(sent(story)).toEqual([]);
      expect(desk.ebay.effects.of(ground.orderId)).toEqual(before);
      await nothingLeftOpen(desk);
    },
  );
};
