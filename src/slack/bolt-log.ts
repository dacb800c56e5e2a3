import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../log';

/** Slack's own libraries log whole bodies at debug and info level, so only their warnings and errors reach our log, without objects. */
export const boltLog = (log: Log): Logger => {
  const words = (parts: readonly unknown[]) =>
    parts
      .map((part) => (part instanceof Error ? part.message : typeof part === 'string' ? part : ''))
      .join(' ')
      .replace(/xox[a-z]-[\w-]+|xapp-[\w-]+/g, '[token]')
      .slice(0, 500);
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn('slack_library', { words: words(parts) }),
    error: (...parts) => log.error('slack_library', { words: words(parts) }),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
};
