import type { Button, KnownBlock } from '@slack/types';
import { requestKey } from '../../desk/buyer-request';
import type { QueueRow } from '../../desk/queue';
import { actions, section } from '../blocks';
import { ask, open } from '../button';
import { claimButton, mayWorkOn } from '../case-button';
import { deadlineNow } from '../deadline';
import { joined, lines, md, person } from '../mrkdwn';
import { offers } from '../offer';
import { accountShown, type Scene } from '../scene';
import { subjectOf } from '../subject';
import { headline, oneLine, orderWords } from './request-words';

/** What a row of Home needs besides the request. */
export interface RowSurroundings {
  /** Where the request's card stands, by request key. */
  readonly cards: ReadonlyMap<string, string>;
  /** Hashes of the facts that are shown, by request key. */
  readonly facts: ReadonlyMap<string, string>;
  /** Requests that somebody is answering just now. */
  readonly underWay: ReadonlySet<string>;
}

/** The one thing that is most likely to be done, as an ordinary button: Home has many rows. */
const mainButton = ({ request }: QueueRow, { facts, underWay }: RowSurroundings, scene: Scene): Button[] => {
  const key = requestKey(request);
  if (underWay.has(key)) return [];
  const main = offers(request, facts.get(key), scene).find(({ style }) => style === 'primary');
  if (main === undefined) return [];
  const { style: _style, ...plain } = main;
  return [plain];
};

/**
 * One open request on Home: what it is, how long there is, and what can be done without leaving. Where all rows of a part have
 * the same owner, or none, its title says so.
 */
export const queueRow = (row: QueueRow, around: RowSurroundings, scene: Scene, namesOwner = true): KnownBlock[] => {
  const { request, owner } = row;
  const key = requestKey(request);
  const card = around.cards.get(key);
  const due = deadlineNow(request, scene);
  const details = ask(`${request.kind}.show`, { subject: subjectOf(request) }, { label: 'Details' });
  return [
    section(
      lines(
        md`*${oneLine(request)}*`,
        md`${joined(
          [
            headline(request),
            request.state.words,
            orderWords(request) === undefined ? request.id : `Order ${orderWords(request)}`,
            accountShown(scene, request.account) ?? '',
          ]
            .filter((words) => words !== '')
            .map((words) => md`${words}`),
          ' · ',
        )}`,
        joined(
          [
            due.empty ? md`No deadline` : md`Answer by ${due}`,
            !namesOwner ? md`` : owner === undefined ? md`No owner yet` : md`Owner ${person(owner)}`,
            around.underWay.has(key) ? md`*In progress*` : md``,
          ].filter((part) => !part.empty),
          ' · ',
        ),
      ),
    ),
    ...actions([
      ...(card === undefined ? [details] : [open('Open card', card), details]),
      ...(owner === undefined && mayWorkOn(request, scene) ? [claimButton(request)] : []),
      ...mainButton(row, around, scene),
    ]),
  ];
};
