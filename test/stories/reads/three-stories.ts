import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, openDesk } from '../desk-world';
import { refusals } from '../refusals';
import { newest } from '../told';
import type { ReadStory } from './read-story';

let desk: DeskWorld;

const opens = async ({ scene }: ReadStory) => {
  desk = await openDesk();
  return scene(desk.ebay);
};

/** What the person reads after the command. */
const asks = async ({ command }: ReadStory, id: string): Promise<string> => {
  await desk.ana.types(`${command} ${id}`.trim(), { in: '#support' });
  await desk.rest();
  return newest(desk.ana);
};

const writes = () =>
  desk.ebay.requests.filter(({ method, path }) => method !== 'GET' && !/token|check_eligibility/.test(path));

/** Declares the stories of each of these operations, played by the real app between both simulators. */
export const threeStories = (stories: readonly ReadStory[]): void => {
  afterEach(() => desk.ends());

  test.each(stories)(
    '$operation shows what eBay knows, to the person who asked, and changes nothing',
    async (story) => {
      const { id } = await opens(story);
      const answer = await asks(story, id);
      for (const words of story.shows) expect(answer).toContain(words);
      expect(desk.ebay.requests.some(({ call }) => call === story.call)).toBe(true);
      expect(desk.sam.reads({ in: '#support' })).toEqual([]);
      expect(writes()).toEqual([]);
    },
  );

  test.each(stories)(
    '$operation that eBay refuses is told in its words with a reference, and works later',
    async (story) => {
      const { id } = await opens(story);
      const { answer, words } = refusals[story.refusedBy];
      desk.ebay.faults.refuses(story.call, answer);
      const told = await asks(story, id);
      expect(told).toContain(story.refusedAs ?? words);
      if (story.refusedAs === undefined) {
        const reference = /Reference (\w+)/.exec(told)?.[1] ?? 'no reference';
        expect(desk.logged.some((line) => line.includes(reference))).toBe(true);
      }
      desk.ebay.faults.clear();
      const again = await asks(story, id);
      for (const shown of story.shows) expect(again).toContain(shown);
    },
  );

  test.each(stories.filter(({ unknown }) => unknown !== undefined))(
    '$operation of what eBay does not know says so',
    async (story) => {
      await opens(story);
      expect(await asks(story, story.unknown?.id ?? '')).toContain(story.unknown?.says);
    },
  );
};
