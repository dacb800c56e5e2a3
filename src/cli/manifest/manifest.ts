import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../../errors';

const SlashCommand = z.looseObject({
  command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/, 'must be a slash and at most 31 small letters, digits, - or _'),
  description: z.string().min(1).max(2000),
  usage_hint: z.string().max(1000).optional(),
  url: z.url().optional(),
  should_escape: z.boolean().optional(),
});

const Shortcut = z.looseObject({
  name: z.string().min(1).max(24, 'is longer than 24 characters'),
  type: z.enum(['global', 'message']),
  callback_id: z.string().min(1).max(255),
  description: z.string().min(1).max(150),
});

/** As much of a Slack app manifest as Aftersale needs. https://docs.slack.dev/reference/app-manifest */
export const Manifest = z.looseObject({
  display_information: z.looseObject({ name: z.string().min(1).max(35), description: z.string().max(140).optional() }),
  features: z.looseObject({
    app_home: z.looseObject({ home_tab_enabled: z.boolean().optional() }),
    bot_user: z.looseObject({ display_name: z.string().min(1).max(80) }),
    shortcuts: z.array(Shortcut).max(10).default([]),
    slash_commands: z.array(SlashCommand).min(1).max(50),
  }),
  oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()).min(1) }) }),
  settings: z.looseObject({
    event_subscriptions: z.looseObject({
      request_url: z.url().optional(),
      bot_events: z.array(z.string()).default([]),
    }),
    interactivity: z.looseObject({ is_enabled: z.boolean(), request_url: z.url().optional() }),
    socket_mode_enabled: z.boolean(),
  }),
});
export type Manifest = z.infer<typeof Manifest>;

/** @throws AppError `configuration` naming every fault of form. */
export const readManifest = (text: string): Manifest => {
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (cause) {
    throw new AppError('configuration', 'The manifest is not YAML.', { cause });
  }
  const manifest = Manifest.safeParse(raw);
  if (manifest.success) return manifest.data;
  const faults = manifest.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new AppError('configuration', `The manifest cannot be used:\n  ${faults.join('\n  ')}`);
};
