import { afterEach } from '@jest/globals';
import { parseDeskFile } from '../../src/desk/desk-file-text';
import { operations } from '../../src/desk/operations';
import { files } from '../../src/desk/returns/files';
import type { PersonId } from '../../src/ids';
import { createLog, type LogLevel } from '../../src/log';
import { createCaseWork } from '../../src/perform/case-work';
import { Operations } from '../../src/perform/operations';
import { createPerform, type Perform } from '../../src/perform/perform';
import type { Slack } from '../../src/slack/slack';
import { createSlack } from '../../src/slack/slack';
import type { SlackPorts } from '../../src/slack/slack-ports';
import { freePort } from '../free-port';
import type { SimulatorOptions } from '../sim/ebay/simulator';
import { createSlackSimulator, type SlackSimulator } from '../sim/slack/simulator';
import { type WatchStory, watchStory } from '../watch/watch-story';

export interface SlackStory extends WatchStory {
  readonly slack: SlackSimulator;
  readonly side: Slack;
  readonly perform: Perform;
  /** Looks at eBay once and delivers what there is to tell. */
  round(): Promise<void>;
  /** Waits until neither Slack nor the app has anything under way, and delivers what there is to tell. */
  settled(): Promise<void>;
}

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

const lookedAfter = async (): Promise<never> => {
  throw new Error('Nobody looks after the desk in these stories');
};
/** Looking after the desk is told by the stories of the whole app. */
const NOBODY: SlackPorts['upkeep'] = {
  examine: lookedAfter,
  beginConsent: lookedAfter,
  accountOf: lookedAfter,
  finishConsent: lookedAfter,
  newSigningKey: lookedAfter,
};

const notUsedHere = async (): Promise<never> => {
  throw new Error('These stories ask for no digest');
};

const DESK = `
roles:
  agent: { people: [ANA] }
  approver: { people: [SAM] }
limits:
  - { role: agent, per_act: [100 USD], per_day: [1000 USD] }
channels: { default: SUPPORT, admin: SUPERVISORS }
`;

export interface SlackStoryOptions extends SimulatorOptions {
  readonly desk?: string;
  readonly logLevel?: LogLevel;
  readonly mode?: 'socket' | 'http';
  readonly undeliverable?: SlackPorts['undeliverable'];
}

/** The whole bot but its entry: a desk over the eBay simulator, spoken to through the strict Slack workspace. */
export const slackStory = async ({
  desk = DESK,
  undeliverable = async () => {},
  logLevel = 'silent',
  mode = 'socket',
  ...options
}: SlackStoryOptions = {}): Promise<SlackStory> => {
  const watching = await watchStory(options);
  const { store, context, account } = watching;
  const slack = await createSlackSimulator({ manifest: 'manifest.yml' });
  opened.push(() => slack.stop());
  const channelId = (name: string) => slack.world.channel(name)?.id ?? name;
  const text = desk
    .replace(/\bANA\b/g, slack.person('Ana').id)
    .replace(/\bSAM\b/g, slack.person('Sam').id)
    .replace(/\bSUPPORT\b/g, channelId('#support'))
    .replace(/\bPARTNERS\b/g, channelId('#partners'))
    .replace(/\bARCHIVE\b/g, channelId('#archive'))
    .replace(/\bSUPERVISORS\b/g, channelId('#supervisors'));
  const policy = parseDeskFile(text);
  const log = createLog(logLevel);
  const perform = createPerform({
    store,
    operations: new Operations(operations),
    contextFor: () => context,
    policy: { current: () => policy, groupsOf: (_person: PersonId) => [] },
    clock: context.clock,
    log,
  });
  const port = mode === 'http' ? await freePort() : 0;
  if (mode === 'http') slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  const { botToken, appToken, signingSecret, apiUrl } = slack.connect();
  const side = createSlack({
    settings: { mode, botToken, appToken, signingSecret, apiUrl, port },
    accounts: [account],
    perform,
    caseWork: createCaseWork({
      store,
      policy: { current: () => policy, groupsOf: (_person: PersonId) => [] },
      clock: context.clock,
      accountNamed: () => account,
    }),
    upkeep: NOBODY,
    requests: store.requests,
    decisions: store.decisions,
    bulks: store.bulks,
    selections: store.selections,
    nudge: () => {},
    facts: store.facts,
    outbox: store.outbox,
    messages: store.messages,
    payloads: store.payloads,
    homes: store.homes,
    rules: () => policy.file,
    replies: () => store.savedReplies.all(),
    groupsInUse: () => [],
    teamChanged: async () => {},
    confirms: () => true,
    filesOf: ({ account: of, id }) => files.run(context, files.input.parse({ account: of, id })),
    problems: async () => [],
    digestOf: notUsedHere,
    spikes: { find: notUsedHere, seen: notUsedHere },
    handover: { tell: notUsedHere, of: notUsedHere },
    deskProblem: () => undefined,
    pushState: async () => undefined,
    freshness: async () => [],
    backfillOf: async () => undefined,
    undeliverable,
    clock: context.clock,
    log,
  });
  await side.connection.start();
  opened.push(() => side.connection.stop(1_000));
  await perform.publishRules();
  await store.savedReplies.seed(policy.file.saved_replies);
  const settled = async () => {
    await slack.quiet({ busy: () => side.connection.receiver.underWay > 0 });
    for (const moving = side.sender.flush(); ; ) {
      const done = await Promise.race([moving.then(() => true), watching.ebay.clock.advance(1_000).then(() => false)]);
      if (done) break;
    }
    await slack.quiet();
  };
  return {
    ...watching,
    slack,
    side,
    perform,
    settled,
    async round() {
      await watching.watcher.round();
      await settled();
    },
  };
};
