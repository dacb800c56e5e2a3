import type { JsonObject } from '../json';

export interface Message {
  ts: string;
  channel: string;
  user: string;
  botId: string;
  appId: string;
  text: string;
  blocks: JsonObject[];
  attachments: JsonObject[];
  files: string[];
  threadTs: string | undefined;
  edited: { user: string; ts: string } | undefined;
  /** The only person who sees it. */
  ephemeralFor: string | undefined;
  reactions: { name: string; users: string[] }[];
  metadata: JsonObject | undefined;
  broadcast: boolean;
}

export type Draft = Pick<Message, 'channel' | 'user' | 'text'> & Partial<Omit<Message, 'ts'>>;

export const messageOf = (draft: Draft, ts: string): Message => ({
  botId: '',
  appId: '',
  blocks: [],
  attachments: [],
  files: [],
  threadTs: undefined,
  edited: undefined,
  ephemeralFor: undefined,
  reactions: [],
  metadata: undefined,
  broadcast: false,
  ...draft,
  ts,
});
