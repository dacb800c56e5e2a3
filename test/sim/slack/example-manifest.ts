import type { JsonObject } from './json';

/** A small app's manifest for the tests of the workspace itself. */
export const exampleManifest = (
  changes: { socketMode?: boolean; scopes?: string[]; features?: JsonObject } = {},
): JsonObject => {
  const socketMode = changes.socketMode ?? true;
  const url = 'http://127.0.0.1:1/slack/events';
  return {
    display_information: { name: 'Lunch' },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'lunch', always_online: true },
      slash_commands: [
        {
          command: '/lunch',
          description: 'Order lunch',
          usage_hint: '[order|help]',
          should_escape: true,
          ...(socketMode ? {} : { url }),
        },
      ],
      shortcuts: [
        { name: 'Order lunch', type: 'global', callback_id: 'order_lunch', description: 'Order lunch for somebody' },
        {
          name: 'Lunch for this',
          type: 'message',
          callback_id: 'lunch_for_this',
          description: 'Order what the message says',
        },
      ],
      ...changes.features,
    },
    oauth_config: {
      scopes: {
        bot: changes.scopes ?? [
          'commands',
          'chat:write',
          'users:read',
          'channels:read',
          'groups:read',
          'channels:history',
          'files:write',
          'files:read',
          'im:write',
          'im:history',
          'reactions:write',
          'usergroups:read',
          'app_mentions:read',
        ],
      },
    },
    settings: {
      event_subscriptions: {
        bot_events: ['app_home_opened', 'app_mention', 'message.im'],
        ...(socketMode ? {} : { request_url: url }),
      },
      interactivity: { is_enabled: true, ...(socketMode ? {} : { request_url: url }) },
      socket_mode_enabled: socketMode,
    },
  };
};
