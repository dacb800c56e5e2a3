import type { App } from '@slack/bolt';
import type { RequestRecords } from '../desk/records';
import type { SourceFreshness } from '../desk/source-freshness';
import { PersonId } from '../ids';
import type { Log } from '../log';
import type { Perform } from '../perform/perform';
import { byTimeLeft, homeView } from './home';
import type { People } from './people';
import type { Scene } from './scene';

interface HomePorts {
  readonly people: People;
  readonly requests: RequestRecords;
  readonly perform: Pick<Perform, 'mayEditReplies'>;
  readonly log: Log;
  scene(): Scene;
  problems(): Promise<readonly string[]>;
  freshness(): Promise<readonly SourceFreshness[]>;
}

/** Draws the Home tab anew whenever somebody opens it. */
export const showHome = (app: App, { people, requests, perform, log, scene, problems, freshness }: HomePorts): void => {
  app.event('app_home_opened', async ({ event, client, body }) => {
    if (event.tab !== 'home') return;
    const admission = await people.admit({ id: event.user, team: body.team_id });
    if (!admission.admitted) return log.info('slack_home_refused', { person: event.user });
    const now = scene();
    const all = await Promise.all(now.accounts.map((account) => requests.open(account.id)));
    const data = {
      requests: all.flat().sort(byTimeLeft),
      problems: await problems(),
      sources: await freshness(),
      editsReplies: perform.mayEditReplies({ person: PersonId.parse(event.user) }),
    };
    await client.views.publish({ user_id: event.user, view: homeView(data, now) });
  });
};
