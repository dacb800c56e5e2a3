import type { KnownBlock } from '@slack/types';
import type { BuyerRequest } from '../../desk/buyer-request';
import { whyNotOffered } from '../../desk/not-offered';
import { section } from '../blocks';
import { lines, link, md } from '../mrkdwn';
import { oneLine } from './request-words';

/** Instead of a form whose answers eBay would not take now: why, and what is possible. */
export const notOffered = (request: BuyerRequest): KnownBlock[] => [
  section(md`*${oneLine(request)}*`),
  section(lines(md`${whyNotOffered(request).reason}`, md`${whyNotOffered(request).hint}`)),
  ...(request.websiteOptions.length === 0
    ? []
    : [
        section(
          lines(
            md`What only the eBay website can do:`,
            ...request.websiteOptions
              .slice(0, 5)
              .map(({ words, url }) => md`• ${url === undefined ? words : link(url, words)}`),
          ),
        ),
      ]),
];
