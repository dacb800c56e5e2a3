import { show } from '../../desk/inquiries/show';
import type { Answers } from '../answers';
import { asAnswers } from '../as-answers';
import { dayOf, noonOf } from '../day';
import { submitLabel } from '../form';
import { amountWords } from '../messages/request-words';
import { md } from '../mrkdwn';
import { aboutRequest, comment, introduction } from './about-request';

export const refundInquiry = aboutRequest(show, (request) => ({
  title: 'Refund in full',
  submit: submitLabel(`Refund ${amountWords(request) ?? 'in full'}`, 'Refund in full'),
  intro: introduction(
    request,
    md`The buyer gets *the whole price* back, ${amountWords(request) ?? 'whatever was paid'}. eBay knows no smaller refund here, and it cannot be taken back.`,
  ),
  fields: [comment],
}));

const shippedInput = ({ shippedAt, ...answers }: Answers) => ({
  ...answers,
  ...(typeof shippedAt === 'string' ? { shippedAt: noonOf(shippedAt) } : {}),
});

const shippedAnswers = (input: unknown): Answers => {
  const { shippedAt, ...answers } = asAnswers(input);
  return { ...answers, ...(typeof shippedAt === 'string' ? { shippedAt: dayOf(shippedAt) } : {}) };
};

export const tellShipment = aboutRequest(
  show,
  (request) => ({
    title: 'It was shipped',
    submit: 'Tell the buyer',
    intro: introduction(request, md`The buyer sees what you fill in and can follow the parcel.`),
    fields: [
      {
        type: 'radio',
        name: 'how',
        label: 'What is known of the shipment?',
        choices: [
          { value: 'tracking', label: 'Carrier and tracking number', description: 'Fill in all three fields below' },
          { value: 'untracked', label: 'Carrier, without tracking', description: 'Fill in carrier and ship date' },
          { value: 'already_known', label: 'eBay has the tracking already', description: 'Nothing more is needed' },
        ],
        initial: 'tracking',
      },
      { type: 'text', name: 'carrier', label: 'Carrier', optional: true, max: 60, placeholder: 'For example UPS' },
      { type: 'date', name: 'shippedAt', label: 'Shipped on', optional: true },
      { type: 'text', name: 'trackingNumber', label: 'Tracking number', optional: true, max: 60 },
      comment,
    ],
  }),
  shippedInput,
  shippedAnswers,
);
