import type { Notice } from '../../desk/notice';
import type { Message } from '../blocks';
import type { TakenFile } from '../slack-files';

/** Messages that others stand below, as the notice that draws them. */
export type Card = Extract<Notice, { kind: 'request_card' | 'bulk_progress' | 'bulk_sign_off' }>;

/** Drawn for a notice that nobody needs to be told any more. */
export const OUTDATED = 'outdated';

/** A notice as it looks now, and where it belongs: a channel, the thread of a request's card, or one person. */
export interface Drawn {
  readonly message: Message;
  readonly channel: string;
  /** The card in whose thread it goes. */
  readonly under?: Card;
  /** Shown in the channel too. */
  readonly broadcast?: boolean;
  /** It calls people by name and is held back until then. */
  readonly notBefore?: Date;
  /** Shown instead of the message, whose text describes them; fetched when it is their turn. @throws AppError of eBay */
  readonly pictures?: () => Promise<readonly TakenFile[]>;
  /** Said instead of showing the pictures where nobody can tell whether they were shown already. */
  readonly inDoubt?: Message;
}
