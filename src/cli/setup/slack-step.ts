import type { Variables } from '../../environment';
import { AppError } from '../../errors';
import { askAppToken, askBotIdentity, slackQuestions } from '../checks/slack-checks';
import type { Terminal } from '../terminal';
import type { Judge, Question, Questions } from './questions';

const begins =
  (prefix: string): Judge =>
  (answer) =>
    answer.startsWith(prefix) || `must begin with ${prefix}`;

const DEFAULT_API = 'https://slack.com/api/';

/** What Slack says of a secret: words that accept it, or its complaint. */
type Verdict = { readonly accepted: string } | { readonly complaint: string };

/** Asks for a secret until Slack accepts it. @throws AppError where nobody can answer again. */
const accepted = async (
  questions: Questions,
  terminal: Terminal,
  question: Question,
  hint: string,
  tried: (secret: string) => Promise<Verdict>,
): Promise<string> => {
  for (let { proposed } = question; ; proposed = undefined) {
    const secret = await questions.secret({ ...question, proposed });
    const verdict = await tried(secret);
    if ('accepted' in verdict) {
      terminal.err(verdict.accepted);
      return secret;
    }
    const complaint = `Slack does not accept this token (${verdict.complaint}).`;
    if (!questions.patient) throw new AppError('slack', complaint, { hint });
    terminal.err(`${complaint}\n${hint}`);
  }
};

/** Asks for the Slack tokens, each until Slack accepts it. Answers the settings to keep. @throws AppError */
export const slackStep = async (
  questions: Questions,
  terminal: Terminal,
  known: Variables,
): Promise<Record<string, string>> => {
  const api = known.SLACK_API_URL || DEFAULT_API;
  const SLACK_BOT_TOKEN = await accepted(
    questions,
    terminal,
    {
      ask: 'Bot User OAuth Token (xoxb-…)',
      setting: 'SLACK_BOT_TOKEN',
      judge: begins('xoxb-'),
      proposed: known.SLACK_BOT_TOKEN,
    },
    'The right one stands on the app’s page Install App.',
    async (token) => {
      const identity = await askBotIdentity(slackQuestions(token, api));
      return typeof identity === 'string'
        ? { complaint: identity }
        : { accepted: `Slack knows it: @${identity.user} in the workspace ${identity.team}.` };
    },
  );
  if (known.SLACK_MODE === 'http') {
    const signing = { ask: 'Signing secret', setting: 'SLACK_SIGNING_SECRET', proposed: known.SLACK_SIGNING_SECRET };
    return { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET: await questions.secret(signing) };
  }
  const SLACK_APP_TOKEN = await accepted(
    questions,
    terminal,
    {
      ask: 'App-level token (xapp-…)',
      setting: 'SLACK_APP_TOKEN',
      judge: begins('xapp-'),
      proposed: known.SLACK_APP_TOKEN,
    },
    'Basic Information → App-Level Tokens makes one; it needs the scope connections:write.',
    async (token) => {
      const complaint = await askAppToken(token, api);
      return complaint === undefined ? { accepted: 'Slack would open a connection with it.' } : { complaint };
    },
  );
  return { SLACK_BOT_TOKEN, SLACK_APP_TOKEN };
};
