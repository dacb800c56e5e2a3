import type { KnownBlock } from '@slack/types';
import type { BuyerRequest } from '../../desk/buyer-request';
import { section } from '../blocks';
import { lines, link, md } from '../mrkdwn';
import { oneLine } from './request-words';

/** Instead of a form whose answers eBay would not take now. */
export const notOffered = (request: BuyerRequest): KnownBlock[] => [
  section(md`*${oneLine(request)}*`),
  section(md`eBay does not offer this now. It stands at: *${(request.status ?? request.state).words}*.`),
  ...(request.websiteOptions.length === 0
    ? []
    : [
        section(
          lines(
            md`What only the eBay website can do:`,
            ...request.websiteOptions.slice(0, 5).map(({ words, url }) => md`• ${link(url, words)}`),
          ),
        ),
      ]),
];
