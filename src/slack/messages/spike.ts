import type { RequestRef } from '../../desk/buyer-request';
import { requestKey } from '../../desk/buyer-request';
import type { RequestFigures } from '../../desk/report/figures';
import type { Spike, SpikeSubject } from '../../desk/spike';
import { actions, context, type Message, message, section } from '../blocks';
import { button } from '../button';
import { capital } from '../capital';
import { joined, lines, link, type Mrkdwn, md } from '../mrkdwn';
import type { CardLinks } from '../permalinks';
import { date } from '../slack-date';

export interface SpikeShown {
  readonly spike: Spike;
  /** The newest of its requests. */
  readonly requests: readonly (RequestRef & Pick<RequestFigures, 'reason' | 'openedAt'>)[];
  readonly links: CardLinks;
  nameOf(person: string): string;
}

const WORDS: Readonly<Record<SpikeSubject, string>> = {
  item: 'the item',
  reason: 'the reason',
  carrier: 'parcels with',
};

const line = (links: CardLinks, request: SpikeShown['requests'][number]): Mrkdwn => {
  const name = `${capital(request.kind)} ${request.id}`;
  const address = links.get(requestKey(request));
  const parts = [
    address === undefined ? md`${name}` : link(address, name),
    ...(request.reason === undefined ? [] : [md`${request.reason}`]),
    date(request.openedAt),
  ];
  return md`• ${joined(parts, ' · ')}`;
};

/** Unusually many requests about one thing: said once, with a button for whoever takes a look. */
export const spikeMessage = ({ spike, requests, links, nameOf }: SpikeShown): Message => {
  const { id, subject, title, count, days, usual, seen } = spike;
  const what = `${WORDS[subject]} “${title}”`;
  const much = `${count} in ${days} ${days === 1 ? 'day' : 'days'}, usually about ${usual.toFixed(1)}`;
  const left = count - requests.length;
  return message(`Unusually many requests about ${what}: ${much}.`, [
    section(
      lines(
        md`:chart_with_upwards_trend: *Unusually many requests about ${what}*`,
        md`${much}.`,
        ...requests.map((request) => line(links, request)),
        left > 0 ? md`and ${left} more` : undefined,
      ),
    ),
    ...(seen === undefined
      ? actions([button('spike:seen', JSON.stringify({ spike: id }), { label: 'Seen' })])
      : context(md`Seen by ${nameOf(seen.person)} ${date(seen.at)}`)),
  ]);
};
