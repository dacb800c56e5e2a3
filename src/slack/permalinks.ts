import type { WebClient } from '@slack/web-api';
import { type RequestRef, requestKey } from '../desk/buyer-request';
import { cardOf } from '../desk/cases/card-of';
import { type Messages, requestCardKey } from '../desk/delivery';
import type { RequestRecords } from '../desk/records';
import type { Log } from '../log';

/** Addresses of cards, by the request's key; a request without a card has none. */
export type CardLinks = ReadonlyMap<string, string>;

export interface Permalinks {
  toCards(requests: readonly RequestRef[]): Promise<CardLinks>;
}

interface PermalinkPorts {
  readonly client: Pick<WebClient, 'auth'>;
  readonly messages: Pick<Messages, 'find'>;
  readonly requests: Pick<RequestRecords, 'find' | 'matching'>;
  readonly log: Log;
}

/**
 * Addresses of messages, made as Slack makes them from the workspace's own address, which is asked for once.
 * @see https://docs.slack.dev/reference/methods/chat.getPermalink
 */
export const permalinks = ({ client, messages, requests: known, log }: PermalinkPorts): Permalinks => {
  let workspace: string | undefined;
  const address = async (): Promise<string | undefined> => {
    workspace ??= (await client.auth.test()).url;
    return workspace?.replace(/\/+$/, '');
  };
  return {
    async toCards(requests) {
      const links = new Map<string, string>();
      const from = await address().catch((error: unknown) => {
        log.warn('slack_address_unknown', { error });
        return undefined;
      });
      if (from === undefined) return links;
      for (const request of requests) {
        const card = await messages.find(requestCardKey(await cardOf({ requests: known, messages }, request)));
        if (card === undefined) continue;
        links.set(requestKey(request), `${from}/archives/${card.channel}/p${card.ts.replace('.', '')}`);
      }
      return links;
    },
  };
};
