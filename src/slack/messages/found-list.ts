import { z } from 'zod';
import type { FoundRequests } from '../../desk/found-requests';
import type { Message } from '../blocks';
import type { Seen } from '../route';
import { accountOf } from '../scene';
import { requestList } from './request-list';

const PAGE = 10;

/** What a page button carries: the same list again, at another page. */
export const PageTurn = z.object({ operation: z.string(), input: z.unknown(), page: z.number().int().min(0) });

/** Ten requests of a list operation's answer, and whether eBay told all. An incomplete empty list is never called empty. */
export const foundList = (operation: string, title: string, found: FoundRequests, seen: Seen): Message => {
  const { scene, page, input } = seen;
  const turn = (to: number) => JSON.stringify({ operation, input, page: to });
  const from = page * PAGE;
  const shown = found.requests.slice(from, from + PAGE);
  const several = scene.accounts.length > 1 ? ` of ${accountOf(scene, seen.subject.account).name}` : '';
  return requestList(
    {
      title: `${title}${several}`,
      requests: shown,
      empty: found.complete ? 'None.' : 'Nothing was found, but eBay did not tell everything.',
      remarks: [
        ...(found.requests.length > PAGE ? [`${from + 1} to ${from + shown.length} of ${found.requests.length}`] : []),
        ...(found.complete ? [] : ['eBay did not tell everything: this list may lack some. Try again in a moment.']),
      ],
      ...(page > 0 ? { before: turn(page - 1) } : {}),
      ...(from + PAGE < found.requests.length ? { after: turn(page + 1) } : {}),
    },
    scene,
  );
};
