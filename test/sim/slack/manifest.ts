import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isObject, type JsonObject, listOf, objectOf, objectsOf, textOrNothing } from './json';
import { lintManifest } from './manifest-lint';

export interface SlashCommand {
  command: string;
  description: string;
  usage_hint: string;
  should_escape: boolean;
  url: string;
}

export interface Shortcut {
  name: string;
  type: 'global' | 'message';
  callback_id: string;
  description: string;
}

/** What an app declared. What is not here does not work. Source: https://docs.slack.dev/reference/app-manifest */
export interface Manifest {
  name: string;
  botName: string;
  homeTab: boolean;
  messagesTab: boolean;
  messagesTabReadOnly: boolean;
  commands: SlashCommand[];
  shortcuts: Shortcut[];
  botScopes: string[];
  botEvents: string[];
  interactive: boolean;
  socketMode: boolean;
  eventsUrl: string;
  interactivityUrl: string;
  optionsUrl: string;
}

const texts = (value: unknown): string[] => listOf(value).filter((each): each is string => typeof each === 'string');

/** Reads a manifest from a YAML or JSON file, or takes it as an object. Throws with all that Slack would refuse in it. */
export function readManifest(source: string | JsonObject): Manifest {
  const raw: unknown = typeof source === 'string' ? parse(readFileSync(source, 'utf8')) : source;
  if (!isObject(raw)) throw new Error('The manifest is not an object');
  const problems = lintManifest(raw);
  if (problems.length > 0) throw new Error(`Slack would refuse this manifest:\n- ${problems.join('\n- ')}`);

  const features = objectOf(raw.features);
  const settings = objectOf(raw.settings);
  const events = objectOf(settings.event_subscriptions);
  const interactivity = objectOf(settings.interactivity);
  const home = objectOf(features.app_home);
  const name = textOrNothing(objectOf(raw.display_information).name);
  return {
    name,
    botName: textOrNothing(objectOf(features.bot_user).display_name) || name,
    homeTab: home.home_tab_enabled === true,
    messagesTab: home.messages_tab_enabled === true,
    messagesTabReadOnly: home.messages_tab_read_only_enabled === true,
    commands: objectsOf(features.slash_commands).map((each) => ({
      command: textOrNothing(each.command),
      description: textOrNothing(each.description),
      usage_hint: textOrNothing(each.usage_hint),
      should_escape: each.should_escape === true,
      url: textOrNothing(each.url),
    })),
    shortcuts: objectsOf(features.shortcuts).map((each) => ({
      name: textOrNothing(each.name),
      type: each.type === 'message' ? 'message' : 'global',
      callback_id: textOrNothing(each.callback_id),
      description: textOrNothing(each.description),
    })),
    botScopes: texts(objectOf(objectOf(raw.oauth_config).scopes).bot),
    botEvents: texts(events.bot_events),
    interactive: interactivity.is_enabled === true,
    socketMode: settings.socket_mode_enabled === true,
    eventsUrl: textOrNothing(events.request_url),
    interactivityUrl: textOrNothing(interactivity.request_url),
    optionsUrl: textOrNothing(interactivity.message_menu_options_url),
  };
}
