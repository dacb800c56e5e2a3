import type { Button } from '@slack/types';
import type { BuyerRequest } from '../desk/buyer-request';
import { formatMoney } from '../money';
import { ask } from './button';
import type { Scene } from './scene';
import { subjectOf } from './subject';

/** How an operation that eBay offers on a request looks as a button on its card. */
interface Offer {
  label(money: string | undefined): string;
  /** The first of a card's offers that may be primary is: there is one at most. */
  readonly mayBePrimary?: boolean;
  /** For what cannot be undone and has no form, where no other gate follows: what will happen, in a sentence or two. */
  readonly warning?: (money: string | undefined) => string;
  readonly yes?: (money: string | undefined) => string;
}

/** In the order of the card. Forms are the second look of operations that have one, so those need no warning. */
export const OFFERS: Readonly<Record<string, Offer>> = {
  'cancellation.approve': {
    label: (money) => (money === undefined ? 'Cancel & refund' : `Cancel & refund ${money}`),
    mayBePrimary: true,
    warning: (money) =>
      `eBay cancels the whole order and refunds ${money ?? 'what the buyer paid'}. This cannot be undone.`,
    yes: (money) => (money === undefined ? 'Cancel & refund' : `Refund ${money}`),
  },
  'cancellation.decline': { label: () => 'Decline' },
  'return.approve': { label: () => 'Approve return', mayBePrimary: true },
  'return.label': { label: () => 'Send label', mayBePrimary: true },
  'return.rma': { label: () => 'Give RMA number', mayBePrimary: true },
  'return.received': {
    label: () => 'Mark as received',
    mayBePrimary: true,
    warning: () => 'You tell eBay that the item is back. The time to refund begins, and this cannot be undone.',
    yes: () => 'Mark as received',
  },
  'return.refund': { label: (money) => (money === undefined ? 'Refund' : `Refund ${money}`), mayBePrimary: true },
  'return.decline': { label: () => 'Decline' },
  'return.offer': { label: () => 'Offer partial refund' },
  'return.message': { label: () => 'Write to buyer' },
  'return.escalate': { label: () => 'Ask eBay to step in' },
  'inquiry.refund': { label: (money) => (money === undefined ? 'Refund' : `Refund ${money}`), mayBePrimary: true },
  'inquiry.shipped': { label: () => 'It was shipped' },
  'inquiry.message': { label: () => 'Write to buyer' },
  'inquiry.escalate': { label: () => 'Ask eBay to step in' },
  'case.appeal': { label: () => 'Appeal', mayBePrimary: true },
};

interface Shown {
  readonly request: BuyerRequest;
  readonly facts: string | undefined;
  readonly primary: boolean;
  readonly confirms: boolean;
}

const button = (operation: string, offer: Offer, { request, facts, primary, confirms }: Shown): Button => {
  const money = request.amount === undefined ? undefined : formatMoney(request.amount);
  const label = offer.label(money);
  const warns = confirms && offer.warning !== undefined;
  return ask(
    operation,
    { subject: subjectOf(request), ...(facts === undefined ? {} : { facts }) },
    {
      label,
      ...(primary ? { style: 'primary' as const } : {}),
      ...(warns ? { confirm: { title: label, text: offer.warning(money), yes: offer.yes?.(money) ?? label } } : {}),
    },
  );
};

/** Operations that cards have a button for. */
export const offered: readonly string[] = Object.keys(OFFERS);

/** While the buyer or the parcel is waited for, no button is what one should press. */
const waitsForSeller = ({ open, respondBy, state }: BuyerRequest): boolean =>
  !open || respondBy !== undefined || /FAILED/.test(state.code);

/** One button for each thing that eBay offers now and Aftersale can do; `facts` binds them to what the card shows. */
export const offers = (request: BuyerRequest, facts: string | undefined, scene: Scene): Button[] => {
  const open = Object.entries(OFFERS).filter(
    ([operation]) => request.options.includes(operation) && (scene.may?.(operation, request.account) ?? true),
  );
  const first = waitsForSeller(request) ? open.find(([, offer]) => offer.mayBePrimary === true)?.[0] : undefined;
  return open.map(([operation, offer]) =>
    button(operation, offer, {
      request,
      facts,
      primary: operation === first,
      confirms: scene.confirms(operation, request),
    }),
  );
};

/** The one button of an operation that somebody typed: it shows what will happen, so it asks no second time. */
export const soleOffer = (operation: string, title: string, request: BuyerRequest, facts: string): Button =>
  button(operation, OFFERS[operation] ?? { label: () => title }, { request, facts, primary: true, confirms: false });
