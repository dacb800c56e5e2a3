import type { CustomRoute } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Clock } from '../clock';
import type { Account } from '../desk/account';
import type { BuyerRequest } from '../desk/buyer-request';
import { type Delivery, isUpdatable, type Messages, type Outbox } from '../desk/delivery';
import type { DeskFile } from '../desk/desk-file';
import { operationNamed } from '../desk/operations';
import type { Homes } from '../desk/queue';
import type { RequestRecords } from '../desk/records';
import type { SavedReply } from '../desk/saved-reply';
import type { SourceFreshness } from '../desk/source-freshness';
import type { Log } from '../log';
import type { CaseWork } from '../perform/case-work';
import type { Perform } from '../perform/perform';
import type { Upkeep } from '../perform/upkeep';
import { channelPrivacy } from './channel-privacy';
import { groups } from './commands';
import { type Connection, type ConnectionSettings, connect, withoutRetries } from './connection';
import { type DrawPorts, drawer } from './draw';
import { type ErasedThread, eraseThread } from './erase-thread';
import type { GuardPorts } from './guard';
import { createHomeTab } from './home-tab';
import { listen } from './listeners';
import { createSender, type Sender } from './outbox';
import { createPeople, type People } from './people';
import { permalinks } from './permalinks';
import { reachedBySlack } from './reach';
import { createRegistry, withPrefix } from './registry';
import type { Scene } from './scene';
import { slackFiles } from './slack-files';
import { unhandled } from './unhandled';
import type { SeenFacts, Workplace } from './workplace';

/** What the Slack side needs from the rest; every one of these is a port that `app.ts` hands in. */
export interface SlackPorts {
  readonly settings: ConnectionSettings;
  /** What stands before the name of every slash command; empty for none. */
  readonly commandPrefix?: string;
  readonly accounts: readonly Account[];
  readonly perform: Perform;
  readonly caseWork: CaseWork;
  readonly upkeep: Upkeep;
  readonly requests: RequestRecords;
  readonly decisions: DrawPorts['decisions'];
  readonly bulks: DrawPorts['bulks'];
  readonly selections: Workplace['selections'];
  readonly facts: SeenFacts;
  readonly backfillOf: DrawPorts['backfillOf'];
  /** Acts were asked for or answered, so that something may fall due sooner than was known. */
  nudge(): void;
  readonly outbox: Outbox;
  readonly messages: Messages;
  readonly homes: Homes;
  readonly payloads: GuardPorts['payloads'];
  /** The desk file in force. */
  rules(): Pick<DeskFile, 'channels' | 'break_glass' | 'working_hours'>;
  /** The team's texts for buyers. */
  replies(): Promise<readonly SavedReply[]>;
  /** User groups that the desk file names, whose members are kept fresh. */
  groupsInUse(): readonly string[];
  /** The members of those groups were read anew. */
  teamChanged(): Promise<void>;
  /** True where no sign-off and no undo window follows a press of this operation. */
  confirms(operation: string, request: BuyerRequest): boolean;
  /** The files of a return, read from eBay. @throws AppError */
  filesOf: DrawPorts['filesOf'];
  /** What could not be read lately, in words, so that an empty queue is not called empty. */
  problems(): Promise<readonly string[]>;
  digestOf: DrawPorts['digestOf'];
  readonly spikes: Workplace['spikes'] & { find: DrawPorts['spikeOf'] };
  readonly handover: Workplace['handover'];
  /** What is wrong with the desk file, in words; undefined when its rules are in force. */
  deskProblem(): string | undefined;
  /** What eBay pushes to this desk. */
  pushState: Workplace['pushState'];
  /** How fresh every source of the queue is. */
  freshness(): Promise<readonly SourceFreshness[]>;
  undeliverable(delivery: Delivery, why: string): Promise<void>;
  /** Served beside Slack's own address, for example `/health`. */
  readonly routes?: CustomRoute[];
  readonly clock: Clock;
  readonly log: Log;
}

export interface Slack {
  start(): Promise<void>;
  /** Takes nothing new, lets what is under way end within `bound` milliseconds, delivers what is due, closes. */
  stop(bound: number): Promise<boolean>;
  readonly sender: Sender;
  readonly people: People;
  readonly connection: Connection;
  /** Reads the members of the user groups in use anew, for example after the desk file named others. */
  refreshTeam(): Promise<void>;
  /** Resolves while Slack can deliver to the desk and lets it answer. @throws AppError `slack` with the reason */
  reached(): Promise<void>;
  /** Deletes what cannot be drawn anew from a thread about an erased buyer. @throws Error of the Web API */
  eraseThread(thread: ErasedThread): Promise<unknown>;
}

