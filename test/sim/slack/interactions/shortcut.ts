import type { Message } from '../world/message';
import { asMessage } from '../world/message-view';
import { type ActResult, done, failed, type Stage } from './act';
import { channelReference, commonFields } from './references';

/** A global shortcut, or a message shortcut when `message` is given. Source: https://docs.slack.dev/interactivity/implementing-shortcuts */
export async function shortcut(stage: Stage, user: string, callbackId: string, message?: Message): Promise<ActResult> {
  const { world } = stage;
  const type = message ? 'message' : 'global';
  const declared = world.manifest.shortcuts.find((each) => each.callback_id === callbackId && each.type === type);
  if (!declared) return failed(stage, user, 'unknown_shortcut', `There is no ${type} shortcut ${callbackId}.`);
  const common = {
    ...commonFields(world, user),
    callback_id: callbackId,
    trigger_id: world.triggers.issue(user),
    action_ts: world.messages.nextTs(),
  };
  const channel = message ? world.channel(message.channel) : undefined;
  if (!message || !channel) {
    const delivered = await stage.app.send('interactive', { type: 'shortcut', ...common });
    return delivered.acked
      ? done()
      : failed(stage, user, delivered.error, `${declared.name} did not respond. Try again.`);
  }
  const url = world.responseUrls.issue({ user, channel: channel.id, threadTs: message.threadTs, original: message });
  const delivered = await stage.app.send('interactive', {
    type: 'message_action',
    ...common,
    channel: channelReference(channel),
    message_ts: message.ts,
    message: asMessage(world, message),
    response_url: world.responseUrls.addressOf(url),
  });
  return delivered.acked
    ? done()
    : failed(stage, user, delivered.error, `${declared.name} did not respond. Try again.`);
}
