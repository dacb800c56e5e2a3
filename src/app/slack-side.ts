import { noticeWords } from '../desk/notice-words';
import { operationNamed } from '../desk/operations';
import { pushLines } from '../desk/push/push-lines';
import { readPushState } from '../desk/push/push-state';
import { files } from '../desk/returns/files';
import { buttonConfirms } from '../perform/button-gate';
import type { Upkeep } from '../perform/upkeep';
import { createSlack, type Slack } from '../slack/slack';
import type { SlackPorts } from '../slack/slack-ports';
import { timedMessages } from '../slack/timed-messages';
import { answerUnanswered } from '../slack/unanswered';
import type { EbaySide } from './ebay-side';
import type { Foundation } from './foundation';
import type { PerformSide } from './perform-side';
import { type Started, started } from './started';
import type { WatchSide } from './watch-side';

const UNDELIVERED_HINT =
  'Look at the channel: it may be archived, gone or shared with another organisation, or Aftersale is not in it. Cards and reminders that wait for it come within minutes once it is mended.';
const DAY_MS = 86_400_000;

/** What eBay pushes to this desk; undefined where it pushes nothing. */
const pushStateOf =
  ({ config }: Foundation, { accounts, client }: EbaySide): SlackPorts['pushState'] =>
  async () => {
    if (config.push === undefined) return undefined;
    const { endpoint } = config.push;
    const subscribers = accounts.all.map((account) => ({ account, ebay: client.account(account.id) }));
    const state = await readPushState({ application: client.application, accounts: subscribers, endpoint });
    return pushLines(state, endpoint);
  };

const undeliverable =
  ({ log, clock, tellAdmins }: Foundation): SlackPorts['undeliverable'] =>
  async ({ key, notice }, why, channel) => {
    log.error('notice_undeliverable', { key, why });
    // An alert that cannot be delivered cannot be told by another one in the same place.
    if (notice.kind === 'admin_alert') return;
    const place = channel ?? (why === 'nothing_to_show' ? notice.kind : undefined);
    await tellAdmins('undelivered', `A message could not be delivered to Slack (${why}): ${noticeWords(notice)}`, {
      hint: UNDELIVERED_HINT,
      // Whatever else is to go there waits for the same reason; what Slack does not take as it is concerns itself alone.
      occasion: place === undefined ? `${key}:${why}` : [why, place, clock.now().toISOString().slice(0, 10)].join(':'),
    });
  };

/** What the desk's Slack side is told about the rest of it. */
export const createSlackSide = (
  foundation: Foundation,
  ebay: EbaySide,
  { policy, perform, caseWork, groupsInUse, teamChanged, timer }: PerformSide,
  { watcher, digests, spikes }: WatchSide,
  upkeep: Upkeep,
): Slack => {
  const { config, store, metrics, clock, log } = foundation;
  const { accounts, contextFor } = ebay;
  const { requests, decisions, bulks, selections, facts, outbox, payloads, homes, savedReplies } = store;
  return createSlack({
    settings: config.slack,
    commandPrefix: config.slack.commandPrefix,
    accounts: accounts.all,
    perform,
    caseWork,
    upkeep,
    requests,
    decisions,
    bulks,
    selections,
    nudge: () => timer.now()?.nudge(),
    facts,
    outbox,
    messages: timedMessages({ messages: store.messages, requests, clock, metrics }),
    payloads,
    homes,
    rules: () => policy.current().file,
    replies: () => savedReplies.all(),
    groupsInUse,
    teamChanged,
    confirms: (operation, { account, amount }) => {
      const effect = operationNamed(operation)?.effect ?? 'read';
      return buttonConfirms(policy.current(), { operation, effect, account, money: amount, reasonCode: undefined });
    },
    // Nobody asked for these: what is left of the day's calls is for people and for what they decided.
    filesOf: ({ account, id }) =>
      files.run(
        { ...contextFor(account), ebay: ebay.client.account(account, 'watch') },
        files.input.parse({ account, id }),
      ),
    problems: (ids) => watcher.problems(ids),
    digestOf: ({ channel, sort, since }) => digests.compose({ channel }, sort, since),
    spikes,
    handover: {
      tell: digests.handOver,
      of: (ids) =>
        digests.compose({ accounts: ids }, 'handover', new Date(clock.now().getTime() - DAY_MS).toISOString()),
    },
    deskProblem: () => policy.problem(),
    pushState: pushStateOf(foundation, ebay),
    freshness: () => watcher.freshness(),
    backfillOf: async (account, source) => {
      const states = await watcher.freshness();
      return states.find((state) => state.account === account && state.source === source);
    },
    undeliverable: undeliverable(foundation),
    clock,
    log,
  });
};

/** Whoever waits for an answer that a process which died owed them. */
export const unansweredPeople = ({ store, wake, clock, log }: Foundation): Started<() => Promise<void>> =>
  started(
    () => answerUnanswered({ handOver: store.handOverUnanswered, alone: store.alone, clock, log, wake }),
    (stop) => stop(),
  );
