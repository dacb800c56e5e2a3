import type { KnownBlock } from '@slack/types';
import type { Eligibility } from '../../desk/cancellations/eligibility';
import { readable } from '../../desk/words/named';
import { formatMoney } from '../../money';
import { actions, context, facts, type Message, message, section } from '../blocks';
import { ask } from '../button';
import { joined, lines, type Mrkdwn, md } from '../mrkdwn';
import type { Subject } from '../subject';

const money = (eligibility: Eligibility): string | undefined =>
  eligibility.amount === undefined ? undefined : formatMoney(eligibility.amount);

/** What is in the order, as far as eBay tells it. */
export const itemTitles = ({ items }: Eligibility): Mrkdwn =>
  joined(items.flatMap(({ title }) => (title === undefined ? [] : [md`${title}`])).slice(0, 3), '\n');

/** Why an order cannot be cancelled, for the whole order and for each item that stands in the way. */
export const failures = (eligibility: Eligibility): KnownBlock[] => {
  const ofOrder = new Set(eligibility.failures.map(({ code }) => code));
  const items = eligibility.items
    .map((item) => ({ ...item, failures: item.failures.filter(({ code }) => !ofOrder.has(code)) }))
    .filter((item) => !item.eligible && item.failures.length > 0);
  const whole = eligibility.failures.map((failure) => md`• ${failure.words}`);
  const each = items.map(
    (item) =>
      md`• ${item.title ?? item.itemId ?? 'An item'}: ${item.failures.map((failure) => failure.words).join('; ')}`,
  );
  const all = [...whole, ...each];
  const told = [...eligibility.failures, ...items.flatMap((item) => item.failures)];
  const unknown = told.filter(({ code, words }) => code !== words && words === readable(code)).map(({ code }) => code);
  return [
    section(all.length === 0 ? md`eBay gives no reason.` : lines(...all)),
    ...context(unknown.length === 0 ? md`` : md`eBay sent something unusual: ${[...new Set(unknown)].join(' · ')}`),
  ];
};

/** Whether an order can be cancelled now, with which reasons, and what each does to the seller's record. */
export const eligibilityMessage = (
  eligibility: Eligibility,
  subject: Subject,
  factsHash: string | undefined,
): Message => {
  const about = facts([
    ['Order', md`${eligibility.order}`],
    ['Item', itemTitles(eligibility)],
    ['Buyer', md`${eligibility.buyer}`],
    ['Order total', md`${money(eligibility)}`],
  ]);
  if (!eligibility.eligible) {
    return message(`Order ${eligibility.order} cannot be cancelled.`, [
      section(md`*This order cannot be cancelled now.*`),
      ...about,
      ...failures(eligibility),
      ...context(md`Look at the order on eBay to see what is open on it.`),
    ]);
  }
  return message(`Order ${eligibility.order} can be cancelled.`, [
    section(md`*This order can be cancelled.*`),
    ...about,
    section(
      eligibility.reasons.length === 0
        ? md`eBay offers no reason to choose from.`
        : lines(
            md`Reasons to choose from:`,
            ...eligibility.reasons.map((each) => md`• ${each.words}. _${each.effect}_`),
          ),
    ),
    ...actions([
      ask(
        'cancellation.cancel',
        { subject, ...(factsHash === undefined ? {} : { facts: factsHash }) },
        { label: 'Cancel this order…', style: 'primary' },
      ),
    ]),
  ]);
};
