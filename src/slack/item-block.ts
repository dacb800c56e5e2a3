import type { KnownBlock } from '@slack/types';
import type { BuyerRequest } from '../desk/buyer-request';
import { illustrated } from './blocks';
import { itemWords, orderWords } from './messages/request-words';
import { lines, type Mrkdwn, md } from './mrkdwn';

/** What a request is about, with the item's picture: the items and their order, and what is said above and between them. */
export const itemBlock = (
  request: BuyerRequest,
  { above, between }: { readonly above?: Mrkdwn; readonly between?: Mrkdwn | undefined } = {},
): KnownBlock => {
  const order = orderWords(request);
  return illustrated(
    lines(above, itemWords(request), between, order === undefined ? undefined : md`Order ${order}`),
    request.items[0]?.imageUrl,
    request.items[0]?.title ?? '',
  );
};
