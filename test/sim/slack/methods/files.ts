import { type JsonObject, objectsOf, textOrNothing } from '../json';
import { bounds } from '../limits';
import { mimetypeOf } from '../mimetype';
import { ApiError, type Call, type Method, method } from './method';

/** Source: https://docs.slack.dev/messaging/working-with-files */
function getUploadUrl(call: Call): JsonObject {
  const { world, address } = call.workspace;
  const { args } = call;
  if (args.text('alt_text').length > bounds('files.alt_text').max) throw new ApiError('alt_txt_too_large');
  const isSnippet = args.has('snippet_type');
  if (isSnippet && args.number('length', 0) > bounds('files.snippet').max * 1_000_000)
    throw new ApiError('snippet_too_large');
  const file = world.files.add({
    name: args.text('filename'),
    mimetype: mimetypeOf(args.text('filename')),
    altText: args.text('alt_text'),
    user: world.app.botUser,
    stage: 'asked',
    announcedLength: args.number('length', 0),
    created: Math.floor(world.clock.now().getTime() / 1000),
  });
  return { upload_url: `${address()}/upload/${file.id}`, file_id: file.id };
}

function completeUpload(call: Call): JsonObject {
  const { world } = call.workspace;
  const { args } = call;
  const given = objectsOf(args.json('files', 'invalid_arguments'));
  const names = args.has('channels') ? args.list('channels') : args.list('channel_id');
  if (names.length > bounds('files.channels_per_share').max) throw new ApiError('channels_limit_exceeded');
  const channels = names.map((name) => world.channel(name) ?? world.imWith(name));
  const files = given.map((each) => {
    const file = world.files.find(textOrNothing(each.id));
    if (file?.stage !== 'uploaded') throw new ApiError('file_not_found');
    file.title = textOrNothing(each.title) || file.name;
    return file;
  });
  for (const channel of channels) {
    if (!channel) throw new ApiError('channel_not_found');
    if (!channel.members.has(world.app.botUser)) throw new ApiError('not_in_channel');
    if (channel.isArchived) throw new ApiError('posting_to_channel_denied');
  }
  for (const file of files) file.stage = 'complete';
  for (const channel of channels) {
    if (!channel) continue;
    for (const file of files) file.channels.push(channel.id);
    world.messages.post({
      channel: channel.id,
      user: world.app.botUser,
      botId: world.app.botId,
      appId: world.app.id,
      text: args.text('initial_comment'),
      files: files.map((file) => file.id),
      threadTs: args.text('thread_ts') || undefined,
    });
  }
  return { files: files.map((file) => world.files.asFile(file.id)) };
}

function info(call: Call): JsonObject {
  const file = call.workspace.world.files.find(call.args.text('file'));
  if (file?.stage !== 'complete') throw new ApiError('file_not_found');
  return { file: call.workspace.world.files.asFile(file.id), comments: [] };
}

/** Source: https://docs.slack.dev/reference/methods/files.delete */
function remove(call: Call): JsonObject {
  const { world } = call.workspace;
  const file = world.files.find(call.args.text('file'));
  if (file?.stage !== 'complete') throw new ApiError('file_not_found');
  if (file.user !== world.app.botUser) throw new ApiError('cant_delete_file');
  world.files.delete(file.id);
  return {};
}

export const files: Record<string, Method> = {
  'files.getUploadURLExternal': method({
    tier: 4,
    scopes: ['files:write'],
    required: ['filename', 'length'],
    run: getUploadUrl,
  }),
  'files.completeUploadExternal': method({
    tier: 4,
    scopes: ['files:write'],
    required: ['files'],
    run: completeUpload,
  }),
  'files.delete': method({ tier: 3, scopes: ['files:write'], required: ['file'], run: remove }),
  'files.info': method({ tier: 4, scopes: ['files:read'], required: ['file'], run: info }),
};
