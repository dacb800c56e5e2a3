import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { exampleManifest } from './example-manifest';
import { handMoved } from './hand-moved';
import { silentLogger } from './silent-logger';
import { createSlackSimulator, type SlackSimulator } from './simulator';

let slack: SlackSimulator;
let client: WebClient;

const scopes = [
  'commands',
  'chat:write',
  'channels:join',
  'channels:read',
  'channels:history',
  'groups:read',
  'im:read',
  'im:write',
  'im:history',
  'files:write',
  'files:read',
  'reactions:write',
  'usergroups:read',
  'users:read',
  'users:read.email',
  'app_mentions:read',
];

const clientWith = (token: string) =>
  new WebClient(token, { slackApiUrl: slack.connect().apiUrl, logger: silentLogger, retryConfig: { retries: 0 } });

beforeEach(async () => {
  const usergroups = [{ handle: 'leads', users: ['Sam'] }];
  slack = await createSlackSimulator({ manifest: exampleManifest({ scopes }), clock: handMoved(), usergroups });
  client = clientWith(slack.connect().botToken);
});

afterEach(() => slack.stop());

const failure = (error: string) => ({ data: { ok: false, error } });
const id = (name: string) => slack.world.channel(name)?.id ?? '';

test('api.test echoes and fails on request', async () => {
  expect(await clientWith('').apiCall('api.test', { foo: 'bar' })).toMatchObject({ args: { foo: 'bar' } });
  await expect(client.api.test({ error: 'my_error' })).rejects.toMatchObject(failure('my_error'));
});

test('a connection is opened with the app token only', async () => {
  expect(await clientWith(slack.connect().appToken).apps.connections.open()).toMatchObject({
    url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1/),
  });
  await expect(client.apps.connections.open()).rejects.toMatchObject(failure('not_allowed_token_type'));
});

test('the bot can be looked up', async () => {
  const { bot } = await client.bots.info({ bot: slack.world.app.botId });
  expect(bot).toMatchObject({ user_id: slack.world.app.botUser, app_id: slack.world.app.id });
  await expect(client.bots.info({ bot: 'B404' })).rejects.toMatchObject(failure('bot_not_found'));
});

test('a message has a permanent address', async () => {
  const { ts = '' } = await client.chat.postMessage({ channel: id('support'), text: 'a' });
  const { permalink } = await client.chat.getPermalink({ channel: id('support'), message_ts: ts });
  expect(permalink).toBe(`https://home.slack.com/archives/${id('support')}/p${ts.replace('.', '')}`);
  await expect(client.chat.getPermalink({ channel: id('support'), message_ts: '1.2' })).rejects.toMatchObject(
    failure('message_not_found'),
  );
});

test('channels tell about themselves and their members, and a bot joins a public one', async () => {
  expect((await client.conversations.info({ channel: id('partners') })).channel).toMatchObject({
    is_ext_shared: true,
    is_member: true,
  });
  expect((await client.conversations.info({ channel: id('random') })).channel).toMatchObject({ is_member: false });
  await client.conversations.join({ channel: id('random') });
  const { members } = await client.conversations.members({ channel: id('random') });
  expect(members).toContain(slack.world.app.botUser);
  await expect(client.conversations.join({ channel: id('archive') })).rejects.toMatchObject(failure('is_archived'));
  await expect(client.conversations.info({ channel: 'C404' })).rejects.toMatchObject(failure('channel_not_found'));
});

test('a direct conversation is opened with one person', async () => {
  const { channel } = await client.conversations.open({ users: slack.person('Ana').id });
  await client.chat.postMessage({ channel: channel?.id ?? '', text: 'Hi' });
  expect(slack.person('Ana').reads({ in: '@lunch' })).toEqual(['Hi']);
  await expect(client.conversations.open({ users: slack.person('Dora').id })).rejects.toMatchObject(
    failure('user_disabled'),
  );
  const nine = Array.from({ length: 9 }, (_, index) => `U${index}`).join(',');
  await expect(client.conversations.open({ users: nine })).rejects.toMatchObject(failure('too_many_users'));
});

test('an upload that is not what was announced cannot be completed', async () => {
  const { upload_url: url = '', file_id: file = '' } = await client.files.getUploadURLExternal({
    filename: 'a.txt',
    length: 4,
  });
  expect((await fetch(url, { method: 'POST', body: 'too long' })).status).toBe(400);
  await expect(client.files.completeUploadExternal({ files: [{ id: file }] })).rejects.toMatchObject(
    failure('file_not_found'),
  );
  await fetch(url, { method: 'POST', body: 'four' });
  await expect(
    client.files.completeUploadExternal({ files: [{ id: file }], channel_id: id('random') }),
  ).rejects.toMatchObject(failure('not_in_channel'));
  expect(await client.files.completeUploadExternal({ files: [{ id: file }] })).toMatchObject({ files: [{ id: file }] });
  const long = client.files.getUploadURLExternal({ filename: 'a.txt', length: 4, alt_text: 'x'.repeat(1001) });
  await expect(long).rejects.toMatchObject(failure('alt_txt_too_large'));
  const snippet = client.files.getUploadURLExternal({ filename: 'a.txt', length: 1_000_001, snippet_type: 'text' });
  await expect(snippet).rejects.toMatchObject(failure('snippet_too_large'));
});

test('a reaction is taken back', async () => {
  const { ts = '' } = await client.chat.postMessage({ channel: id('support'), text: 'a' });
  const reaction = { channel: id('support'), timestamp: ts, name: 'eyes' };
  await expect(client.reactions.remove(reaction)).rejects.toMatchObject(failure('no_reaction'));
  await client.reactions.add(reaction);
  await client.reactions.remove(reaction);
  expect(slack.messagesIn('support')[0]?.reactions).toEqual([]);
});

test('user groups and their members are listed', async () => {
  const { usergroups } = await client.usergroups.list({ include_users: true });
  expect(usergroups).toMatchObject([{ handle: 'leads', users: [slack.person('Sam').id] }]);
  expect(await client.usergroups.users.list({ usergroup: usergroups?.[0]?.id ?? '' })).toMatchObject({
    users: [slack.person('Sam').id],
  });
  await expect(client.usergroups.users.list({ usergroup: 'S404' })).rejects.toMatchObject(failure('no_such_subteam'));
});

test('a person is found by address', async () => {
  expect((await client.users.lookupByEmail({ email: 'sam@example.com' })).user?.id).toBe(slack.person('Sam').id);
  await expect(client.users.lookupByEmail({ email: 'nobody@example.com' })).rejects.toMatchObject(
    failure('users_not_found'),
  );
});

test('a channel can be archived and the bot removed while the app runs', async () => {
  await slack.removesBot('#support');
  await expect(client.chat.postMessage({ channel: id('support'), text: 'a' })).rejects.toMatchObject(
    failure('not_in_channel'),
  );
  await slack.removesBot('#support', false);
  await slack.archives('#support');
  await expect(client.chat.postMessage({ channel: id('support'), text: 'a' })).rejects.toMatchObject(
    failure('is_archived'),
  );
});

test.each(['chat.unfurl', 'chat.scheduleMessage', 'pins.add'])('%s is not served and says so', async (name) => {
  await expect(client.apiCall(name)).rejects.toMatchObject(failure('unknown_method'));
});
