import type { KnownBlock } from '@slack/types';
import type { BuyerRequest } from '../../desk/buyer-request';
import { actions, context, header, type Message, message, section } from '../blocks';
import { ask, button } from '../button';
import { deadlineNow } from '../deadline';
import { joined, lines, type Mrkdwn, md, person } from '../mrkdwn';
import { accountShown, type Scene } from '../scene';
import { subjectOf } from '../subject';
import { headline, idWords, oneLine, orderWords } from './request-words';

export interface RequestList {
  readonly title: string;
  readonly requests: readonly BuyerRequest[];
  /** What is said of an empty list. */
  readonly empty: string;
  /** What was left out or could not be read, in words. */
  readonly remarks?: readonly string[];
  /** The subcommand that shows the page before or after, as its operation and input. */
  readonly before?: string;
  readonly after?: string;
}

const dotted = (...parts: readonly Mrkdwn[]): Mrkdwn =>
  joined(
    parts.filter((part) => !part.empty),
    ' · ',
  );

/** One request as a line with a button to its details. */
export const requestLine = (request: BuyerRequest, scene: Scene): KnownBlock => {
  const due = request.open && request.respondBy !== undefined ? md`Answer by ${deadlineNow(request, scene)}` : md``;
  const owner = scene.ownerOf?.(request);
  const whose =
    scene.ownerOf === undefined || !request.open
      ? md``
      : owner === undefined
        ? md`No owner yet`
        : md`Owner ${person(owner)}`;
  const order = orderWords(request);
  const state = request.open ? request.state.words : (request.status?.words ?? request.state.words);
  return section(
    lines(
      md`*${oneLine(request)}*`,
      dotted(md`${headline(request)}`, request.kind === 'case' ? md`` : md`${request.reason?.words}`, md`${state}`),
      dotted(
        order === undefined ? md`` : md`Order ${order}`,
        md`${idWords(request)}`,
        md`${accountShown(scene, request.account)}`,
      ),
      dotted(due, whose),
    ),
    ask(`${request.kind}.show`, { subject: subjectOf(request) }, { label: 'Details' }),
  );
};

/** Ten to a page; the pages are turned in place. */
export const requestList = (list: RequestList, scene: Scene): Message =>
  message(
    `${list.title}: ${list.requests.length === 0 ? list.empty : list.requests.map(oneLine).slice(0, 3).join('; ')}.`,
    [
      header(list.title),
      ...(list.requests.length === 0
        ? [section(md`${list.empty}`)]
        : list.requests.map((request) => requestLine(request, scene))),
      ...context(...(list.remarks ?? []).map((remark) => md`${remark}`)),
      ...actions([
        ...(list.before === undefined ? [] : [button('page:before', list.before, { label: 'Previous page' })]),
        ...(list.after === undefined ? [] : [button('page:after', list.after, { label: 'Next page' })]),
      ]),
    ],
  );
