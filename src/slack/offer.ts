import type { Button } from '@slack/types';
import type { BuyerRequest } from '../desk/buyer-request';
import { formatMoney } from '../money';
import { ask } from './button';
import type { Scene } from './scene';
import { subjectOf } from './subject';

/** How an operation that eBay offers on a request looks as a button on its card. */
interface Offer {
  label(request: BuyerRequest, money: string | undefined): string;
  readonly style?: 'primary' | 'danger';
  /** For what cannot be undone, where no other gate follows: what will happen, in a sentence or two. */
  readonly warning?: (request: BuyerRequest, money: string | undefined) => string;
  readonly yes?: (money: string | undefined) => string;
}

/** Operations whose button opens a form need no warning: the form is the second look. In the order of the card. */
const OFFERS: Readonly<Record<string, Offer>> = {
  'cancellation.approve': {
    label: (_, money) => (money === undefined ? 'Cancel & refund' : `Cancel & refund ${money}`),
    style: 'primary',
    warning: (_, money) =>
      `eBay cancels the whole order and refunds ${money ?? 'what the buyer paid'}. This cannot be undone.`,
    yes: (money) => (money === undefined ? 'Cancel & refund' : `Refund ${money}`),
  },
  'cancellation.decline': { label: () => 'Decline' },
};

const button = (
  operation: string,
  offer: Offer,
  request: BuyerRequest,
  facts: string | undefined,
  scene: Scene,
): Button => {
  const money = request.amount === undefined ? undefined : formatMoney(request.amount);
  const label = offer.label(request, money);
  const warns = offer.warning !== undefined && scene.confirms(operation, request);
  return ask(
    operation,
    { subject: subjectOf(request), ...(facts === undefined ? {} : { facts }) },
    {
      label,
      ...(offer.style === undefined ? {} : { style: offer.style }),
      ...(warns
        ? { confirm: { title: label, text: offer.warning(request, money), yes: offer.yes?.(money) ?? label } }
        : {}),
    },
  );
};

/** One button for each thing that eBay offers now and Aftersale can do; `facts` binds them to what the card shows. */
export const offers = (request: BuyerRequest, facts: string | undefined, scene: Scene): Button[] =>
  Object.entries(OFFERS).flatMap(([operation, offer]) =>
    request.options.includes(operation) ? [button(operation, offer, request, facts, scene)] : [],
  );

/** The one button of an operation that somebody typed: it shows what will happen, so it asks no second time. */
export const soleOffer = (
  operation: string,
  title: string,
  request: BuyerRequest,
  facts: string | undefined,
  scene: Scene,
): Button =>
  button(operation, OFFERS[operation] ?? { label: () => title, style: 'primary' }, request, facts, {
    ...scene,
    confirms: () => false,
  });
