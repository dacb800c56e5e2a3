import { check } from '../../desk/cancellations/check';
import type { Eligibility } from '../../desk/cancellations/eligibility';
import { AppError } from '../../errors';
import { formatMoney } from '../../money';
import { asAnswers } from '../as-answers';
import { context, facts, section } from '../blocks';
import { type Form, submitLabel } from '../form';
import { failures, itemTitles } from '../messages/eligibility';
import { md } from '../mrkdwn';
import type { Question } from '../route';

/** Offers exactly the reasons that eBay returned, each with its effect on the seller's record. */
export const cancelOrderForm = (eligibility: Eligibility): Form => {
  const amount = eligibility.amount === undefined ? undefined : formatMoney(eligibility.amount);
  if (!eligibility.eligible || eligibility.reasons.length === 0) {
    return {
      title: 'Cancel order',
      intro: [section(md`*Order ${eligibility.order} cannot be cancelled now.*`), ...failures(eligibility)],
      fields: [],
    };
  }
  const [only, ...others] = eligibility.reasons;
  return {
    title: 'Cancel order',
    submit: submitLabel(amount === undefined ? 'Cancel order' : `Cancel & refund ${amount}`, 'Cancel & refund'),
    intro: [
      ...facts([
        ['Order', md`${eligibility.order}`],
        ['Item', itemTitles(eligibility)],
        ['Buyer', md`${eligibility.buyer}`],
        ['Refund, if it was paid', md`${amount}`],
      ]),
      ...context(md`The whole order is cancelled and a paid one is refunded at once. The buyer is not asked.`),
    ],
    fields: [
      {
        type: 'radio',
        name: 'reason',
        label: 'Why is it cancelled?',
        choices: eligibility.reasons.map((reason) => ({
          value: reason.code,
          label: reason.words,
          description: reason.effect,
        })),
        ...(only !== undefined && others.length === 0 ? { initial: only.code } : {}),
      },
    ],
  };
};

export const cancelOrder: Question = {
  async form(subject, look) {
    if (subject.on !== 'order') throw new AppError('bad_input', 'An order is needed to cancel it.');
    const eligibility = await look(check, { account: subject.account, order: subject.order });
    return { form: cancelOrderForm(eligibility), facts: eligibility.facts };
  },
  input: (subject, answers) => ({
    account: subject.account,
    order: subject.on === 'order' ? subject.order : undefined,
    reason: answers.reason,
  }),
  answers: asAnswers,
};
