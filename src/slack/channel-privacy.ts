import type { WebClient } from '@slack/web-api';
import type { Clock } from '../clock';

const FRESH = 10 * 60_000;

/** Whether a channel is ours alone. Buyers' data never goes to a channel that another organisation reads. */
export interface ChannelPrivacy {
  isShared(channel: string): Promise<boolean>;
}

/** A person's id stands for the direct messages with them, which nobody else reads. */
export const isPerson = (channel: string): boolean => /^[UW]/.test(channel);

export const channelPrivacy = (client: Pick<WebClient, 'conversations'>, clock: Clock): ChannelPrivacy => {
  const known = new Map<string, { readonly shared: boolean; readonly until: number }>();
  return {
    async isShared(channel) {
      if (isPerson(channel)) return false;
      const cached = known.get(channel);
      if (cached !== undefined && cached.until > clock.now().getTime()) return cached.shared;
      const { channel: info } = await client.conversations.info({ channel });
      const shared = info?.is_ext_shared === true || info?.is_pending_ext_shared === true;
      known.set(channel, { shared, until: clock.now().getTime() + FRESH });
      return shared;
    },
  };
};
