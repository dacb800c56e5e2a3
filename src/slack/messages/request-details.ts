import type { BuyerRequest } from '../../desk/buyer-request';
import { present } from '../../desk/present';
import { facts, type Message, message, section } from '../blocks';
import { capital } from '../capital';
import { factWords } from '../fact';
import { md } from '../mrkdwn';
import type { Seen } from '../route';
import { notesOf } from './case-lines';
import { requestCard } from './request-card';

/** Everything that is known about one request: its card, then eBay's details by name. */
export const requestDetails = (
  request: BuyerRequest,
  { scene, facts: hash, standing }: Pick<Seen, 'scene' | 'facts' | 'standing'>,
): Message => {
  const card = requestCard({ request, whole: true, ...present({ facts: hash, standing }) }, scene);
  const buttons = card.blocks.filter((block) => block.type === 'actions');
  const rest = card.blocks.filter((block) => block.type !== 'actions');
  const extra = facts([
    ...request.details.map(({ name, words }) => [name, factWords(words)] as const),
    [`${capital(request.kind)} id`, md`${request.id}`],
  ]);
  const notes = notesOf(standing?.notes ?? []).map((note) => section(note));
  return message(card.text, [...rest, ...extra, ...notes, ...buttons]);
};
