import { isObject, type JsonObject, objectOf } from '../json';
import { bounds } from '../limits';
import type { Finding } from '../validate/finding';
import { validateView } from '../validate/payload';
import { type StateValues, stateOf } from '../world/state';
import { asView, type View } from '../world/view';
import { type ActResult, done, failed, type Stage } from './act';
import { clientProblems } from './filled-in';
import { commonFields } from './references';

const trouble = 'We had some trouble connecting. Try again?';

function refuseAck(stage: Stage, view: View, reason: string, findings: Finding[] = []): ActResult {
  stage.violations.add('invalid_ack', `view_submission ${view.callbackId}: ${reason}`, findings);
  return failed(stage, view.user, 'invalid_ack', trouble, { reason });
}

function showErrors(stage: Stage, view: View, errors: JsonObject): ActResult {
  const inputs = new Set(view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id));
  const entries = Object.entries(errors);
  const stray = entries.find(([blockId, text]) => !inputs.has(blockId) || typeof text !== 'string' || text === '');
  if (entries.length === 0) return refuseAck(stage, view, 'errors without a field');
  if (stray) return refuseAck(stage, view, `errors name ${stray[0]}, which is no input block of this view`);
  view.errors = Object.fromEntries(entries.map(([blockId, text]) => [blockId, String(text)]));
  stage.world.views.tell(view);
  return { ok: false, error: 'errors', text: Object.values(view.errors).join(' '), errors: view.errors };
}

/** What the ack of a submission asks for. Source: https://docs.slack.dev/surfaces/modals#handling_submissions */
function obey(stage: Stage, view: View, payload: unknown): ActResult {
  const { views } = stage.world;
  const answer = objectOf(payload);
  const action = answer.response_action;
  if (action === undefined) {
    if (Object.keys(answer).length > 0) return refuseAck(stage, view, 'a body without response_action');
    views.close(view);
    return done();
  }
  if (action === 'clear') {
    views.clear(view.user);
    return done();
  }
  if (action === 'errors') return showErrors(stage, view, objectOf(answer.errors));
  if (action !== 'update' && action !== 'push') return refuseAck(stage, view, `response_action ${String(action)}`);
  const findings = validateView(answer.view, '/view');
  if (!isObject(answer.view) || findings.length > 0)
    return refuseAck(stage, view, findings.map((each) => each.message).join('; '), findings);
  if (action === 'update') views.update(view, answer.view);
  else if (views.stackOf(view.user).length >= bounds('view.stack').max)
    return refuseAck(stage, view, 'push_limit_reached');
  else views.push(view.user, answer.view);
  return done();
}

/** Submits the modal as it is filled in. */
export async function submit(stage: Stage, view: View, state?: StateValues): Promise<ActResult> {
  const { world } = stage;
  if (!view.submit) return failed(stage, view.user, 'no_submit', 'This view has nothing to submit.');
  view.values = stateOf(view.blocks, { ...view.values, ...state });
  view.errors = clientProblems(view);
  if (Object.keys(view.errors).length > 0) {
    world.views.tell(view);
    return { ok: false, error: 'client_validation', text: Object.values(view.errors).join(' '), errors: view.errors };
  }
  view.busy = true;
  world.views.tell(view);
  const delivered = await stage.app.send('interactive', {
    type: 'view_submission',
    ...commonFields(world, view.user),
    trigger_id: world.triggers.issue(view.user),
    view: asView(view, world.team.id, world.app.id, world.app.botId),
    response_urls: [],
  });
  view.busy = false;
  world.views.tell(view);
  return delivered.acked ? obey(stage, view, delivered.payload) : failed(stage, view.user, delivered.error, trouble);
}

/** Closes one modal, or the whole stack; the app hears of it where it asked to. */
export async function close(stage: Stage, view: View, all = false): Promise<ActResult> {
  const { world } = stage;
  const isCleared = all || view.clearOnClose;
  const closing = isCleared ? world.views.stackOf(view.user) : [view];
  if (isCleared) world.views.clear(view.user);
  else world.views.close(view);
  for (const each of closing) {
    if (!each.notifyOnClose) continue;
    const shown = asView(each, world.team.id, world.app.id, world.app.botId);
    await stage.app.send('interactive', {
      type: 'view_closed',
      ...commonFields(world, each.user),
      view: shown,
      is_cleared: isCleared,
    });
  }
  return done();
}
