import { type Delivery, deliveryKey, type Messages, type Outbox } from '../desk/delivery';
import { AppError } from '../errors';
import type { Drawn } from './drawing/drawn';
import type { SlackFiles } from './slack-files';

interface PicturePorts {
  readonly outbox: Outbox;
  readonly messages: Pick<Messages, 'find'>;
  readonly files: Pick<SlackFiles, 'show'>;
}

const ATTEMPTS = 5;
const AGAIN = 30_000;

/**
 * Shows pictures in the thread of a card, once: that an upload begins is written down, and one that was begun is not repeated, since
 * Slack cannot tell whether it stands. What eBay does not hand over within a few attempts is left to the button that asks for it.
 */
export const putPictures = async (
  { outbox, messages, files }: PicturePorts,
  delivery: Delivery,
  { under, pictures, message }: Drawn,
): Promise<void> => {
  if (under === undefined || pictures === undefined) return outbox.done(delivery);
  const card = await messages.find(deliveryKey(under));
  const giveUp = delivery.attempt >= ATTEMPTS;
  const found = card === undefined ? undefined : await pictures().catch(ignoreEbay);
  if (card === undefined || found === undefined) {
    return giveUp ? outbox.done(delivery) : outbox.failed(delivery, AGAIN, false, 'not_readable');
  }
  if (found.length > 0 && !(await outbox.begin(delivery))) return;
  if (found.length > 0) await files.show(found, { channel: card.channel, thread: card.ts }, message.text);
  await outbox.done(delivery);
};

const ignoreEbay = (thrown: unknown): undefined => {
  if (!(thrown instanceof AppError)) throw thrown;
  return undefined;
};
