import { AppError } from '../errors';
import { parseJson } from './json';
import { instant } from './reading/containers';
import { anything, count, flag, text } from './reading/leaves';
import { object } from './reading/object';
import type { Odd, ReadBy, Report } from './reading/reader';
import { required } from './reading/reader';
import {
  MarketplaceAccountDeletion,
  OrderCancellationActivity,
  OrderInquiryActivity,
  OrderReturnActivity,
} from './types/notification-event';

const Envelope = object({
  metadata: required(object({ deprecated: flag, schemaVersion: text, topic: required(text) })),
  notification: required(
    object({
      data: anything,
      eventDate: instant,
      notificationId: required(text),
      publishAttemptCount: count,
      publishDate: instant,
    }),
  ),
});

const TOPICS = {
  ORDER_CANCELLATION_ACTIVITY: OrderCancellationActivity,
  ORDER_RETURN_ACTIVITY: OrderReturnActivity,
  ORDER_INQUIRY_ACTIVITY: OrderInquiryActivity,
  MARKETPLACE_ACCOUNT_DELETION: MarketplaceAccountDeletion,
} as const;

/** The topics that Aftersale understands. */
export type NotificationTopic = keyof typeof TOPICS;

type Event = {
  [Topic in NotificationTopic]: { readonly topic: Topic; readonly data: ReadBy<(typeof TOPICS)[Topic]> };
}[NotificationTopic];

/** One message that eBay pushed. `notificationId` stays the same when eBay delivers it again. */
export interface EbayNotification {
  readonly notificationId: string;
  /** When it happened, as ISO text. */
  readonly eventDate: string | undefined;
  /** Undefined for topics that Aftersale does not understand. */
  readonly event: Event | undefined;
  readonly odd: readonly Odd[];
}

const eventOf = (topic: string | undefined, data: unknown, report: Report): Event | undefined => {
  const at = 'notification.data';
  switch (topic) {
    case 'ORDER_CANCELLATION_ACTIVITY':
      return { topic, data: TOPICS[topic].read(data, at, report) };
    case 'ORDER_RETURN_ACTIVITY':
      return { topic, data: TOPICS[topic].read(data, at, report) };
    case 'ORDER_INQUIRY_ACTIVITY':
      return { topic, data: TOPICS[topic].read(data, at, report) };
    case 'MARKETPLACE_ACCOUNT_DELETION':
      return { topic, data: TOPICS[topic].read(data, at, report) };
    default:
      return undefined;
  }
};

const unreadable = (what: string) =>
  new AppError('unexpected_reply', `eBay pushed ${what}.`, { hint: 'The next round of reading finds what it meant.' });

/**
 * Reads a pushed message. It holds no buyer, reason or amount: read the object it names.
 * https://developer.ebay.com/api-docs/commerce/notification/overview.html
 * @throws AppError unexpected_reply when it is no JSON object or names no notification.
 */
export const readNotification = (source: string): EbayNotification => {
  const odd = new Map<string, Odd>();
  const report: Report = (path, what) => odd.set(`${path} ${what}`, { path, what });
  let body: unknown;
  try {
    body = parseJson(source);
  } catch {
    throw unreadable('something that is not JSON');
  }
  const { metadata, notification } = Envelope.read(body, '', report) ?? {};
  if (notification?.notificationId === undefined) throw unreadable('a message without an id');
  return {
    notificationId: notification.notificationId,
    eventDate: notification.eventDate,
    event: eventOf(metadata?.topic, notification.data, report),
    odd: [...odd.values()],
  };
};
