import type { BuyerRequest } from '../../desk/buyer-request';
import { facts, type Message, message } from '../blocks';
import { type Mrkdwn, md } from '../mrkdwn';
import type { Scene } from '../scene';
import { date } from '../slack-date';
import { requestCard } from './request-card';

const AN_INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Instants are shown in each reader's own time zone. */
const detail = (words: string): Mrkdwn => (AN_INSTANT.test(words) ? date(words) : md`${words}`);

/** Everything that is known about one request: its card, then eBay's details by name. */
export const requestDetails = (request: BuyerRequest, scene: Scene, hash?: string): Message => {
  const card = requestCard({ request, whole: true, ...(hash === undefined ? {} : { facts: hash }) }, scene);
  const buttons = card.blocks.filter((block) => block.type === 'actions');
  const rest = card.blocks.filter((block) => block.type !== 'actions');
  const extra = facts([
    ...request.details.map(({ name, words }) => [name, detail(words)] as const),
    [`${request.kind[0]?.toUpperCase()}${request.kind.slice(1)} id`, md`${request.id}`],
  ]);
  return message(card.text, [...rest, ...extra, ...buttons]);
};
