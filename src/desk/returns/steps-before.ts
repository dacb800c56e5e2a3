import type { BuyerRequest } from '../buyer-request';
import { named } from '../words/named';
import { returnOptionWords } from '../words/return-option';
import type { ReturnWire } from './from-return';

/** The seller's steps that eBay's option and the history call by one name; tries to refund are counted apart. */
const STEPS: readonly string[] = [
  'SELLER_APPROVE_REQUEST',
  'SELLER_DECLINE_REQUEST',
  'SELLER_OFFER_PARTIAL_REFUND',
  'SELLER_PROVIDE_RMA',
  'SELLER_PROVIDE_LABEL',
  'SELLER_MARK_AS_RECEIVED',
  'SELLER_ESCALATE',
];

const nameOf = (step: string): string => `Done before: ${named(returnOptionWords, step).words}`;

/** How often a step was taken, as the history tells it. */
export const timesTaken = ({ detail }: ReturnWire, step: string): number =>
  detail?.responseHistory.filter(({ activity }) => activity === step).length ?? 0;

/** The steps that eBay offers although they were taken already: whoever acts should know, and so must the witness of the act. */
export const repeatedSteps = (wire: ReturnWire): BuyerRequest['details'] => {
  const offered = wire.summary?.sellerAvailableOptions.map(({ actionType }) => actionType) ?? [];
  return STEPS.filter((step) => offered.includes(step) && timesTaken(wire, step) > 0).map((step) => ({
    name: nameOf(step),
    words: String(timesTaken(wire, step)),
  }));
};

/** How often a step that was offered had been taken before. */
export const takenBefore = (before: BuyerRequest | undefined, step: string): number =>
  Number(before?.details.find(({ name }) => name === nameOf(step))?.words ?? 0);
