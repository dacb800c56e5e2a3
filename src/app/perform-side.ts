import { CALLS_OF_ONE_ACT, familyOf } from '../desk/calls-of-an-act';
import { UNROUTED } from '../desk/delivery';
import { operations } from '../desk/operations';
import { type CaseWork, createCaseWork } from '../perform/case-work';
import { createDaily } from '../perform/daily';
import { createLivePolicy, type LivePolicy } from '../perform/live-policy';
import { Operations } from '../perform/operations';
import { createPerform, type Perform } from '../perform/perform';
import { startTimer, type Timer } from '../perform/timer';
import type { Recurring } from '../recurring';
import type { Slack } from '../slack/slack';
import type { EbaySide } from './ebay-side';
import type { Foundation } from './foundation';
import { type Started, started } from './started';

/** The road from a person to eBay: who may, what was decided, and what falls due of it. */
export interface PerformSide {
  readonly policy: LivePolicy;
  readonly perform: Perform;
  readonly caseWork: CaseWork;
  /** User groups that the desk file names. */
  groupsInUse(): readonly string[];
  /** The members of those groups may be others than before. */
  teamChanged(): Promise<void>;
  readonly timer: Started<Timer>;
  readonly daily: Recurring;
}

/** `slack` knows who is in which user group; it is asked for when it is there. */
export const createPerformSide = (
  { deskFile, store, metrics, tellAdmins, wake, clock, log }: Foundation,
  { accounts, accountNamed, contextFor, budget }: EbaySide,
  slack: () => Pick<Slack, 'people' | 'refreshTeam'>,
): PerformSide => {
  const policy = createLivePolicy({
    file: deskFile,
    groupsOf: (person) => slack().people.groupsOf(person),
    clock,
    log,
    onRules: async ({ present, file }) => {
      if (present) await store.transaction(async ({ savedReplies }) => savedReplies.seed(file.saved_replies));
      await slack().refreshTeam();
      await perform.publishRules();
      await teamChanged();
      if (present) await store.outbox.dueNow(UNROUTED);
      if (!present) log.warn('desk_file_absent', { effect: 'everyone reads, nobody decides or moves money' });
    },
    onProblem: ({ message, hint }) => tellAdmins('desk_file', message, { hint }),
  });
  const perform = createPerform({
    store,
    operations: new Operations(operations),
    contextFor,
    accounts: () => accounts.all,
    policy,
    knowsTeam: () => slack().people.knows(groupsOfRoles()),
    callsOpenAt: (operation) => budget.opensAt(familyOf(operation), 'person', CALLS_OF_ONE_ACT),
    clock,
    log,
    metrics,
  });
  const caseWork = createCaseWork({ store, policy, clock, accountNamed });
  const groupsOfRoles = () => Object.values(policy.current().file.roles).flatMap((members) => members?.groups ?? []);
  const groupsInUse = () => [...groupsOfRoles(), ...policy.current().file.on_call.groups];
  const teamChanged = async (): Promise<void> => {
    const { knows, hasLeft } = slack().people;
    if ((await caseWork.releaseAbsent({ isKnown: knows(groupsInUse()), hasLeft })) > 0) wake();
  };
  return {
    policy,
    perform,
    caseWork,
    groupsInUse,
    teamChanged,
    timer: started(
      () => startTimer(perform, clock, log),
      (timer) => timer.stop(),
    ),
    daily: createDaily({ store, perform, accounts: () => accounts.all.map(({ id }) => id), clock, log }),
  };
};
