import { isObject, type JsonObject } from '../json';
import type { Channel } from '../world/channel';
import { type ActResult, done, failed, type Stage } from './act';
import { showAnswer } from './answers';
import { commandText } from './typed-text';

/** Slackbot's private word to somebody. */
function slackbotSays(
  stage: Stage,
  user: string,
  channel: Channel,
  error: string,
  text: string,
  threadTs?: string,
): ActResult {
  stage.world.messages.post({ channel: channel.id, user: 'USLACKBOT', text, ephemeralFor: user, threadTs });
  return { ok: false, error, text, bySlackbot: true };
}

export function mayWriteIn(stage: Stage, user: string, channel: Channel): string | undefined {
  if (channel.isArchived) return 'This channel is archived.';
  if (!channel.members.has(user)) return 'You are not in this channel.';
  return stage.world.personById(user)?.isDeactivated ? 'Your account is deactivated.' : undefined;
}

/** A slash command. Source: https://docs.slack.dev/interactivity/implementing-slash-commands */
export async function command(
  stage: Stage,
  user: string,
  channel: Channel,
  typed: string,
  threadTs?: string,
): Promise<ActResult> {
  const { world } = stage;
  const [name = '', ...rest] = typed.split(' ');
  const refusal = mayWriteIn(stage, user, channel);
  if (refusal) return failed(stage, user, 'restricted_action', refusal);
  const declared = world.manifest.commands.find((each) => each.command === name);
  if (!declared) {
    const text = `${name} is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.`;
    return slackbotSays(stage, user, channel, 'unknown_command', text);
  }
  if (threadTs)
    return slackbotSays(
      stage,
      user,
      channel,
      'not_in_threads',
      `${name} is not supported in threads. Sorry!`,
      threadTs,
    );
  const person = world.personById(user);
  const url = world.responseUrls.issue({ user, channel: channel.id, threadTs: undefined, original: undefined });
  const payload: JsonObject = {
    token: 'verification-token',
    team_id: person?.team ?? world.team.id,
    team_domain: person?.team === world.otherTeam.id ? world.otherTeam.domain : world.team.domain,
    channel_id: channel.id,
    channel_name: channel.isIm ? 'directmessage' : channel.isPrivate ? 'privategroup' : channel.name,
    user_id: user,
    user_name: person?.name ?? user,
    command: name,
    text: commandText(world, rest.join(' ').trim(), declared.should_escape),
    api_app_id: world.app.id,
    is_enterprise_install: 'false',
    response_url: world.responseUrls.addressOf(url),
    trigger_id: world.triggers.issue(user),
  };
  const delivered = await stage.app.send('slash_commands', payload);
  if (!delivered.acked)
    return slackbotSays(stage, user, channel, delivered.error, `${name} failed with the error "${delivered.error}"`);
  const answer = delivered.payload;
  const empty =
    answer === undefined || answer === null || answer === '' || (isObject(answer) && Object.keys(answer).length === 0);
  if (empty) return done();
  const shown = showAnswer(stage, url, answer);
  if (!shown.error) return done();
  stage.violations.add(
    'invalid_ack',
    `${name} was acknowledged with a message Slack refuses: ${shown.error}`,
    shown.findings,
  );
  return slackbotSays(stage, user, channel, shown.error, `${name} failed with the error "${shown.error}"`);
}
