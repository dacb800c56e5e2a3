import { requestCardKey } from '../desk/delivery';
import { files } from '../desk/returns/files';
import { AppError } from '../errors';
import { message, section } from './blocks';
import type { Press } from './button';
import { md } from './mrkdwn';
import { lookFor } from './reading';
import { safePictures } from './safe-pictures';
import { onRequest } from './subject';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

/** Fetches a return's photos from eBay, checks them, and shows them in the thread of its card. */
export const showPhotos = async (workplace: Workplace, turn: Turn, { subject }: Press): Promise<void> => {
  await turn.ack();
  if (subject.on !== 'request') throw new AppError('bad_input', 'A return is needed to show its photos.');
  const found = await lookFor(workplace, turn)(files, files.input.parse(onRequest(subject)));
  const pictures = safePictures(found);
  const unreadable = found.length - pictures.length;
  if (pictures.length > 0) {
    const card = await workplace.messages.find(requestCardKey(subject));
    const channel = card?.channel ?? turn.origin.channel ?? turn.actor.person;
    const words = `Photos of return ${subject.id}, without location data`;
    await workplace.files.show(pictures, { channel, ...(card === undefined ? {} : { thread: card.ts }) }, words);
  }
  if (unreadable === 0 && pictures.length > 0) return;
  const words =
    pictures.length === 0
      ? 'None of the files is a picture that can be shown here.'
      : `${unreadable} of the files cannot be shown here.`;
  await turn.tell(message(words, [section(md`${words} Look at them on eBay.`)]));
};
