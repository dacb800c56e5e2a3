import { z } from 'zod';
import { requestFacts } from '../../desk/request-facts';
import { check, type ReturnCheck } from '../../desk/returns/check';
import { refundTotal } from '../../desk/returns/refund-fault';
import { deductedAmounts, type RefundTerm, suggestedRefund } from '../../desk/returns/refund-terms';
import { compare, formatMoney, Money } from '../../money';
import { type Answers, isMoney } from '../answers';
import { asAnswers } from '../as-answers';
import type { Field } from '../field';
import { type Form, submitLabel } from '../form';
import { md } from '../mrkdwn';
import type { Question } from '../route';
import { onRequest } from '../subject';
import { comment, introduction } from './about-request';

const LINE = 'line:';

const asText = (money: Money): string => `${money.amount} ${money.currency}`;

const same = (left: Money, right: Money) => left.currency === right.currency && compare(left, right) === 0;

/**
 * The amounts to choose from, where eBay leaves no free amount: the whole, what each allowed deduction leaves, and what eBay suggests
 * where that is another one.
 */
const choices = (term: RefundTerm) => {
  const { estimate, maximum } = term;
  if (!term.editable || term.deductions.length === 0) return [{ money: estimate, words: 'fixed by eBay' }];
  const left = [
    { money: maximum, words: 'nothing deducted' },
    ...deductedAmounts(term).map(({ percent, left: money }) => ({ money, words: `${percent}% deducted` })),
  ];
  return left.some(({ money }) => same(money, estimate))
    ? left
    : [{ money: estimate, words: 'as eBay suggests' }, ...left];
};

/** What eBay suggests it takes, even beyond its own bounds. */
const bounds = ({ estimate, minimum, maximum }: RefundTerm): { min?: string; max?: string } => {
  if (minimum.currency !== estimate.currency || maximum.currency !== estimate.currency) return {};
  return {
    min: (compare(estimate, minimum) < 0 ? estimate : minimum).amount,
    max: (compare(estimate, maximum) > 0 ? estimate : maximum).amount,
  };
};

const fieldOf = (term: RefundTerm): Field => {
  const common = { name: `${LINE}${term.feeType}`, label: term.words, optional: term.optional };
  if (!term.editable || term.deductions.length > 0) {
    const options = choices(term);
    const suggested = options.find(({ money }) => same(money, term.estimate));
    return {
      ...common,
      type: 'select',
      choices: options.map(({ money, words }) => ({ value: asText(money), label: `${formatMoney(money)}, ${words}` })),
      ...(term.optional || suggested === undefined ? {} : { initial: asText(suggested.money) }),
    };
  }
  return {
    ...common,
    type: 'money',
    currency: term.estimate.currency,
    ...bounds(term),
    ...(term.optional ? {} : { initial: term.estimate.amount }),
    hint: `${formatMoney(term.minimum)} to ${formatMoney(term.maximum)}; eBay suggests ${formatMoney(term.estimate)}.`,
  };
};

/** Each part of the refund with eBay's estimate and bounds; what cannot be changed is shown as the only choice. */
export const refundReturnForm = ({ request, refundTerms }: ReturnCheck): Form => {
  const total = refundTotal(suggestedRefund(refundTerms));
  if (refundTerms.length === 0 || total === undefined) {
    return {
      title: 'Refund',
      intro: introduction(request, md`eBay does not say what the refund is made of. Refund on the eBay website.`),
      fields: [],
    };
  }
  const fixed = refundTerms.every((term) => !term.editable && !term.optional);
  return {
    title: 'Refund',
    submit: fixed ? submitLabel(`Refund ${formatMoney(total)}`, 'Refund') : 'Refund the buyer',
    intro: introduction(request, md`eBay suggests *${formatMoney(total)}* in all. A refund cannot be taken back.`),
    fields: [
      ...refundTerms.slice(0, 20).map(fieldOf),
      { type: 'checkbox', name: 'relist', label: 'The item', text: 'List the item again', optional: true },
      comment,
    ],
  };
};

/** The parts as they stand in the operation's input. */
const Parts = z.looseObject({ lines: z.array(z.looseObject({ feeType: z.string(), amount: Money })).optional() });

const moneyFrom = (answer: Answers[string] | undefined): Money | undefined => {
  if (typeof answer === 'string') {
    const [amount = '', currency = ''] = answer.split(' ');
    return { amount, currency };
  }
  return isMoney(answer) ? answer : undefined;
};

export const refundReturn: Question = {
  async form(subject, look) {
    const checked = await look(check, check.input.parse(onRequest(subject)));
    const { request } = checked;
    return { form: refundReturnForm(checked), facts: requestFacts(request), request };
  },
  input(subject, answers) {
    const lines = Object.entries(answers).flatMap(([name, answer]) => {
      const amount = moneyFrom(answer);
      return name.startsWith(LINE) && amount !== undefined ? [{ feeType: name.slice(LINE.length), amount }] : [];
    });
    return {
      ...onRequest(subject),
      ...(lines.length === 0 ? {} : { lines }),
      ...(answers.relist === true ? { relist: true } : {}),
      ...(answers.comment === undefined ? {} : { comment: answers.comment }),
    };
  },
  fieldOf([key, index], input) {
    const part = key === 'lines' && typeof index === 'number' ? Parts.safeParse(input).data?.lines?.[index] : undefined;
    return part === undefined ? undefined : `${LINE}${part.feeType}`;
  },
  answers(input) {
    const lines = Parts.parse(input).lines?.map(({ feeType, amount }) => [`${LINE}${feeType}`, amount] as const) ?? [];
    return { ...asAnswers(input), ...Object.fromEntries(lines) };
  },
};
