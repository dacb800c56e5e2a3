import { context, section } from '../blocks';
import type { DecisionAction } from '../decision-button';
import type { Form } from '../form';
import { type Mrkdwn, md } from '../mrkdwn';

export type Reasoned = Extract<DecisionAction, 'send_back' | 'break_glass' | 'happened' | 'not_happened'>;

/** Marks forms that ask for a reason and not for an operation's input. */
export const REASONED = 'decision:';

/** Marks the form with which a colleague sends a whole bulk back. */
export const SEND_BULK_BACK = 'bulk:send_back';

const FORMS: Readonly<Record<Reasoned, { title: string; submit: string; intro: string; label: string }>> = {
  send_back: {
    title: 'Send back',
    submit: 'Send back',
    intro: 'Nothing is sent to eBay. Whoever asked sees your reason in the thread.',
    label: 'What should be different?',
  },
  break_glass: {
    title: 'Act without sign-off',
    submit: 'Act now',
    intro: 'It is done in your name, without the colleague that the rules ask for.',
    label: 'Why can it not wait?',
  },
  happened: {
    title: 'It happened',
    submit: 'It happened',
    intro: 'Look at the order on eBay first. After this, nothing is sent again and people can act on the order.',
    label: 'How do you know?',
  },
  not_happened: {
    title: 'It did not happen',
    submit: 'It did not happen',
    intro: 'Look at the order on eBay first. If it did happen after all, a colleague may now do it a second time.',
    label: 'How do you know?',
  },
};

export const reasonForm = (action: Reasoned, more?: Mrkdwn): Form => {
  const { title, submit, intro, label } = FORMS[action];
  return {
    title,
    submit,
    intro: [section(md`${intro}`), ...(more === undefined ? [] : context(more))],
    fields: [{ type: 'long_text', name: 'reason', label, max: 500 }],
  };
};
