import type { ModalView } from '@slack/types';
import type { Actor, Origin } from '../perform/outcome';
import type { Message } from './blocks';

/** One thing that a person did in Slack, whatever it was, with the ways to answer them. */
export interface Turn {
  readonly actor: Actor;
  readonly origin: Origin;
  /** Acknowledges once; Slack shows an error to the person when three seconds pass without it. */
  ack(): Promise<void>;
  /** Says something to this person only. */
  tell(message: Message): Promise<void>;
  /** Replaces the private message whose button was pressed; the same as `tell` where there is none. */
  replace(message: Message): Promise<void>;
  /** Says it to everybody, in the thread of `under` or else where the person is. */
  post(message: Message, under: { readonly channel: string; readonly ts: string } | undefined): Promise<void>;
  /** Opens a modal with the payload's trigger, on top of the one that is open, and returns its id. */
  open(view: ModalView): Promise<string>;
  update(viewId: string, view: ModalView): Promise<void>;
}
