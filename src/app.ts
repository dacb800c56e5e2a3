import type { AxiosAdapter } from 'axios';
import { examineDesk } from './cli/checks/examine-desk';
import type { Clock } from './clock';
import type { Config } from './config';
import { type AccountsPort, createLiveAccounts } from './desk/accounts/live-accounts';
import { newSigningKey } from './desk/accounts/new-signing-key';
import { createSellerConsent } from './desk/accounts/seller-consent';
import { noticeWords } from './desk/notice-words';
import type { DeskContext } from './desk/operation';
import { operationNamed, operations } from './desk/operations';
import { pushEvent } from './desk/push/push-event';
import { pushLines } from './desk/push/push-lines';
import { readPushState } from './desk/push/push-state';
import { files } from './desk/returns/files';
import { createCallBudget } from './ebay/budget';
import { getPublicKey } from './ebay/calls/notification';
import { createEbayClient } from './ebay/client';
import { families } from './ebay/families';
import { ebayHosts } from './ebay/hosts';
import { startLearningLimits } from './ebay/learn-limits';
import { readNotification } from './ebay/notification';
import { challengeResponse } from './ebay/notification-signature';
import { createSignatureCheck } from './ebay/public-keys';
import { type ErasureList, memoryErasureList } from './erasure-list';
import { AppError } from './errors';
import { startHealthServer } from './health';
import type { AccountId } from './ids';
import type { Log } from './log';
import { createMetrics } from './metrics';
import { buttonConfirms } from './perform/button-gate';
import { createCaseWork } from './perform/case-work';
import { startDaily } from './perform/daily';
import { createLivePolicy, type DeskFilePort } from './perform/live-policy';
import { Operations } from './perform/operations';
import { createPerform } from './perform/perform';
import { startTimer, type Timer } from './perform/timer';
import { createUpkeep } from './perform/upkeep';
import type { PushConfig } from './push-config';
import { createSecretBox } from './secret-box';
import { createSlack } from './slack/slack';
import { timedMessages } from './slack/timed-messages';
import { answerUnanswered } from './slack/unanswered';
import { type DatabaseOptions, openDatabase } from './store/database';
import { createStore } from './store/store';
import { createDigests } from './watch/digests';
import { createEndings } from './watch/endings';
import { createPush } from './watch/push/push';
import { createReminders } from './watch/reminders';
import { createSpikeAlarm } from './watch/spikes';
import { createWatcher } from './watch/watcher';

/** What the app reaches the world through; tests hand in their own. */
export interface Ports {
  readonly clock: Clock;
  readonly log: Log;
  readonly deskFile: DeskFilePort;
  /** Where seller accounts are configured, read anew when it changes; left out, they stay as they are. */
  readonly accountsFile?: AccountsPort;
  /** Secret that the audit's hash chain is keyed with. */
  readonly auditKey: string;
  /** Outlives the records, for buyers whom a restored backup brings back. */
  readonly erasureList?: ErasureList;
  /** Leads to eBay without a socket; axios' own when left out. */
  readonly ebayAdapter?: AxiosAdapter;
  readonly database?: Pick<DatabaseOptions, 'beforeStatement'>;
}

export interface App {
  /** Where eBay's messages are heard, once started; undefined without push. */
  pushPort(): number | undefined;
  /** Where health and figures are served; undefined before the start, and where the port could not be had. */
  healthPort(): number | undefined;
  /** Resolves when people are served. @throws AppError */
  start(): Promise<void>;
  /** Takes nothing new, finishes what was acknowledged within a bound, leaves the rest to the store. */
  stop(): Promise<void>;
}

const UNDELIVERED_HINT =
  'Look at the channel: it may be archived, gone or shared with another organisation, or Aftersale is not in it.';

const DRAIN_WITHIN = 8_000;

