import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { exampleManifest } from './example-manifest';
import { type HandMoved, handMoved } from './hand-moved';
import { silentLogger } from './silent-logger';
import { createSlackSimulator, type SlackSimulator } from './simulator';

let clock: HandMoved;
let slack: SlackSimulator;
let client: WebClient;

const clientWith = (token: string) =>
  new WebClient(token, {
    slackApiUrl: slack.connect().apiUrl,
    logger: silentLogger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });

beforeEach(async () => {
  clock = handMoved();
  slack = await createSlackSimulator({ manifest: exampleManifest(), clock, burst: 3 });
  client = clientWith(slack.connect().botToken);
});

afterEach(() => slack.stop());

const failure = (error: string) => ({ data: { ok: false, error } });
const channel = () => slack.world.channel('support')?.id ?? '';
const post = (changes: object = {}) => client.chat.postMessage({ channel: channel(), text: 'Hello', ...changes });
const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });

test('a message is posted, updated in place and deleted', async () => {
  const { ts = '' } = await post({ blocks: [section('Hello')] });
  await client.chat.update({ channel: channel(), ts, text: 'Bye', blocks: [section('Bye')] });
  expect(slack.messagesIn('support')).toMatchObject([{ text: 'Bye', edited: { user: slack.world.app.botUser } }]);
  await client.chat.delete({ channel: channel(), ts });
  expect(slack.messagesIn('support')).toEqual([]);
});

test('an update with text and no blocks takes the blocks away', async () => {
  const { ts = '' } = await post({ blocks: [section('Hello')] });
  await client.chat.update({ channel: channel(), ts, text: 'Bye' });
  expect(slack.messagesIn('support')[0]?.blocks).toEqual([]);
});

test("somebody else's message can be neither updated nor deleted", async () => {
  await slack.person('Ana').types('mine', { in: '#support' });
  const ts = slack.messagesIn('support')[0]?.ts ?? '';
  await expect(client.chat.update({ channel: channel(), ts, text: 'x' })).rejects.toMatchObject(
    failure('cant_update_message'),
  );
  await expect(client.chat.delete({ channel: channel(), ts })).rejects.toMatchObject(failure('cant_delete_message'));
});

test('4,000 characters update a message and one more does not', async () => {
  const { ts = '' } = await post();
  await client.chat.update({ channel: channel(), ts, text: 'x'.repeat(4000) });
  await expect(client.chat.update({ channel: channel(), ts, text: 'x'.repeat(4001) })).rejects.toMatchObject(
    failure('msg_too_long'),
  );
});

test('4,040 characters make one message, more make several, and blocks keep it one', async () => {
  await post({ text: 'x'.repeat(4040) });
  expect(slack.messagesIn('support')).toHaveLength(1);
  await post({ text: 'x'.repeat(4041) });
  expect(slack.messagesIn('support').map((each) => each.text.length)).toEqual([4040, 4000, 41]);
  await post({ text: 'x'.repeat(40_001), blocks: [section('Hello')] });
  expect(slack.messagesIn('support').at(-1)?.text).toHaveLength(40_000);
});

test('markdown text, attachments and an empty message are held to their limits', async () => {
  await expect(client.chat.postMessage({ channel: channel(), markdown_text: 'x'.repeat(12001) })).rejects.toMatchObject(
    failure('msg_too_long'),
  );
  await expect(post({ attachments: Array.from({ length: 101 }, () => ({ text: 'a' })) })).rejects.toMatchObject(
    failure('too_many_attachments'),
  );
  await expect(post({ text: '' })).rejects.toMatchObject(failure('no_text'));
});

test('wrong blocks are refused with findings, and remembered as a violation', async () => {
  await expect(post({ blocks: [section('')] })).rejects.toMatchObject({
    data: { error: 'invalid_blocks', errors: [{ pointer: '/blocks/0/text/text', code: 'failed_constraint' }] },
  });
  expect(slack.violations()).toMatchObject([
    { rule: 'invalid_blocks', findings: [{ pointer: '/blocks/0/text/text' }] },
  ]);
});

test('blocks.validate tells what is wrong without a token', async () => {
  const anybody = clientWith('');
  expect(await anybody.blocks.validate({ blocks: [section('fine')] })).toMatchObject({ ok: true });
  await expect(anybody.blocks.validate({ blocks: [section('')] })).rejects.toMatchObject({
    data: { error: 'invalid_blocks', errors: [{ pointer: '/0/text/text' }] },
  });
});

test('channels refuse what they should: unknown, archived, not joined', async () => {
  await expect(post({ channel: 'C404' })).rejects.toMatchObject(failure('channel_not_found'));
  await expect(post({ channel: '#archive' })).rejects.toMatchObject(failure('is_archived'));
  await expect(post({ channel: '#random' })).rejects.toMatchObject(failure('not_in_channel'));
});

test('a method without its scope says which scope is needed and which are there', async () => {
  await expect(client.team.info()).rejects.toMatchObject({
    data: { error: 'missing_scope', needed: 'team:read', provided: expect.stringContaining('commands') },
  });
  expect(slack.violations()).toMatchObject([{ rule: 'missing_scope' }]);
});

test('tokens are checked on each call', async () => {
  await expect(clientWith('xoxb-wrong').auth.test()).rejects.toMatchObject(failure('invalid_auth'));
  await expect(clientWith('').auth.test()).rejects.toMatchObject(failure('not_authed'));
  await expect(clientWith(slack.connect().appToken).users.list({})).rejects.toMatchObject(
    failure('not_allowed_token_type'),
  );
  slack.revokeToken();
  await expect(client.auth.test()).rejects.toMatchObject(failure('token_revoked'));
});

