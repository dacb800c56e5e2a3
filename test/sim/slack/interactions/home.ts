import { asView } from '../world/view';
import { type ActResult, done, failed, type Stage } from './act';

/** Opens the app's Home. Source: https://docs.slack.dev/reference/events/app_home_opened */
export async function openHome(stage: Stage, user: string): Promise<ActResult> {
  const { world } = stage;
  if (!world.manifest.homeTab) return failed(stage, user, 'not_enabled', 'This app has no Home tab.');
  const view = world.views.homeOf(user);
  await stage.events.tell('app_home_opened', {
    type: 'app_home_opened',
    user,
    channel: world.imWith(user)?.id,
    tab: 'home',
    event_ts: world.messages.nextTs(),
    ...(view ? { view: asView(view, world.team.id, world.app.id, world.app.botId) } : {}),
  });
  return done();
}
