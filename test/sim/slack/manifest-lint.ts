import { scopesForEvent } from './events';
import { type JsonObject, listOf, objectOf, objectsOf, textOrNothing } from './json';
import { bounds, type LimitName } from './limits';

function length(value: unknown, limit: LimitName, what: string): string[] {
  const { min, max } = bounds(limit);
  const size = Array.isArray(value) ? value.length : textOrNothing(value).length;
  return size < min || size > max ? [`${what}: ${size}, allowed are ${min} to ${max}`] : [];
}

function twice(values: unknown[], what: string): string[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `${what} ${value} is there twice`);
}

function commandProblems(commands: JsonObject[], socketMode: boolean): string[] {
  return commands.flatMap((each) => {
    const command = textOrNothing(each.command);
    const lacksUrl = !socketMode && !each.url;
    return [
      ...length(command, 'manifest.command', `slash command ${command}`),
      ...length(each.description, 'manifest.command_description', `description of ${command}`),
      ...length(each.usage_hint, 'manifest.command_usage_hint', `usage_hint of ${command}`),
      ...(/^\/[a-z0-9_-]+$/.test(command)
        ? []
        : [`slash command ${command}: a slash, then lower-case letters, digits, - and _`]),
      ...(lacksUrl ? [`slash command ${command} has no url, and Socket Mode is off`] : []),
    ];
  });
}

function shortcutProblems(shortcuts: JsonObject[]): string[] {
  return shortcuts.flatMap((each) => [
    ...length(each.name, 'manifest.shortcut_name', `shortcut ${each.name}`),
    ...length(each.callback_id, 'manifest.shortcut_callback_id', `callback_id of shortcut ${each.name}`),
    ...length(each.description, 'manifest.shortcut_description', `description of shortcut ${each.name}`),
    ...(each.type === 'global' || each.type === 'message' ? [] : [`shortcut ${each.name}: type is global or message`]),
  ]);
}

function eventProblems(events: unknown[], scopes: unknown[]): string[] {
  return events.flatMap((event) => {
    const needed = scopesForEvent(textOrNothing(event));
    if (!needed) return [`event ${event} is not known`];
    const granted = needed.length === 0 || needed.some((scope) => scopes.includes(scope));
    return granted ? [] : [`event ${event} needs the scope ${needed.join(' or ')}`];
  });
}

/** Everything that Slack, or a look at its documents, would refuse in the manifest. */
export function lintManifest(raw: JsonObject): string[] {
  const features = objectOf(raw.features);
  const settings = objectOf(raw.settings);
  const socketMode = settings.socket_mode_enabled === true;
  const commands = objectsOf(features.slash_commands);
  const shortcuts = objectsOf(features.shortcuts);
  const scopes = objectOf(objectOf(raw.oauth_config).scopes);
  const bot = listOf(scopes.bot);
  const events = listOf(objectOf(settings.event_subscriptions).bot_events);
  const interactivity = objectOf(settings.interactivity);
  const allowed = [
    '_metadata',
    'display_information',
    'features',
    'oauth_config',
    'settings',
    'functions',
    'workflows',
    'outgoing_domains',
    'types',
    'datastores',
  ];

  return [
    ...Object.keys(raw).flatMap((key) => (allowed.includes(key) ? [] : [`unknown key ${key}`])),
    ...length(objectOf(raw.display_information).name, 'manifest.name', 'display_information.name'),
    ...length(objectOf(raw.display_information).description, 'manifest.description', 'display_information.description'),
    ...length(objectOf(features.bot_user).display_name, 'manifest.bot_display_name', 'bot_user.display_name'),
    ...length(commands, 'manifest.slash_commands', 'slash_commands'),
    ...length(shortcuts, 'manifest.shortcuts', 'shortcuts'),
    ...length(listOf(features.unfurl_domains), 'manifest.unfurl_domains', 'unfurl_domains'),
    ...length(events, 'manifest.bot_events', 'bot_events'),
    ...commandProblems(commands, socketMode),
    ...shortcutProblems(shortcuts),
    ...eventProblems(events, bot),
    ...twice(
      commands.map((each) => each.command),
      'slash command',
    ),
    ...twice(
      shortcuts.map((each) => each.callback_id),
      'shortcut',
    ),
    ...twice(bot, 'scope'),
    ...listOf(scopes.bot_optional).flatMap((each) =>
      bot.includes(each) ? [] : [`bot_optional ${each} is not in bot`],
    ),
    ...(commands.length + shortcuts.length > 0 && !bot.includes('commands')
      ? ['commands and shortcuts need the scope commands']
      : []),
    ...(shortcuts.length > 0 && interactivity.is_enabled !== true ? ['shortcuts need interactivity'] : []),
    ...(!socketMode && interactivity.is_enabled === true && !interactivity.request_url
      ? ['interactivity has no request_url, and Socket Mode is off']
      : []),
    ...(!socketMode && events.length > 0 && !objectOf(settings.event_subscriptions).request_url
      ? ['event_subscriptions has no request_url, and Socket Mode is off']
      : []),
  ];
}
