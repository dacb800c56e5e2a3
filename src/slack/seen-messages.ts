import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Clock } from '../clock';
import type { Outbox } from '../desk/delivery';
import { channelPace, Paced } from './channel-pace';
import { EVENT_TYPE, type Place } from './put-message';
import { readFailure } from './slack-error';

interface LookUpPorts {
  readonly client: Pick<WebClient, 'conversations'>;
  readonly outbox: Pick<Outbox, 'triedSince'>;
  readonly clock: Clock;
}

/**
 * Which of our messages stand in Slack, for rows whose answer may have been lost. A place is read once for all rows that were
 * claimed before: whatever an earlier attempt of theirs posted was posted before the reading, so that it says as much of each as
 * a look-up of its own would.
 */
export interface SeenMessages {
  /** The `ts` of our message with this key. @throws Paced when Slack wants fewer readings, or as the client does */
  find(key: string, place: Place): Promise<string | undefined>;
  /** The same by a reading that begins now: for a message whose own row was not claimed, so that others may have posted it. */
  findNow(key: string, place: Place): Promise<string | undefined>;
}

const Found = z.looseObject({
  ts: z.string(),
  metadata: z.looseObject({ event_type: z.string(), event_payload: z.looseObject({ key: z.string() }) }).optional(),
});
const Page = z.looseObject({
  messages: z.array(z.unknown()).default([]),
  response_metadata: z.looseObject({ next_cursor: z.string().default('') }).optional(),
});

/** What Slack recommends: https://docs.slack.dev/apis/web-api/pagination */
const AT_ONCE = 200;
/** Four thousand messages since the oldest doubt. More would outlast the lease of the rows, which then nobody could deliver. */
const MOST_PAGES = 20;
/** Tier 3 are fifty calls a minute of each method: https://docs.slack.dev/apis/web-api/rate-limits */
const BETWEEN = 1_200;
/** Our clock and Slack's need not agree. */
const MARGIN = 3_600_000;

/** Our messages by key, one page of a place after the other: until before the oldest doubt, or to the end of a thread. */
const reader = ({ client, outbox, clock }: LookUpPorts) => {
  const pace = channelPace(clock, BETWEEN);

  const page = async ({ channel, thread }: Place, cursor: string) => {
    const method = thread === undefined ? 'history' : 'replies';
    const options = { channel, limit: AT_ONCE, include_all_metadata: true, ...(cursor === '' ? {} : { cursor }) };
    await pace.turn(method);
    try {
      return Page.parse(
        thread === undefined
          ? await client.conversations.history(options)
          : await client.conversations.replies({ ...options, ts: thread }),
      );
    } catch (error) {
      const failure = readFailure(error);
      if (failure.kind !== 'paced') throw error;
      // The method's limit, not the channel's: messages without a doubt may go on.
      pace.hold(method, failure.retryAfter);
      throw new Paced(failure.retryAfter);
    }
  };

  return async (place: Place): Promise<ReadonlyMap<string, string>> => {
    const tried = await outbox.triedSince();
    const since = (tried === undefined ? clock.now() : new Date(tried)).getTime() - MARGIN;
    const seen = new Map<string, string>();
    let cursor = '';
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const { messages, response_metadata } = await page(place, cursor);
      let oldest = Number.POSITIVE_INFINITY;
      for (const each of messages) {
        const found = Found.safeParse(each).data;
        if (found === undefined) continue;
        oldest = Math.min(oldest, Number(found.ts) * 1_000);
        if (found.metadata?.event_type !== EVENT_TYPE) continue;
        const { key } = found.metadata.event_payload;
        if (!seen.has(key)) seen.set(key, found.ts);
      }
      cursor = response_metadata?.next_cursor ?? '';
      // A channel is read from its newest message on, a thread from its oldest.
      if (cursor === '' || (place.thread === undefined && oldest < since)) break;
    }
    return seen;
  };
};

/** Gives the readings of one round; to be called after the rows of the round were claimed, so that no reading is older than that. */
export const lookUps = (ports: LookUpPorts): (() => SeenMessages) => {
  const pages = reader(ports);
  return () => {
    const readings = new Map<string, Promise<ReadonlyMap<string, string>>>();

    const read = (name: string, place: Place) => {
      const reading = pages(place);
      readings.set(name, reading);
      // Other failures are kept: while Slack is down the rows of a round ask once.
      reading.catch((error: unknown) => {
        if (error instanceof Paced && readings.get(name) === reading) readings.delete(name);
      });
      return reading;
    };

    const nameOf = ({ channel, thread = '' }: Place) => `${channel}/${thread}`;
    return {
      async find(key, place) {
        const name = nameOf(place);
        return (await (readings.get(name) ?? read(name, place))).get(key);
      },
      async findNow(key, place) {
        return (await read(nameOf(place), place)).get(key);
      },
    };
  };
};
