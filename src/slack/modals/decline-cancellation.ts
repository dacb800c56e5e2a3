import type { BuyerRequest } from '../../desk/buyer-request';
import { show } from '../../desk/cancellations/show';
import { requestFacts } from '../../desk/request-facts';
import { AppError } from '../../errors';
import { CancelId } from '../../ids';
import { asAnswers } from '../as-answers';
import { context, section } from '../blocks';
import { dayOf, noonOf } from '../day';
import type { Form } from '../form';
import { oneLine } from '../messages/request-words';
import { md } from '../mrkdwn';
import type { Question } from '../route';

export const declineCancellationForm = (request: BuyerRequest): Form => ({
  title: 'Decline cancellation',
  submit: 'Decline',
  intro: [
    section(
      md`*${oneLine(request)}*\nThe order goes on and eBay tells the buyer that you declined. This cannot be undone.`,
    ),
    ...context(md`If it was shipped already, the ship date and tracking number tell the buyer why.`),
  ],
  fields: [
    { type: 'date', name: 'shippedAt', label: 'Shipped on', optional: true },
    { type: 'text', name: 'trackingNumber', label: 'Tracking number', optional: true, max: 60 },
  ],
});

export const declineCancellation: Question = {
  async form(subject, look) {
    if (subject.on !== 'request') throw new AppError('bad_input', 'A cancellation is needed to decline it.');
    const request = await look(show, { account: subject.account, id: CancelId.parse(subject.id) });
    return { form: declineCancellationForm(request), facts: requestFacts(request), request };
  },
  input: (subject, answers) => ({
    account: subject.account,
    id: subject.on === 'request' ? subject.id : undefined,
    ...(typeof answers.shippedAt === 'string' ? { shippedAt: noonOf(answers.shippedAt) } : {}),
    ...(answers.trackingNumber === undefined ? {} : { trackingNumber: answers.trackingNumber }),
  }),
  answers(input) {
    const { shippedAt, ...answers } = asAnswers(input);
    return { ...answers, ...(typeof shippedAt === 'string' ? { shippedAt: dayOf(shippedAt) } : {}) };
  },
};
