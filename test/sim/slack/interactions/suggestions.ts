import { type JsonObject, listOf, objectOf } from '../json';
import { anyOption } from '../validate/composition';
import { Place } from '../validate/place';
import { list } from '../validate/rules';
import type { Message } from '../world/message';
import { asMessage } from '../world/message-view';
import { asView, type View } from '../world/view';
import { type ActResult, done, failed, type Stage } from './act';
import { channelReference, commonFields } from './references';

/** Options of an external select for what somebody typed. Source: https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload */
export async function suggestions(
  stage: Stage,
  user: string,
  where: { view: View } | { message: Message },
  aim: { blockId: string; actionId: string; value: string },
): Promise<ActResult> {
  const { world } = stage;
  const inView = 'view' in where;
  const channel = inView ? undefined : world.channel(where.message.channel);
  const place: JsonObject = inView
    ? {
        container: { type: 'view', view_id: where.view.id },
        view: asView(where.view, world.team.id, world.app.id, world.app.botId),
      }
    : {
        container: {
          type: 'message',
          message_ts: where.message.ts,
          channel_id: where.message.channel,
          is_ephemeral: false,
        },
        channel: channel ? channelReference(channel) : {},
        message: asMessage(world, where.message),
      };
  const delivered = await stage.app.send('interactive', {
    type: 'block_suggestion',
    ...commonFields(world, user),
    ...place,
    action_id: aim.actionId,
    block_id: aim.blockId,
    value: aim.value,
  });
  if (!delivered.acked) return failed(stage, user, delivered.error, 'The options could not be loaded.');
  const answer = objectOf(delivered.payload);
  const check = new Place('/options', 'modal', []);
  const options = answer.options ?? listOf(answer.option_groups).flatMap((group) => listOf(objectOf(group).options));
  list(anyOption)(options, check);
  if (listOf(options).length > 100) check.fails('max_items', [100], listOf(options).length, 'no more than 100 options');
  if (check.findings.length === 0)
    return done(answer.options ? { options: answer.options } : { option_groups: answer.option_groups });
  stage.violations.add(
    'invalid_ack',
    `options for ${aim.actionId}: ${check.findings.map((each) => each.message).join('; ')}`,
    check.findings,
  );
  return failed(stage, user, 'invalid_options', 'The options could not be loaded.');
}
