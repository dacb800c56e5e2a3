import { type JsonObject, objectsOf } from '../json';
import type { Message } from '../world/message';
import { asMessage } from '../world/message-view';
import { interactiveElements, type StateValues, stateOf } from '../world/state';
import { asView, type View } from '../world/view';
import { type ActResult, done, failed, type Stage } from './act';
import { actionOf, chosen, stateKeyOf } from './chosen';
import { channelReference, commonFields } from './references';

export interface Aim {
  blockId: string;
  actionId: string;
  value?: unknown;
}

const tooSlow = 'This app took too long to respond, or could not be reached. Try again.';

function blockWith(blocks: JsonObject[], aim: Aim): JsonObject | undefined {
  return blocks
    .filter((block) => !aim.blockId || block.block_id === aim.blockId)
    .flatMap(interactiveElements)
    .find((element) => element.action_id === aim.actionId);
}

/** Blocks of a message, those in attachments included. */
export const allBlocks = (message: Message): JsonObject[] => [
  ...message.blocks,
  ...message.attachments.flatMap((each) => objectsOf(each.blocks)),
];

const messageStates = new WeakMap<Message, StateValues>();

function stored(values: StateValues, aim: Aim, element: JsonObject): StateValues {
  if (!stateKeyOf(String(element.type)) || element.type === 'overflow') return values;
  const state = { type: element.type, ...chosen(element, aim.value) };
  return { ...values, [aim.blockId]: { ...values[aim.blockId], [aim.actionId]: state } };
}

async function send(stage: Stage, user: string, aim: Aim, element: JsonObject, fields: JsonObject): Promise<ActResult> {
  const { world } = stage;
  const delivered = await stage.app.send('interactive', {
    type: 'block_actions',
    ...commonFields(world, user),
    trigger_id: world.triggers.issue(user),
    ...fields,
    actions: [actionOf(aim.blockId, element, aim.value, world.messages.nextTs())],
  });
  if (delivered.acked) return done();
  return failed(stage, user, delivered.error, tooSlow);
}

/** A press or choice in a message. */
export async function pressInMessage(stage: Stage, user: string, message: Message, given: Aim): Promise<ActResult> {
  const { world } = stage;
  const blocks = allBlocks(message);
  const element = blockWith(blocks, given);
  const block = blocks.find((each) => element && interactiveElements(each).includes(element));
  const channel = world.channel(message.channel);
  if (!element || !block || !channel) return failed(stage, user, 'action_not_found', 'This button is no longer here.');
  if (!world.manifest.interactive)
    return failed(stage, user, 'not_interactive', 'This app does not take interactions.');
  const aim = { ...given, blockId: String(block.block_id) };
  const values = stored(stateOf(blocks, messageStates.get(message)), aim, element);
  messageStates.set(message, values);
  const isEphemeral = message.ephemeralFor !== undefined;
  const url = world.responseUrls.issue({ user, channel: channel.id, threadTs: message.threadTs, original: message });
  return send(stage, user, aim, element, {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
    channel: channelReference(channel),
    ...(isEphemeral ? {} : { message: asMessage(world, message) }),
    state: { values },
    response_url: world.responseUrls.addressOf(url),
  });
}

/** A press or choice in an open modal or in the Home tab. */
export async function pressInView(
  stage: Stage,
  user: string,
  view: View,
  given: Aim,
  state?: StateValues,
): Promise<ActResult> {
  const { world } = stage;
  const element = blockWith(view.blocks, given);
  const block = view.blocks.find((each) => element && interactiveElements(each).includes(element));
  if (!element || !block) return failed(stage, user, 'action_not_found', 'This button is no longer here.');
  const aim = { ...given, blockId: String(block.block_id) };
  view.values = stored(stateOf(view.blocks, { ...view.values, ...state }), aim, element);
  return send(stage, user, aim, element, {
    container: { type: 'view', view_id: view.id },
    view: asView(view, world.team.id, world.app.id, world.app.botId),
  });
}
