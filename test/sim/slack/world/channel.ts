import type { JsonObject } from '../json';

export interface Channel {
  id: string;
  name: string;
  topic: string;
  isPrivate: boolean;
  /** A direct conversation: of the app's bot with one person. */
  isIm: boolean;
  isArchived: boolean;
  /** Shared with another organisation. */
  isExtShared: boolean;
  members: Set<string>;
  created: number;
  lastRead: Map<string, string>;
}

export interface ChannelOption {
  name: string;
  topic?: string;
  isPrivate?: boolean;
  isArchived?: boolean;
  isExtShared?: boolean;
  /** Names of people; everybody of the workspace (in shared channels: everybody) when left out. */
  members?: string[];
  /** Whether the app's bot is in it; true when left out. */
  bot?: boolean;
}

/** As conversations.info tells it. Source: https://docs.slack.dev/reference/objects/conversation-object */
export function asConversation(channel: Channel, bot: string, team: string): JsonObject {
  const base = {
    id: channel.id,
    created: channel.created,
    is_archived: channel.isArchived,
    context_team_id: team,
    is_org_shared: false,
  };
  if (channel.isIm) {
    const other = [...channel.members].find((member) => member !== bot);
    return { ...base, is_im: true, user: other, is_user_deleted: false, priority: 0 };
  }
  return {
    ...base,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: !channel.isPrivate,
    is_group: channel.isPrivate,
    is_im: false,
    is_mpim: false,
    is_private: channel.isPrivate,
    is_general: channel.name === 'general',
    is_shared: channel.isExtShared,
    is_ext_shared: channel.isExtShared,
    is_pending_ext_shared: false,
    is_member: channel.members.has(bot),
    creator: 'USLACKBOT',
    topic: { value: channel.topic, creator: 'USLACKBOT', last_set: channel.created },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: channel.members.size,
  };
}