test('unknown methods and missing arguments are violations', async () => {
  await expect(client.apiCall('chat.shout')).rejects.toMatchObject(failure('unknown_method'));
  await expect(client.apiCall('chat.postMessage', { text: 'a' })).rejects.toMatchObject(failure('invalid_arguments'));
  expect(slack.violations().map((each) => each.rule)).toEqual(['unknown_method', 'invalid_arguments']);
});

test('one message a second and channel after a short burst; time makes room again', async () => {
  for (let index = 0; index < 3; index += 1) await post();
  await expect(post()).rejects.toMatchObject({ retryAfter: 1 });
  await post({ channel: '#general' });
  await clock.advance(1000);
  await post();
  expect(slack.violations().map((each) => each.rule)).toEqual(['rate_limited']);
});

test('a tier 2 method answers twenty times a minute', async () => {
  for (let index = 0; index < 20; index += 1) await client.users.list({});
  await expect(client.users.list({})).rejects.toMatchObject({ retryAfter: 3 });
});

test('metadata is stored, and read back by who may read the history', async () => {
  await post({ metadata: { event_type: 'card', event_payload: { key: 'k1' } } });
  const without = await client.conversations.history({ channel: channel() });
  const withIt = await client.conversations.history({ channel: channel(), include_all_metadata: true });
  expect(without.messages?.[0]?.metadata).toBeUndefined();
  expect(withIt.messages?.[0]?.metadata).toEqual({ event_type: 'card', event_payload: { key: 'k1' } });
  await expect(post({ metadata: { event_type: 'card' } })).rejects.toMatchObject(failure('invalid_metadata_schema'));
  await expect(
    client.conversations.history({ channel: slack.world.channel('supervisors')?.id ?? '' }),
  ).rejects.toMatchObject(failure('missing_scope'));
});

test('threads: replies, broadcast and counts', async () => {
  const { ts = '' } = await post();
  await post({ thread_ts: ts, text: 'one' });
  await post({ thread_ts: ts, text: 'two', reply_broadcast: true });
  expect(slack.messagesIn('support').map((each) => each.text)).toEqual(['Hello', 'two']);
  const replies = await client.conversations.replies({ channel: channel(), ts });
  expect(replies.messages?.map((each) => each.text)).toEqual(['Hello', 'one', 'two']);
  expect(replies.messages?.[0]).toMatchObject({ reply_count: 2 });
  await expect(post({ thread_ts: '1.2' })).rejects.toMatchObject(failure('thread_not_found'));
});

test('an ephemeral message is seen by one member only and is in no history', async () => {
  const { id } = slack.person('Ana');
  await client.chat.postEphemeral({ channel: channel(), user: id, text: 'psst' });
  expect(slack.person('Ana').reads({ in: '#support' })).toEqual(['psst']);
  expect(slack.person('Sam').reads({ in: '#support' })).toEqual([]);
  expect((await client.conversations.history({ channel: channel() })).messages).toEqual([]);
  await expect(
    client.chat.postEphemeral({ channel: channel(), user: slack.person('Eve').id, text: 'psst' }),
  ).rejects.toMatchObject(failure('user_not_in_channel'));
});

test('people, groups and channels are listed page by page', async () => {
  const first = await client.users.list({ limit: 2 });
  expect(first.members?.map((each) => each.name)).toEqual(['ana', 'sam']);
  const second = await client.users.list({ limit: 2, cursor: first.response_metadata?.next_cursor ?? '' });
  expect(second.members?.map((each) => each.name)).toEqual(['olga', 'gus']);
  expect(second.members?.[1]).toMatchObject({ is_restricted: true, is_ultra_restricted: true });
  const { user } = await client.users.info({ user: slack.person('Eve').id });
  expect(user?.team_id).not.toBe(slack.world.team.id);
  const { channels } = await client.conversations.list({ exclude_archived: true });
  expect(channels?.map((each) => [each.name, each.is_ext_shared])).toContainEqual(['partners', true]);
  expect(channels?.map((each) => each.name)).not.toContain('archive');
});

test('a file goes up in three steps and its private address needs the bot token', async () => {
  await client.filesUploadV2({
    channel_id: channel(),
    filename: 'label.txt',
    content: 'parcel',
    initial_comment: 'The label',
  });
  const [message] = slack.messagesIn('support');
  const file = slack.world.files.find(message?.files[0] ?? '');
  expect([message?.text, file?.bytes.toString()]).toEqual(['The label', 'parcel']);
  const { file: info } = await client.files.info({ file: file?.id ?? '' });
  const url = info?.url_private ?? '';
  expect((await fetch(url)).status).toBe(403);
  const response = await fetch(url, { headers: { authorization: `Bearer ${slack.connect().botToken}` } });
  expect(await response.text()).toBe('parcel');
  await client.files.delete({ file: file?.id ?? '' });
  await expect(client.files.info({ file: file?.id ?? '' })).rejects.toMatchObject(failure('file_not_found'));
});

test('a reaction is added once', async () => {
  const { ts = '' } = await post();
  await client.reactions.add({ channel: channel(), timestamp: ts, name: 'eyes' });
  await expect(client.reactions.add({ channel: channel(), timestamp: ts, name: 'eyes' })).rejects.toMatchObject(
    failure('already_reacted'),
  );
  expect(slack.messagesIn('support')[0]?.reactions).toEqual([{ name: 'eyes', users: [slack.world.app.botUser] }]);
});
