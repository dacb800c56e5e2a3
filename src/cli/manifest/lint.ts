import { groups } from '../../slack/commands';
import { withPrefix } from '../../slack/registry';
import type { Manifest } from './manifest';
import { SCOPES_IN_USE } from './scopes-in-use';

const twice = (names: readonly string[]) => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];

const addressFaults = (manifest: Manifest): string[] => {
  const { settings, features } = manifest;
  const places: readonly (readonly [string, string | undefined])[] = [
    ['settings.interactivity.request_url', settings.interactivity.request_url],
    ['settings.event_subscriptions.request_url', settings.event_subscriptions.request_url],
    ...features.slash_commands.map(({ command, url }) => [`the url of ${command}`, url] as const),
  ];
  return places.flatMap(([place, address]) => {
    if (address === undefined) return [`${place} is missing, and Socket Mode is off`];
    const { protocol, pathname } = new URL(address);
    return protocol === 'https:' && pathname === '/slack/events' ? [] : [`${place} must be https://…/slack/events`];
  });
};

const commandFaults = (declared: readonly string[], prefix: string): string[] => {
  const served = withPrefix(groups, prefix).map(({ command }) => command as string);
  return [
    ...served
      .filter((command) => !declared.includes(command))
      .map((command) => `${command} is missing: Slack would not know it`),
    ...declared
      .filter((command) => !served.includes(command))
      .map((command) => `${command} is declared, and Aftersale would not answer it: COMMAND_PREFIX is “${prefix}”`),
  ];
};

/** What Slack's form check lets through and the app cannot work with; empty when all is well. `prefix` is COMMAND_PREFIX. */
export const lintManifest = (manifest: Manifest, prefix = ''): readonly string[] => {
  const { settings, features, oauth_config } = manifest;
  const scopes = oauth_config.scopes.bot;
  const needed = Object.keys(SCOPES_IN_USE);
  return [
    ...needed
      .filter((scope) => !scopes.includes(scope))
      .map((scope) => `the scope ${scope} is missing: ${SCOPES_IN_USE[scope]?.join(', ')} need it`),
    ...scopes
      .filter((scope) => !needed.includes(scope))
      .map((scope) => `the scope ${scope} is asked for and never used`),
    ...twice(scopes).map((scope) => `the scope ${scope} is asked for twice`),
    ...commandFaults(
      features.slash_commands.map(({ command }) => command),
      prefix,
    ),
    ...twice(features.slash_commands.map(({ command }) => command)).map((command) => `${command} is there twice`),
    ...twice(features.shortcuts.map(({ callback_id }) => callback_id)).map((id) => `the shortcut ${id} is there twice`),
    ...features.slash_commands
      .filter(({ should_escape }) => should_escape !== true)
      .map(({ command }) => `${command} needs should_escape: true, or people and channels arrive as plain names`),
    ...(settings.interactivity.is_enabled ? [] : ['interactivity is off: no button would work']),
    ...(features.app_home.home_tab_enabled ? [] : ['the Home tab is off']),
    ...['app_home_opened', 'app_uninstalled', 'tokens_revoked']
      .filter((event) => !settings.event_subscriptions.bot_events.includes(event))
      .map((event) => `the event ${event} is missing`),
    ...(settings.socket_mode_enabled ? [] : addressFaults(manifest)),
  ];
};
