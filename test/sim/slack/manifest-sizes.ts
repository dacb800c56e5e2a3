import { isObject, type JsonObject, textOrNothing } from './json';
import { bounds, type LimitName } from './limits';

/** Where the manifest has a text or list of limited size. Source: https://github.com/slackapi/manifest-schema */
const sizes: [path: string, limit: LimitName][] = [
  ['display_information.name', 'manifest.name'],
  ['display_information.description', 'manifest.description'],
  ['display_information.long_description', 'manifest.long_description'],
  ['features.bot_user.display_name', 'manifest.bot_display_name'],
  ['features.shortcuts', 'manifest.shortcuts'],
  ['features.slash_commands', 'manifest.slash_commands'],
  ['features.unfurl_domains', 'manifest.unfurl_domains'],
  ['features.agent_view.agent_description', 'manifest.agent_description'],
  ['features.agent_view.suggested_prompts', 'manifest.suggested_prompts'],
  ['oauth_config.scopes.bot', 'manifest.bot_scopes'],
  ['oauth_config.redirect_urls', 'manifest.redirect_urls'],
  ['settings.event_subscriptions.bot_events', 'manifest.bot_events'],
  ['settings.event_subscriptions.request_url', 'manifest.request_url'],
  ['settings.interactivity.request_url', 'manifest.request_url'],
  ['settings.allowed_ip_address_ranges', 'manifest.ip_address_ranges'],
];

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((found, key) => (isObject(found) ? found[key] : undefined), value);

/** What is too long or too short at one place; nothing when it is left out. */
export function sizeProblem(value: unknown, limit: LimitName, what: string): string[] {
  const { min, max } = bounds(limit);
  const size = Array.isArray(value) ? value.length : textOrNothing(value).length;
  return size < min || size > max ? [`${what}: ${size}, allowed are ${min} to ${max}`] : [];
}

export const sizeProblems = (manifest: JsonObject): string[] =>
  sizes.flatMap(([path, limit]) => {
    const value = at(manifest, path);
    const isOptional = value === undefined && path !== 'display_information.name';
    return isOptional ? [] : sizeProblem(value, limit, path);
  });
