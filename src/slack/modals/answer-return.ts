import { show } from '../../desk/returns/show';
import { type Money, minus, smallest } from '../../money';
import { amountWords } from '../messages/request-words';
import { md } from '../mrkdwn';
import { aboutRequest, comment, introduction } from './about-request';

export const approveReturn = aboutRequest(show, (request) => ({
  title: 'Approve return',
  submit: 'Approve return',
  intro: introduction(request, md`The buyer may send the item back. You refund when it has arrived.`),
  fields: [
    {
      type: 'text',
      name: 'rma',
      label: 'RMA number',
      optional: true,
      max: 60,
      hint: 'Your own number for this return, for the buyer to write on the parcel. Leave it empty unless your policy asks for one.',
    },
    comment,
  ],
}));

export const declineReturn = aboutRequest(show, (request) => ({
  title: 'Decline return',
  submit: 'Decline return',
  intro: introduction(
    request,
    md`The return is declined and closed. A buyer whose item is not as described can ask eBay to step in at once.`,
  ),
  fields: [comment],
}));

export const giveRma = aboutRequest(show, (request) => ({
  title: 'Give RMA number',
  submit: 'Send RMA number',
  intro: introduction(request),
  fields: [
    {
      type: 'text',
      name: 'rma',
      label: 'RMA number',
      max: 60,
      hint: 'Your own number for this return (return merchandise authorization). The buyer writes it on the parcel.',
    },
    comment,
  ],
}));

/** More than nothing and less than the whole. */
const lessThan = (whole: Money): { min?: string; max?: string } => {
  const step = smallest(whole.currency);
  const most = minus(whole, step);
  return Number(most.amount) < Number(step.amount) ? {} : { min: step.amount, max: most.amount };
};

export const offerPartialRefund = aboutRequest(show, (request) => {
  const whole = amountWords(request);
  if (request.amount === undefined) {
    return {
      title: 'Offer partial refund',
      intro: introduction(request, md`eBay does not say what was paid, so no part of it can be offered here.`),
      fields: [],
    };
  }
  return {
    title: 'Offer partial refund',
    submit: 'Offer to the buyer',
    intro: introduction(
      request,
      md`*An offer can be made once.* It is paid as soon as the buyer accepts. If they decline, the return goes on.`,
    ),
    fields: [
      {
        type: 'money',
        name: 'amount',
        label: `Amount to offer, in ${request.amount.currency}`,
        currency: request.amount.currency,
        ...lessThan(request.amount),
        hint: `Less than the whole refund of ${whole}.`,
      },
      { type: 'checkbox', name: 'keepItem', label: 'The item', text: 'The buyer keeps the item', optional: true },
      comment,
    ],
  };
});
