import type { Manifest } from './manifest';

export interface ManifestWishes {
  readonly mode: 'socket' | 'http';
  /** The public address of the desk in http mode, for example https://desk.example.com. */
  readonly address?: string;
  /** What stands before every slash command. */
  readonly prefix?: string;
}

/** The manifest for one desk: in http mode Slack is told where to post, in socket mode no address is left, and a prefix stands before every command. */
export const adaptManifest = (manifest: Manifest, { mode, address, prefix = '' }: ManifestWishes): Manifest => {
  const target = mode === 'http' && address !== undefined ? new URL('/slack/events', address).href : undefined;
  const { request_url: _events, ...events } = manifest.settings.event_subscriptions;
  const { request_url: _interactivity, ...interactivity } = manifest.settings.interactivity;
  const there = target === undefined ? {} : { request_url: target };
  return {
    ...manifest,
    features: {
      ...manifest.features,
      slash_commands: manifest.features.slash_commands.map(({ url: _, ...command }) => ({
        ...command,
        command: `/${prefix}${command.command.slice(1)}`,
        ...(target === undefined ? {} : { url: target }),
      })),
    },
    settings: {
      ...manifest.settings,
      event_subscriptions: { ...events, ...there },
      interactivity: { ...interactivity, ...there },
      socket_mode_enabled: mode === 'socket',
    },
  };
};
