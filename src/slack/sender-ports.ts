import type { WebClient } from '@slack/web-api';
import type { Clock } from '../clock';
import type { Delivery, Messages, Outbox } from '../desk/delivery';
import type { Notice } from '../desk/notice';
import type { Log } from '../log';
import type { Drawn, OUTDATED } from './drawing/drawn';
import type { SlackFiles } from './slack-files';

/** What bringing outbox rows to Slack needs. */
export interface SenderPorts {
  readonly outbox: Outbox;
  readonly messages: Messages;
  /** Must not retry by itself: a post whose answer was lost is looked up first. */
  readonly client: Pick<WebClient, 'chat' | 'conversations'>;
  readonly files: Pick<SlackFiles, 'show'>;
  readonly clock: Clock;
  readonly log: Log;
  draw(notice: Notice): Promise<Drawn | typeof OUTDATED | undefined>;
  /** Called for what cannot be delivered until somebody mends something: the channel, where that is known, is what to look at. */
  undeliverable(delivery: Delivery, why: string, channel?: string): Promise<void>;
}
