import type { JsonObject } from '../json';
import { bounds } from '../limits';
import { asMessage } from '../validate/finding';
import { validateView } from '../validate/payload';
import { asView, type View } from '../world/view';
import { ApiError, type Call, type Method, method } from './method';

/** Refuses a view that breaks a rule; used by the methods and by acknowledgements that carry a view. */
export function checkedView(call: Call, view: JsonObject, type: 'modal' | 'home', replaced?: View): JsonObject {
  const { world, violations } = call.workspace;
  const findings = validateView(view, '/view');
  if (findings.length > 0) {
    call.workspace.findings.push(...findings);
    violations.add('invalid_view', `${call.method}: ${findings.map((each) => each.message).join('; ')}`, findings);
    const tooLarge = findings.every((each) => each.constraint?.type === 'max_size');
    throw new ApiError(tooLarge ? 'view_too_large' : 'invalid_arguments', {
      errors: findings,
      response_metadata: { messages: findings.map(asMessage) },
    });
  }
  if (view.type !== type)
    throw new ApiError('invalid_arguments', { response_metadata: { messages: [`[ERROR] view type must be ${type}`] } });
  const twin = world.views.findExternal(typeof view.external_id === 'string' ? view.external_id : '');
  if (twin && twin !== replaced) throw new ApiError('duplicate_external_id');
  return view;
}

const viewGiven = (call: Call): JsonObject => {
  const view = call.args.object('view', 'invalid_arguments');
  if (!view) throw new ApiError('invalid_arguments');
  return view;
};

function answer(call: Call, view: View): JsonObject {
  const { world } = call.workspace;
  return { view: asView(view, world.team.id, world.app.id, world.app.botId) };
}

function exchange(call: Call): string {
  const outcome = call.workspace.world.triggers.exchange(call.args.text('trigger_id'));
  if (typeof outcome !== 'string') return outcome.user;
  call.workspace.violations.add('refused', `${call.method}: ${outcome}`);
  throw new ApiError(outcome);
}

function open(call: Call): JsonObject {
  const view = checkedView(call, viewGiven(call), 'modal');
  const user = exchange(call);
  const { views } = call.workspace.world;
  if (views.stackOf(user).length === 0) return answer(call, views.open(user, view));
  return pushOnto(call, user, view);
}

function pushOnto(call: Call, user: string, view: JsonObject): JsonObject {
  const { views } = call.workspace.world;
  if (views.stackOf(user).length >= bounds('view.stack').max) {
    call.workspace.violations.add('refused', `${call.method}: push_limit_reached`);
    throw new ApiError('push_limit_reached');
  }
  return answer(call, views.push(user, view));
}

function push(call: Call): JsonObject {
  const view = checkedView(call, viewGiven(call), 'modal');
  const user = exchange(call);
  if (call.workspace.world.views.stackOf(user).length === 0) throw new ApiError('not_found');
  return pushOnto(call, user, view);
}

function update(call: Call): JsonObject {
  const { views } = call.workspace.world;
  const { args } = call;
  const view = args.has('view_id') ? views.find(args.text('view_id')) : views.findExternal(args.text('external_id'));
  const payload = checkedView(call, viewGiven(call), view?.type ?? 'modal', view);
  if (!view) throw new ApiError('not_found');
  if (args.has('hash') && args.text('hash') !== view.hash) throw new ApiError('hash_conflict');
  views.update(view, payload);
  return answer(call, view);
}

function publish(call: Call): JsonObject {
  const { world } = call.workspace;
  const user = call.args.text('user_id');
  const before = world.views.homeOf(user);
  const view = checkedView(call, viewGiven(call), 'home', before);
  if (!world.manifest.homeTab) throw new ApiError('not_enabled');
  if (!world.personById(user)) throw new ApiError('user_not_found');
  if (call.args.has('hash') && before && call.args.text('hash') !== before.hash) throw new ApiError('hash_conflict');
  return answer(call, world.views.publish(user, view));
}

export const views: Record<string, Method> = {
  'views.open': method({ tier: 4, required: ['trigger_id', 'view'], run: open }),
  'views.push': method({ tier: 4, required: ['trigger_id', 'view'], run: push }),
  'views.update': method({ tier: 4, required: ['view'], run: update }),
  'views.publish': method({ tier: 4, required: ['user_id', 'view'], run: publish }),
};
