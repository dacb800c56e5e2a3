import type { BuyerRequest } from '../../desk/buyer-request';
import { present } from '../../desk/present';
import { facts, type Message, message, section } from '../blocks';
import { type Mrkdwn, md } from '../mrkdwn';
import type { Seen } from '../route';
import { date } from '../slack-date';
import { notesOf } from './case-lines';
import { requestCard } from './request-card';

const AN_INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Instants are shown in each reader's own time zone. */
const detail = (words: string): Mrkdwn => (AN_INSTANT.test(words) ? date(words) : md`${words}`);

/** Everything that is known about one request: its card, then eBay's details by name. */
export const requestDetails = (
  request: BuyerRequest,
  { scene, facts: hash, standing }: Pick<Seen, 'scene' | 'facts' | 'standing'>,
): Message => {
  const card = requestCard({ request, whole: true, ...present({ facts: hash, standing }) }, scene);
  const buttons = card.blocks.filter((block) => block.type === 'actions');
  const rest = card.blocks.filter((block) => block.type !== 'actions');
  const extra = facts([
    ...request.details.map(({ name, words }) => [name, detail(words)] as const),
    [`${request.kind[0]?.toUpperCase()}${request.kind.slice(1)} id`, md`${request.id}`],
  ]);
  const notes = notesOf(standing?.notes ?? []).map((note) => section(note));
  return message(card.text, [...rest, ...extra, ...notes, ...buttons]);
};
