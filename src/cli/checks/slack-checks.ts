import { ErrorCode, LogLevel, WebClient } from '@slack/web-api';
import { type Check, type Finding, failure, ok, skipped } from '../../check-up';
import type { Config } from '../../config';
import { AppError } from '../../errors';

/** A client for single questions: it does not wait or try again. */
export const slackQuestions = (token: string, apiUrl: string): WebClient =>
  new WebClient(token, { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: 10_000, logLevel: LogLevel.ERROR });

/** Slack's own error code, for example `invalid_auth`. @throws AppError `slack` when Slack was not reached. */
const slackErrorOf = (thrown: unknown): string => {
  if (thrown instanceof Error && 'code' in thrown && thrown.code === ErrorCode.PlatformError && 'data' in thrown) {
    const { data } = thrown;
    if (typeof data === 'object' && data !== null && 'error' in data) return String(data.error);
  }
  throw new AppError('slack', 'Slack could not be reached.', {
    cause: thrown,
    hint: 'Check the network, a proxy, and SLACK_API_URL.',
  });
};

const REINSTALL = 'Slack app page → Install App, reinstall, and put the new token into .env.';

export interface BotIdentity {
  readonly team: string;
  readonly teamId: string;
  readonly user: string;
  readonly scopes: readonly string[];
}

/** Who the bot token belongs to. Answers Slack's error code when the token is refused. @throws AppError `slack` */
export const askBotIdentity = async (client: WebClient): Promise<BotIdentity | string> => {
  try {
    const reply = await client.auth.test();
    return {
      team: reply.team ?? '?',
      teamId: reply.team_id ?? '',
      user: reply.user ?? '?',
      scopes: reply.response_metadata?.scopes ?? [],
    };
  } catch (thrown) {
    return slackErrorOf(thrown);
  }
};

const scopeFindings = (granted: readonly string[], wanted: readonly string[]): Finding[] => {
  if (granted.length === 0) return [skipped('Slack scopes', 'Slack did not say which scopes the token has')];
  const missing = wanted.filter((scope) => !granted.includes(scope));
  return missing.length === 0
    ? [ok('Slack scopes', `all ${wanted.length} of manifest.yml are granted`)]
    : [failure('Slack scopes', `missing: ${missing.join(', ')}`, REINSTALL)];
};

/** The bot token and its scopes, compared with those of manifest.yml. */
export const botTokenCheck = (client: WebClient, wanted: readonly string[]): Check => ({
  name: 'Slack bot token',
  async run() {
    const identity = await askBotIdentity(client);
    if (typeof identity === 'string') return [failure('Slack bot token', `Slack says ${identity}`, REINSTALL)];
    return [
      ok('Slack bot token', `it is @${identity.user} in the workspace ${identity.team}`),
      ...scopeFindings(identity.scopes, wanted),
    ];
  },
});

/** Whether Slack would open a connection for this token; none is opened. Answers Slack's error code when not. @throws AppError `slack` */
export const askAppToken = async (token: string, apiUrl: string): Promise<string | undefined> => {
  try {
    await slackQuestions(token, apiUrl).apps.connections.open({});
    return undefined;
  } catch (thrown) {
    return slackErrorOf(thrown);
  }
};

/** In socket mode: whether a connection would be granted. */
export const appTokenCheck = ({ slack }: Config): Check => ({
  name: 'Slack app token',
  async run() {
    if (slack.mode === 'http') return [ok('Slack signing secret', 'it is set; Slack posts to /slack/events')];
    const complaint = await askAppToken(slack.appToken ?? '', slack.apiUrl);
    if (complaint === undefined) return [ok('Slack app token', 'Slack would open a connection')];
    const remedy = 'Slack app page → Basic Information → App-Level Tokens, scope connections:write; Socket Mode is on.';
    return [failure('Slack app token', `Slack says ${complaint}`, remedy)];
  },
});

/** Each channel that the desk file names: it must exist, be alive, and have the bot in it. */
export const channelsCheck = (client: WebClient, channels: readonly string[]): Check => ({
  name: 'Slack channels',
  run: () =>
    channels.length === 0
      ? Promise.resolve([
          failure('Slack channels', 'no channel is named', 'Name one under channels.default in the desk file.'),
        ])
      : Promise.all(
          channels.map(async (channel) => {
            const check = `Slack channel ${channel}`;
            try {
              const { channel: found } = await client.conversations.info({ channel });
              if (found?.is_archived) return failure(check, 'it is archived', 'Unarchive it or name another one.');
              return found?.is_member
                ? ok(check, `the bot is in #${found.name}`)
                : failure(check, `the bot is not in #${found?.name ?? '?'}`, 'Type /invite @Aftersale there.');
            } catch (thrown) {
              return failure(
                check,
                `Slack says ${slackErrorOf(thrown)}`,
                'Check the id in the desk file; for a private channel type /invite @Aftersale there.',
              );
            }
          }),
        ),
});
