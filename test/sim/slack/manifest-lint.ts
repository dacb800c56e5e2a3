import { scopesForEvent } from './events';
import { type JsonObject, listOf, objectOf, objectsOf, textOrNothing } from './json';
import { sizeProblem, sizeProblems } from './manifest-sizes';

function twice(values: unknown[], what: string): string[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `${what} ${value} is there twice`);
}

function commandProblems(commands: JsonObject[], socketMode: boolean): string[] {
  return commands.flatMap((each) => {
    const command = textOrNothing(each.command);
    const tooLong = sizeProblem(each.url, 'manifest.command_url', `url of ${command}`);
    const lacksUrl = !socketMode && !each.url;
    return [
      ...sizeProblem(command, 'manifest.command', `slash command ${command}`),
      ...sizeProblem(each.description, 'manifest.command_description', `description of ${command}`),
      ...sizeProblem(each.usage_hint, 'manifest.command_usage_hint', `usage_hint of ${command}`),
      ...(/^\/[a-z0-9_-]+$/.test(command)
        ? []
        : [`slash command ${command}: a slash, then lower-case letters, digits, - and _`]),
      ...tooLong,
      ...(lacksUrl ? [`slash command ${command} has no url, and Socket Mode is off`] : []),
    ];
  });
}

function shortcutProblems(shortcuts: JsonObject[]): string[] {
  return shortcuts.flatMap((each) => [
    ...sizeProblem(each.name, 'manifest.shortcut_name', `shortcut ${each.name}`),
    ...sizeProblem(each.callback_id, 'manifest.shortcut_callback_id', `callback_id of shortcut ${each.name}`),
    ...sizeProblem(each.description, 'manifest.shortcut_description', `description of shortcut ${each.name}`),
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
    ...sizeProblems(raw),
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
