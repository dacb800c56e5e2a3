import type { App } from '@slack/bolt';
import type { Clock } from '../clock';
import { requestKey } from '../desk/buyer-request';
import type { Homes } from '../desk/queue';
import { requestFacts } from '../desk/request-facts';
import type { SourceFreshness } from '../desk/source-freshness';
import { type AccountId, PersonId } from '../ids';
import type { Log } from '../log';
import type { CaseWork } from '../perform/case-work';
import type { OwnQueue } from '../perform/own-queue';
import type { Perform } from '../perform/perform';
import { homeView } from './home';
import { changedFilters } from './home-filters';
import { createHomePublisher, type HomePublisher } from './home-publisher';
import type { People } from './people';
import type { Permalinks } from './permalinks';
import type { Scene } from './scene';
import type { SeenFacts } from './workplace';

interface HomePorts {
  readonly people: People;
  readonly caseWork: Pick<CaseWork, 'queueOf' | 'mayWork'>;
  readonly homes: Homes;
  readonly links: Permalinks;
  readonly facts: SeenFacts;
  readonly perform: Pick<Perform, 'may' | 'mayEditReplies'>;
  readonly clock: Clock;
  readonly log: Log;
  titleOf(operation: string): string;
  scene(): Scene;
  problems(accounts: readonly AccountId[]): Promise<readonly string[]>;
  deskProblem(): string | undefined;
  freshness(): Promise<readonly SourceFreshness[]>;
}

export interface HomeTab extends Pick<HomePublisher, 'touch' | 'start' | 'stop'> {
  /** Something of this person's was changed: theirs is drawn at once. */
  changed(person: string): Promise<void>;
  /** A filter was chosen or a page turned on somebody's Home. */
  choose(person: string, name: string, value: string): Promise<void>;
}

/** Draws the Home tab whenever somebody opens it, and keeps it true for a while afterwards. */
export const createHomeTab = (app: App, ports: HomePorts): HomeTab => {
  const { people, caseWork, homes, perform, clock, log } = ports;

  /** What the rows need: links to their cards, and hashes that their buttons are bound to. */
  const around = async (queue: OwnQueue, now: Date) => {
    const requests = queue.parts.flatMap(({ rows }) => rows.map(({ request }) => request));
    const facts = new Map<string, string>();
    for (const request of requests) {
      facts.set(requestKey(request), await ports.facts.remember(requestFacts(request), now.toISOString()));
    }
    return { cards: await ports.links.toCards(requests), facts, underWay: new Set(queue.underWay) };
  };

  const publish = async (person: PersonId): Promise<void> => {
    const scene: Scene = {
      ...ports.scene(),
      may: (operation, account) => perform.may({ person }, operation, account),
      mayWork: (account) => caseWork.mayWork(person, account),
    };
    const accounts = scene.accounts.map(({ id }) => id);
    const queue = await caseWork.queueOf(person, await homes.filtersOf(person), accounts);
    const data = {
      queue,
      ...(await around(queue, scene.now)),
      problems: await ports.problems(queue.accounts),
      deskProblem: ports.deskProblem(),
      sources: (await ports.freshness()).filter(({ account }) => queue.accounts.includes(account)),
      titleOf: ports.titleOf,
      editsReplies: perform.mayEditReplies({ person }),
    };
    await app.client.views.publish({ user_id: person, view: homeView(data, scene) });
  };

  const publisher = createHomePublisher({ publish, openedSince: (moment) => homes.openedSince(moment), clock, log });

  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return;
    const admission = await people.admit({ id: event.user, team: body.team_id });
    if (!admission.admitted) return log.info('slack_home_refused', { person: event.user });
    const person = PersonId.parse(event.user);
    await homes.opened(person);
    await publisher.show(person);
  });

  return {
    touch: publisher.touch,
    start: publisher.start,
    stop: publisher.stop,
    async changed(person) {
      publisher.touch();
      if (await publisher.isLooking(PersonId.parse(person))) await publisher.show(PersonId.parse(person));
    },
    async choose(person, name, value) {
      const id = PersonId.parse(person);
      await homes.keep(id, changedFilters(await homes.filtersOf(id), name, value));
      await publisher.show(id);
    },
  };
};
