import type { KnownBlock } from '@slack/types';
import { section } from '../blocks';
import { md } from '../mrkdwn';

/** Opened at once with the three-second trigger, replaced as soon as eBay has answered. */
export const loading = (what: string): KnownBlock[] => [section(md`Asking eBay about ${what} …`)];
