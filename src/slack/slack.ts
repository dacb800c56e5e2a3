import { WebClient } from '@slack/web-api';
import { isUpdatable } from '../desk/delivery';
import { operationNamed } from '../desk/operations';
import { channelPrivacy } from './channel-privacy';
import { groups } from './commands';
import { type Connection, connect, withoutRetries } from './connection';
import { drawer } from './drawing/draw';
import { type ErasedThread, eraseThread } from './erase-thread';
import { createHomeTab } from './home-tab';
import { listen } from './listeners';
import { createSender, type Sender } from './outbox';
import { createPeople, type People } from './people';
import { permalinks } from './permalinks';
import { reachedBySlack } from './reach';
import { createRegistry, withPrefix } from './registry';
import type { Scene } from './scene';
import { slackFiles } from './slack-files';
import type { SlackPorts } from './slack-ports';
import { createTeamRefresh } from './team-refresh';
import { unhandled } from './unhandled';
import type { Workplace } from './workplace';

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
  const links = permalinks({ client: app.client, messages: ports.messages, requests: ports.requests, log });
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
    messages: ports.messages,
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
      return route?.effect === 'act' && route.question?.answers !== undefined;
    },
    signersOf: (decision) => ports.perform.signersOf(decision, people.membersOf),
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

  const team = createTeamRefresh({
    people,
    groupsInUse: ports.groupsInUse,
    teamChanged: ports.teamChanged,
    clock,
    log,
  });

  return {
    sender,
    people,
    connection,
    refreshTeam: () => team.again(),
    reached: reachedBySlack({ ways: () => connection.ways(), client, clock }),
    eraseThread: (thread) => eraseThread(app.client, thread),
    async start() {
      await connection.start();
      await team.start();
      sender.start();
      home.start();
    },
    async stop(bound) {
      const drained = await connection.stop(bound);
      await team.stop();
      await sender.stop();
      await home.stop();
      return drained;
    },
  };
};
