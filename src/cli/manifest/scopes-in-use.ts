/**
 * The bot scopes that the app cannot do without, and what each is for: the methods of Slack's Web API or the feature of the
 * manifest that needs it. manifest.yml must ask for exactly these.
 */
export const SCOPES_IN_USE: Readonly<Record<string, readonly string[]>> = {
  commands: ['slash commands and shortcuts'],
  'chat:write': ['chat.postMessage', 'chat.postEphemeral', 'chat.update', 'chat.delete'],
  'users:read': ['users.info', 'users.list'],
  'usergroups:read': ['usergroups.list', 'usergroups.users.list'],
  'channels:read': ['conversations.info', 'conversations.list', 'conversations.members'],
  'groups:read': ['conversations.info', 'conversations.list', 'conversations.members'],
  'channels:history': ['conversations.history', 'conversations.replies'],
  'groups:history': ['conversations.history', 'conversations.replies'],
  'files:read': ['files.info', 'file inputs in forms'],
  'files:write': [
    'files.getUploadURLExternal',
    'files.completeUploadExternal',
    'files.uploadV2',
    'filesUploadV2',
    'files.delete',
  ],
  'im:write': ['conversations.open'],
};

/** Methods that every bot token may call. */
export const METHODS_WITHOUT_SCOPE: readonly string[] = [
  'auth.test',
  'apps.connections.open',
  'views.open',
  'views.push',
  'views.update',
  'views.publish',
];