const GROUPS_EVERY = 5 * 60_000;

/** Everything between Slack and the desk. Constructs no store and reads no configuration. */
export const createSlack = (ports: SlackPorts): Slack => {
  const { settings, clock, log, accounts } = ports;
  const registry = createRegistry(withPrefix(groups, ports.commandPrefix ?? ''));
  const scene = (): Scene => {
    const { working_hours: hours } = ports.rules();
    return {
      now: clock.now(),
      accounts,
      confirms: ports.confirms,
      ...(hours === undefined ? {} : { workingHours: hours }),
    };
  };
  const connection = connect(
    settings,
    {
      clock,
      log,
      payloads: ports.payloads,
      unhandled,
    },
    ports.routes,
  );
  const { app } = connection;
  const people = createPeople({ client: app.client, clock, log });
  const client = new WebClient(settings.botToken, withoutRetries(settings.apiUrl, log));
  const files = slackFiles({ client: app.client, token: settings.botToken, apiUrl: settings.apiUrl });
  const links = permalinks({ client: app.client, messages: ports.messages, log });
  const titleOf = (operation: string) => operationNamed(operation)?.title ?? operation;
  const home = createHomeTab(app, {
    people,
    caseWork: ports.caseWork,
    homes: ports.homes,
    links,
    facts: ports.facts,
    perform: ports.perform,
    problems: ports.problems,
    deskProblem: ports.deskProblem,
    freshness: ports.freshness,
    titleOf,
    scene,
    clock,
    log,
  });
  const draw = drawer({
    requests: ports.requests,
    decisions: ports.decisions,
    bulks: ports.bulks,
    facts: ports.facts,
    caseOf: ports.caseWork.stateOf,
    nameOf: people.nameOf,
    backfillOf: ports.backfillOf,
    filesOf: ports.filesOf,
    digestOf: ports.digestOf,
    spikeOf: ports.spikes.find,
    links,
    titleOf,
    changeable: (operation) => {
      const route = registry.route(operation);
      return route?.effect === 'act' && route.question !== undefined;
    },
    rules: ports.rules,
    scene,
  });
  const sender = createSender({
    files,
    outbox: ports.outbox,
    messages: ports.messages,
    client,
    clock,
    log,
    undeliverable: ports.undeliverable,
    draw: (notice) => {
      // What is drawn anew in a channel is on somebody's Home too.
      if (isUpdatable(notice)) home.touch();
      return draw(notice);
    },
  });
  const workplace: Workplace = {
    registry,
    perform: ports.perform,
    caseWork: ports.caseWork,
    nameOf: people.nameOf,
    async strangerBecause(person) {
      const admission = await people.admit({ id: person, team: undefined });
      return admission.admitted ? undefined : admission.reason;
    },
    home,
    upkeep: ports.upkeep,
    requests: ports.requests,
    facts: ports.facts,
    messages: ports.messages,
    files,
    accounts,
    clock,
    log,
    scene,
    replies: ports.replies,
    pushState: ports.pushState,
    handover: ports.handover,
    spikes: ports.spikes,
    links,
    selections: ports.selections,
    wake() {
      sender.wake();
      ports.nudge();
    },
    isShared: channelPrivacy(client, clock).isShared,
  };
  listen(app, { ...workplace, people });

  let cancelRefresh = () => {};
  let started = false;
  const refresh = async (): Promise<void> => {
    await people.refreshGroups(ports.groupsInUse());
    await ports.teamChanged().catch((error: unknown) => log.error('team_change_not_followed', { error }));
    cancelRefresh = clock.after(GROUPS_EVERY, () => void refresh());
  };

  return {
    sender,
    people,
    connection,
    refreshTeam: async () => {
      if (started) await people.refreshGroups(ports.groupsInUse());
    },
    reached: reachedBySlack({ ways: () => connection.ways(), client, clock }),
    eraseThread: (thread) => eraseThread(app.client, thread),
    async start() {
      await connection.start();
      started = true;
      await refresh();
      sender.start();
      home.start();
    },
    async stop(bound) {
      cancelRefresh();
      const drained = await connection.stop(bound);
      await sender.stop();
      await home.stop();
      return drained;
    },
  };
};
