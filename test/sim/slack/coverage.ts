/** What of Slack this workspace serves, and the test that shows it. `coverage.test.ts` compares it with what is served. */
export interface Covered {
  name: string;
  status: 'served' | 'not served';
  /** The test file, for what is served. */
  test?: string;
}

const served = (test: string, ...names: string[]): Covered[] => names.map((name) => ({ name, status: 'served', test }));
const missing = (...names: string[]): Covered[] => names.map((name) => ({ name, status: 'not served' }));

/** Web API methods. Those not served answer unknown_method. */
export const coveredMethods: Covered[] = [
  ...served(
    'web-api.test.ts',
    'auth.test',
    'blocks.validate',
    'chat.postMessage',
    'chat.update',
    'chat.delete',
    'chat.postEphemeral',
    'conversations.history',
    'conversations.replies',
    'conversations.list',
    'files.delete',
    'files.info',
    'reactions.add',
    'team.info',
    'users.info',
    'users.list',
  ),
  ...served('views.test.ts', 'views.open', 'views.push', 'views.update', 'views.publish'),
  ...served(
    'web-api-more.test.ts',
    'api.test',
    'apps.connections.open',
    'bots.info',
    'chat.getPermalink',
    'conversations.info',
    'conversations.join',
    'conversations.members',
    'conversations.open',
    'files.getUploadURLExternal',
    'files.completeUploadExternal',
    'reactions.remove',
    'usergroups.list',
    'usergroups.users.list',
    'users.lookupByEmail',
  ),
  ...missing(
    'apps.manifest.create',
    'apps.manifest.update',
    'apps.manifest.validate',
    'assistant.threads.setStatus',
    'bookmarks.add',
    'chat.deleteScheduledMessage',
    'chat.scheduledMessages.list',
    'chat.scheduleMessage',
    'chat.startStream',
    'chat.unfurl',
    'emoji.list',
    'entity.presentDetails',
    'oauth.v2.access',
    'pins.add',
    'reactions.get',
    'users.conversations',
  ),
];

/** Ways in which Slack reaches an app, and rules that it keeps. */
export const coveredFeatures: Covered[] = [
  ...served(
    'delivery.test.ts',
    'three seconds to acknowledge',
    'late acknowledgements',
    'event retries',
    'redelivery to another connection',
    'connection refresh',
    'response_url',
    'ephemeral presses',
    'people of other organisations',
    'message shortcuts',
    'double delivery',
    'lost acknowledgements',
  ),
  ...served(
    'views.test.ts',
    'trigger ids',
    'view stack',
    'hash conflicts',
    'response actions',
    'view_closed',
    'client-side checks',
    'file inputs',
    'external selects',
  ),
  ...served(
    'bolt-socket.test.ts',
    'Socket Mode with Bolt',
    'confirm dialogs',
    'global shortcuts',
    'Home',
    'direct messages',
  ),
  ...served('bolt-http.test.ts', 'signed HTTP with Bolt', 'refused signatures'),
  ...served('signed-delivery.test.ts', 'signatures', 'x-slack-no-retry', 'answers over HTTP'),
  ...served('validate/limits.test.ts', 'limits of blocks and views'),
  ...served('manifest.test.ts', 'manifest checks'),
  ...served('page-api/page-api.test.ts', 'the page'),
  ...missing(
    'Enterprise Grid',
    'workflow steps',
    'assistant threads',
    'link unfurls',
    'scheduled messages',
    'token rotation',
    'canvases',
    'huddles',
  ),
];
