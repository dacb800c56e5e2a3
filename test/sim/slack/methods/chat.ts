import type { JsonObject } from '../json';
import { bounds } from '../limits';
import type { Message } from '../world/message';
import { asMessage } from '../world/message-view';
import { channelOf, postableChannel } from './channel-access';
import { type Content, contentOf } from './content';
import { ApiError, type Call, type Method, method } from './method';

const write = ['chat:write'];

function threadOf(call: Call, channel: string): string | undefined {
  const given = call.args.text('thread_ts');
  if (!given) return undefined;
  const parent = call.workspace.world.messages.find(channel, given);
  if (!parent) throw new ApiError('thread_not_found');
  return parent.threadTs ?? parent.ts;
}

function keepPace(call: Call, channel: string): void {
  const wait = call.workspace.rateLimits.post(channel);
  if (wait === 0) return;
  call.workspace.violations.add('rate_limited', `${call.method}: more than one message a second in ${channel}`);
  throw new ApiError('ratelimited', { retryAfter: wait });
}

/** A long text without blocks becomes several messages of 4,000 characters. */
function textsOf(content: Content): string[] {
  const text = content.text.slice(0, bounds('chat.postMessage.text').max);
  if (content.blocks.length > 0 || text.length <= bounds('chat.postMessage.one_text').max) return [text];
  return text.match(/[\s\S]{1,4000}/g) ?? [text];
}

function postMessage(call: Call): JsonObject {
  const { world } = call.workspace;
  const channel = postableChannel(call);
  const content = contentOf(call);
  const threadTs = threadOf(call, channel.id);
  keepPace(call, channel.id);
  const [text = '', ...rest] = textsOf(content);
  const common = {
    channel: channel.id,
    user: world.app.botUser,
    botId: world.app.botId,
    appId: world.app.id,
    threadTs,
    broadcast: threadTs !== undefined && call.args.flag('reply_broadcast'),
  };
  const message = world.messages.post({ ...content, ...common, text });
  for (const more of rest) world.messages.post({ ...common, text: more });
  return { channel: channel.id, ts: message.ts, message: asMessage(world, message, true) };
}

function ownMessage(call: Call, problem: string): Message {
  const { world } = call.workspace;
  const message = world.messages.find(channelOf(call).id, call.args.text('ts'));
  if (!message || message.ephemeralFor) throw new ApiError('message_not_found');
  if (message.user !== world.app.botUser) throw new ApiError(problem);
  return message;
}

/** Text without blocks takes the blocks away. Source: https://docs.slack.dev/reference/methods/chat.update */
function update(call: Call): JsonObject {
  const { world } = call.workspace;
  const message = ownMessage(call, 'cant_update_message');
  if (world.channel(message.channel)?.isArchived) throw new ApiError('is_archived');
  if (call.args.text('text').length > bounds('chat.update.text').max) {
    call.workspace.violations.add('refused', 'chat.update: msg_too_long');
    throw new ApiError('msg_too_long');
  }
  const content = contentOf(call);
  const wasRich = message.blocks.some((block) => block.type === 'rich_text');
  const isRich = content.blocks.some((block) => block.type === 'rich_text');
  if (wasRich && !isRich && content.blocks.length > 0) throw new ApiError('block_mismatch');
  world.messages.update(message, {
    text: call.args.has('text') || call.args.has('markdown_text') ? content.text : message.text,
    blocks: content.blocks,
    attachments: call.args.has('attachments') || call.args.has('text') ? content.attachments : message.attachments,
    metadata: call.args.has('metadata') ? content.metadata : message.metadata,
    edited: { user: world.app.botUser, ts: world.messages.nextTs() },
  });
  return { channel: message.channel, ts: message.ts, text: message.text, message: asMessage(world, message, true) };
}

function remove(call: Call): JsonObject {
  const message = ownMessage(call, 'cant_delete_message');
  call.workspace.world.messages.delete(message);
  return { channel: message.channel, ts: message.ts };
}

function postEphemeral(call: Call): JsonObject {
  const { world } = call.workspace;
  const channel = postableChannel(call);
  const user = call.args.text('user');
  if (!world.personById(user)) throw new ApiError('user_not_found');
  if (!channel.members.has(user)) throw new ApiError('user_not_in_channel');
  const threadTs = threadOf(call, channel.id);
  const message = world.messages.post({
    ...contentOf(call),
    channel: channel.id,
    user: world.app.botUser,
    botId: world.app.botId,
    appId: world.app.id,
    ephemeralFor: user,
    threadTs,
  });
  return { message_ts: message.ts };
}

function getPermalink(call: Call): JsonObject {
  const { world } = call.workspace;
  const channel = channelOf(call);
  const message = world.messages.find(channel.id, call.args.text('message_ts'));
  if (!message || message.ephemeralFor) throw new ApiError('message_not_found');
  const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : '';
  const permalink = `https://${world.team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`;
  return { channel: channel.id, permalink };
}

export const chat: Record<string, Method> = {
  'chat.postMessage': method({ tier: 'special', scopes: write, required: ['channel'], run: postMessage }),
  'chat.update': method({ tier: 3, scopes: write, required: ['channel', 'ts'], run: update }),
  'chat.delete': method({ tier: 3, scopes: write, required: ['channel', 'ts'], run: remove }),
  'chat.postEphemeral': method({ tier: 4, scopes: write, required: ['channel', 'user'], run: postEphemeral }),
  'chat.getPermalink': method({ tier: 'special', required: ['channel', 'message_ts'], run: getPermalink }),
};
