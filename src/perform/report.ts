import type { Account } from '../desk/account';
import type { Actor } from '../desk/decision';
import { deskTimeZone } from '../desk/desk-calendar';
import type { Span } from '../desk/report/figures';
import { periodOf } from '../desk/report/period';
import { type Happenings, type Report, reportOf } from '../desk/report/report';
import { AppError } from '../errors';
import type { AccountId } from '../ids';
import { accountsAs } from './accounts-as';
import type { Denial } from './answer-waiting';
import { mayAsk } from './policy';
import { personOf, type Road } from './road';

/** A report for whoever asked for it. */
export interface Told {
  readonly kind: 'report';
  readonly report: Report;
  /** Whether they may see who refunded how much: approvers of every account in it. */
  readonly people: boolean;
  /** The desk file lets everybody see that. */
  readonly peopleInChannel: boolean;
}

const NAME = 'desk.report';

const happenings = async ({ store }: Road, accounts: readonly AccountId[], span: Span): Promise<Happenings> => {
  const ours = <One extends { account: AccountId }>(all: readonly One[]) =>
    all.filter(({ account }) => accounts.includes(account));
  return {
    opened: ours(await store.figures.opened(span)),
    closed: ours(await store.figures.closed(span)),
    missed: ours(await store.figures.missed(span)),
    done: ours(await store.figures.done(span)),
  };
};

/**
 * The figures of a week or month, of the accounts that the person may ask about: those where they are an agent, or what the desk
 * file's `who_may` says of `desk.report`. @throws AppError `bad_input`
 */
export const report = async (
  road: Road,
  actor: Actor,
  words: string,
  accounts: readonly Account[],
): Promise<Told | Denial> => {
  const policy = road.policy.current();
  const person = personOf(road, actor.person);
  // Asked as if it were a reply: without a word in the desk file, reports are for agents.
  const rulings = accounts.map(({ id }) => mayAsk(policy, person, { operation: NAME, effect: 'reply', account: id }));
  const reach = accounts.map(({ id }) => id).filter((_, index) => rulings[index] === undefined);
  const [denied] = rulings;
  if (reach.length === 0 && denied !== undefined) return denied;
  const { file } = policy;
  const period = periodOf(words, road.clock.now(), deskTimeZone(file, accounts));
  if (period === undefined) {
    throw new AppError('bad_input', `There is no report for “${words}”.`, {
      hint: 'Write week, month, this week or this month.',
    });
  }
  const approves = accountsAs(road, actor, 'approver', reach);
  return {
    kind: 'report',
    report: reportOf(period, await happenings(road, reach, period.span), await happenings(road, reach, period.before)),
    people: !('kind' in approves) && approves.length === reach.length,
    peopleInChannel: file.reports.people === 'channel',
  };
};
