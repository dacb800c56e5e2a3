import { type DeskWorld, MINUTE } from '../desk-world';
import type { Ground } from '../grounds';
import type { ActStory } from './act-story';

const inSupport = { in: '#support' };
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export type Way = 'by button' | 'by command';

/** Lets a person see what there is to press: the card in the channel, or the answer with the button. */
const seesButton = async (desk: DeskWorld, { buttonOn }: ActStory, { id }: Ground): Promise<void> => {
  if (buttonOn === undefined) return;
  await desk.ana.types(`${buttonOn} ${id}`.trim(), inSupport);
  await desk.rest();
};

const press = async (desk: DeskWorld, { button }: ActStory): Promise<void> => {
  await desk.ana.presses(button, inSupport);
  await desk.rest();
};

/** Asks as far as a person gets before anything is sent: a form stands open, or a button shows what it will do. */
export const asks = async (desk: DeskWorld, story: ActStory, ground: Ground, way: Way): Promise<void> => {
  if (way === 'by command') {
    await desk.ana.types(`${story.command} ${ground.id}`.trim(), inSupport);
    await desk.rest();
    return;
  }
  await seesButton(desk, story, ground);
  if (story.answers !== undefined) await press(desk, story);
};

/** Fills in the open form. */
export const fillsIn = async (desk: DeskWorld, { answers, file, isShownOnceMore }: ActStory): Promise<void> => {
  if (answers === undefined) return;
  await desk.ana.fillsIn(answers);
  if (file !== undefined) await desk.ana.uploads(file, { name: 'proof.png', bytes: PICTURE });
  if (isShownOnceMore) {
    await desk.ana.submits();
    await desk.rest();
  }
};

/** Sends the form, or presses the button, and waits for what comes of it. */
export const sends = async (desk: DeskWorld, story: ActStory): Promise<void> => {
  if (story.answers === undefined) return press(desk, story);
  const sent = await desk.ana.submits();
  if (!sent.ok) throw new Error(`The form was refused: ${sent.text}`);
  await desk.rest();
};

/** From the first word to the last press. */
export const does = async (desk: DeskWorld, story: ActStory, ground: Ground, way: Way): Promise<void> => {
  await asks(desk, story, ground, way);
  await fillsIn(desk, story);
  await sends(desk, story);
  await desk.passes(MINUTE);
};
