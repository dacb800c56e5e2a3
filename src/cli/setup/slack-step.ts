import type { Variables } from '../../environment';
import { AppError } from '../../errors';
import { askBotIdentity, slackQuestions } from '../checks/slack-checks';
import type { Terminal } from '../terminal';
import type { Judge, Questions } from './questions';

const begins =
  (prefix: string): Judge =>
  (answer) =>
    answer.startsWith(prefix) || `must begin with ${prefix}`;

const DEFAULT_API = 'https://slack.com/api/';

/** Asks for the Slack tokens until Slack accepts the bot token. Answers the settings to keep. @throws AppError */
export const slackStep = async (
  questions: Questions,
  terminal: Terminal,
  known: Variables,
): Promise<Record<string, string>> => {
  const mode = known.SLACK_MODE;
  for (let proposed = known.SLACK_BOT_TOKEN; ; proposed = undefined) {
    const botToken = await questions.secret({
      ask: 'Bot User OAuth Token (xoxb-…)',
      setting: 'SLACK_BOT_TOKEN',
      judge: begins('xoxb-'),
      proposed,
    });
    const identity = await askBotIdentity(slackQuestions(botToken, known.SLACK_API_URL || DEFAULT_API));
    if (typeof identity !== 'string') {
      terminal.err(`Slack knows it: @${identity.user} in the workspace ${identity.team}.`);
      const second =
        mode !== 'http'
          ? { ask: 'App-level token (xapp-…)', setting: 'SLACK_APP_TOKEN', judge: begins('xapp-') }
          : { ask: 'Signing secret', setting: 'SLACK_SIGNING_SECRET' };
      const secret = await questions.secret({ ...second, proposed: known[second.setting] });
      return { SLACK_BOT_TOKEN: botToken, [second.setting]: secret };
    }
    const complaint = `Slack does not accept this token (${identity}).`;
    if (!questions.patient) {
      throw new AppError('slack', complaint, { hint: 'Slack app page → Install App shows the right one.' });
    }
    terminal.err(complaint);
  }
};