/** Puts everything together; the only place that does. @throws AppError when the store cannot be opened. */
export const buildApp = async (
  config: Config,
  { clock, log, deskFile, accountsFile, auditKey, ebayAdapter, database, erasureList = memoryErasureList() }: Ports,
): Promise<App> => {
  const store = createStore(await openDatabase(config.databaseUrl, database), { clock, auditKey });
  const [secretKey, ...oldKeys] = config.secretKeys;
  const live = createLiveAccounts({
    configured: config.ebay.accounts,
    source: accountsFile,
    records: store.settings,
    box: secretKey === undefined ? undefined : createSecretBox([secretKey, ...oldKeys]),
    clock,
    log,
    changed: (id) => watcher.again(id),
    onProblem: ({ message, hint }) => alertAdmins('accounts', message, hint, `accounts:${clock.now().toISOString()}`),
  });
  const accounts = live.all;
  const accountNamed = (id: AccountId) => {
    const account = accounts.find((each) => each.id === id);
    if (account !== undefined) return account;
    throw new AppError('not_found', `The desk has no eBay account "${id}".`);
  };

  const secondsAgo = (seconds: number) => new Date(clock.now().getTime() - seconds * 1000).toISOString();

  const metrics = createMetrics();
  const budget = createCallBudget({ clock, book: store.ebayCalls, accounts: () => accounts.length });
  const ebay = createEbayClient({
    hosts: ebayHosts(config.ebay.apiUrl),
    credentials: config.ebay,
    settings: (id) => {
      const { refreshToken, marketplace, signingKey } = accountNamed(id);
      return { refreshToken, marketplaceId: marketplace, ...(signingKey === undefined ? {} : { signingKey }) };
    },
    onAttempt: ({ id }, status, milliseconds) => metrics.ebayAnswered(id, status, milliseconds / 1000),
    budget,
    clock,
    log,
    ...(ebayAdapter === undefined ? {} : { adapter: ebayAdapter }),
  });
  const contextFor = (id: AccountId, purpose?: 'act'): DeskContext => ({
    account: accountNamed(id),
    ebay: ebay.account(id, purpose === 'act' ? 'change' : undefined),
    clock,
    records: store,
  });

  const alertAdmins = async (code: string, text: string, hint: string | undefined, dedupe: string): Promise<void> => {
    await store.outbox.enqueue({ kind: 'admin_alert', code, text, dedupe, ...(hint === undefined ? {} : { hint }) });
    slack.sender.wake();
  };
  const policy = createLivePolicy({
    file: deskFile,
    groupsOf: (person) => slack.people.groupsOf(person),
    log,
    onRules: async ({ present, file }) => {
      if (present) await store.transaction(({ savedReplies }) => savedReplies.seed(file.saved_replies));
      await slack.refreshTeam();
      await perform.publishRules();
      await teamChanged();
      if (!present) log.warn('desk_file_absent', { effect: 'everyone reads, nobody decides or moves money' });
    },
    onProblem: (problem) =>
      alertAdmins('desk_file', problem.message, problem.hint, `desk_file:${clock.now().toISOString()}`),
  });
  const perform = createPerform({
    store,
    operations: new Operations(operations),
    contextFor,
    accounts: () => accounts,
    policy,
    clock,
    log,
    metrics,
  });
  const caseWork = createCaseWork({ store, policy, clock, accountNamed });
  const groupsInUse = () => {
    const { roles, on_call } = policy.current().file;
    return [...Object.values(roles).flatMap((members) => members?.groups ?? []), ...on_call.groups];
  };
  /** Only a team that is known in full can miss somebody. */
  const teamChanged = async (): Promise<void> => {
    if (!slack.people.knows(groupsInUse())) return;
    if ((await caseWork.releaseAbsent()) > 0) slack.sender.wake();
  };
  const reminders = createReminders({
    store,
    accounts: () => accounts,
    rules: () => policy.current().file,
    ownerOf: async (ref) => (await store.claims.find(ref))?.person,
    clock,
    log,
  });
  const { remind } = reminders;
  const watcher = createWatcher({
    store,
    accounts: () => accounts,
    contextFor,
    workingHours: () => policy.current().file.working_hours,
    clock,
    log,
    remind,
    allowance: (family) => budget.allowance(family, 'watch'),
  });
  const digests = createDigests({
    store,
    accounts: () => accounts,
    rules: () => policy.current().file,
    owners: () => store.claims.ofOpen(),
    freshness: () => watcher.freshness(),
    wake: () => slack.sender.wake(),
    clock,
    log,
  });
  const spikes = createSpikeAlarm({
    store,
    rules: () => policy.current().file,
    wake: () => slack.sender.wake(),
    clock,
    log,
  });
  const wayOf = ({ endpoint, verificationToken, host, port }: PushConfig) => ({
    address: { host, port, path: new URL(endpoint).pathname },
    reading: {
      challengeResponse: (code: string) => challengeResponse(code, verificationToken, endpoint),
      isGenuine: createSignatureCheck({
        fetch: async (kid) => (await ebay.application.send(getPublicKey, { path: { public_key_id: kid } })).key,
        clock,
      }),
      read(text: string) {
        const notification = readNotification(text);
        return { notificationId: notification.notificationId, event: pushEvent(notification) };
      },
    },
  });
  const adapter = ebayAdapter === undefined ? {} : { adapter: ebayAdapter };
  const upkeep = createUpkeep({
    store,
    policy,
    accounts: live,
    consent: createSellerConsent({
      ...config.ebay,
      pushed: config.push !== undefined,
      accounts,
      records: store,
      budget,
      clock,
      ...adapter,
    }),
    makeSigningKey: () => newSigningKey(ebay.application),
    examine: async () =>
      examineDesk({
        config: { ...config, ebay: { ...config.ebay, accounts } },
        folder: '.',
        deskFile: await deskFile.read(),
        clock,
        ...(ebayAdapter === undefined ? {} : { ebayAdapter }),
      }),
    wake: () => slack.sender.wake(),
    clock,
  });
  const endings = createEndings({ store, accounts: () => accounts, clock, log });
  const push = createPush({
    way: config.push === undefined ? undefined : wayOf(config.push),
    pushed: store.pushed,
    settings: store.settings,
    accounts: () => accounts,
    look: async (ref) => {
      await watcher.look(ref);
      slack.sender.wake();
    },
    erase: async (names) => {
      const { digests, threads, unfinished } = await store.eraseBuyer(names);
      await erasureList.add(digests);
      slack.sender.wake();
      for (const thread of threads) await slack.eraseThread(thread);
      if (unfinished === 0) return;
      throw new AppError('busy', 'What is still being done needs what it is to send; the rest is erased.');
    },
    consented: async (address) => {
      const done = await upkeep.finishConsent(address);
      return done.kind === 'denied' ? done.reason : `${accountNamed(done.account).name} is connected.`;
    },
    erased: () => store.forget(),
    alarm: (code, words) => alertAdmins(code, words, undefined, `${code}:${clock.now().toISOString()}`),
    clock,
    log,
  });

  let timer: Timer | undefined;
  const slack = createSlack({
    settings: config.slack,
    commandPrefix: config.slack.commandPrefix,
    accounts,
    perform,
    caseWork,
    upkeep,
    requests: store.requests,
    decisions: store.decisions,
    bulks: store.bulks,
    selections: store.selections,
    nudge: () => timer?.nudge(),
    facts: store.facts,
    outbox: store.outbox,
    messages: timedMessages({ messages: store.messages, requests: store.requests, clock, metrics }),
    payloads: store.payloads,
    homes: store.homes,
    rules: () => policy.current().file,
    replies: () => store.savedReplies.all(),
    groupsInUse,
    teamChanged,
    confirms: (operation, { account, amount }) => {
      const effect = operationNamed(operation)?.effect ?? 'read';
      return buttonConfirms(policy.current(), { operation, effect, account, money: amount, reasonCode: undefined });
    },
    filesOf: ({ account, id }) => files.run(contextFor(account), files.input.parse({ account, id })),
    problems: () => watcher.problems(),
    digestOf: ({ channel, sort, since }) => digests.compose({ channel }, sort, since),
    spikes,
    handover: {
      tell: digests.handOver,
      of: (ids) => digests.compose({ accounts: ids }, 'handover', secondsAgo(86_400)),
    },
    deskProblem: () => policy.problem(),
    pushState: async () => {
      if (config.push === undefined) return undefined;
      const { endpoint } = config.push;
      const subscribers = accounts.map((account) => ({ account, ebay: ebay.account(account.id) }));
      return pushLines(
        await readPushState({ application: ebay.application, accounts: subscribers, endpoint }),
        endpoint,
      );
    },
    freshness: () => watcher.freshness(),
    backfillOf: async (account, source) => {
      const states = await watcher.freshness();
      return states.find((state) => state.account === account && state.source === source);
    },
    undeliverable: async ({ key, notice }, why) => {
      log.error('notice_undeliverable', { key, why });
      // An alert that cannot be delivered cannot be told by another one in the same place.
      if (notice.kind === 'admin_alert') return;
      const words = `A message could not be delivered to Slack (${why}): ${noticeWords(notice)}`;
      await alertAdmins('undelivered', words, UNDELIVERED_HINT, `undelivered:${key}:${why}`);
    },
    clock,
    log,
  });
  /** What is read when it is asked for: how far Slack and eBay are behind. */
  const figures = async () => {
    const secondsSince = (at: string | undefined) =>
      at === undefined ? 0 : Math.max(0, (clock.now().getTime() - new Date(at).getTime()) / 1000);
    const { rows, oldest } = await store.outbox.undelivered();
    metrics.outboxWaiting(rows, secondsSince(oldest));
    for (const { account, source, lastCompleteAt } of await watcher.freshness()) {
      if (lastCompleteAt !== undefined) metrics.sourceRead(account, source, secondsSince(lastCompleteAt));
    }
    for (const family of families) {
      const left = await budget.left(family, 'change');
      if (left !== undefined) metrics.callsLeft(family, left);
    }
  };
  let stopDaily = async (): Promise<void> => {};
  let stopLearning = async (): Promise<void> => {};
  let stopUnanswered = () => {};
  let health: Awaited<ReturnType<typeof startHealthServer>> | undefined;

  return {
    healthPort: () => health?.port,
    pushPort: () => push.port(),
    async start() {
      const again = await store.eraseListed(await erasureList.digests());
      if (again > 0) log.warn('erased_again', { buyers: again });
      await live.start();
      await policy.start();
      health = await startHealthServer({
        ...config.health,
        metrics,
        figures,
        clock,
        log,
        checks: [{ name: 'slack', check: () => slack.reached() }],
      });
      stopUnanswered = await answerUnanswered({
        handOver: store.handOverUnanswered,
        alone: store.alone,
        clock,
        log,
        wake: slack.sender.wake,
      });
      await slack.start();
      timer = startTimer(perform, clock, log);
      stopDaily = startDaily({ store, perform, accounts: () => accounts.map(({ id }) => id), clock, log });
      stopLearning = startLearningLimits({ application: ebay.application, budget, clock, log });
      watcher.start();
      reminders.start();
      endings.start();
      digests.start();
      spikes.start();
      await push.start();
    },
    async stop() {
      health?.drain();
      await push.stop();
      await reminders.stop();
      await endings.stop();
      await live.stop();
      await digests.stop();
      await spikes.stop();
      stopUnanswered();
      await watcher.stop();
      await slack.stop(DRAIN_WITHIN);
      await timer?.stop();
      await stopDaily();
      await stopLearning();
      await policy.stop();
      await health?.close();
      ebay.close();
      await store.close();
    },
  };
};
