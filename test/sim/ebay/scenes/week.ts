import type { EbaySimulator } from '../simulator';
import { cancellationScenes } from './cancellation-scenes';
import { inquiryScenes } from './inquiry-scenes';
import { returnScenes } from './return-scenes';
import { createShop, type ShopOptions } from './shop';

const HOUR = 3_600_000;
export const WEEK = 7 * 24 * HOUR;

/** One thing that somebody does, so many hours before the week's end. */
export interface Scene {
  hoursBefore: number;
  play(): void;
}

/** The ids of the week's requests, by what they show, for example `returnDamaged`. */
export type WeekOfAShop = Record<string, string>;

/**
 * Plays a believable week of a camera shop, in every state that a request can be in: the clock goes on by seven days.
 * For a demo that shows the week before this moment, start the clock a week ago.
 */
export const playWeek = async (ebay: EbaySimulator, options: ShopOptions = {}): Promise<WeekOfAShop> => {
  const end = ebay.clock.now().getTime() + WEEK;
  const shop = createShop(ebay, options);
  const ids: WeekOfAShop = {};
  const scenes = [cancellationScenes, returnScenes, inquiryScenes].flatMap((make) => make(ebay, shop, ids));
  scenes.sort((left, right) => right.hoursBefore - left.hoursBefore);
  for (const { hoursBefore, play } of scenes) {
    await ebay.clock.moveTo(new Date(end - hoursBefore * HOUR));
    play();
  }
  await ebay.clock.moveTo(new Date(end));
  return ids;
};

/** The id that an earlier scene has left under `name`. @throws RangeError when there is none */
export const known = (ids: WeekOfAShop, name: string): string => {
  const id = ids[name];
  if (id === undefined) throw new RangeError(`No scene has made ${name}`);
  return id;
};
