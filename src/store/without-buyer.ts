import type { BuyerRequest } from '../desk/buyer-request';
import { type Decision, hasEnded } from '../desk/decision';

export const GONE = '(erased)';

/** What stays of a request for the books: ids, states, amounts, reasons, items and times. */
export const withoutBuyer = ({
  buyer: _buyer,
  comment: _comment,
  wrote: _wrote,
  photos: _photos,
  ...rest
}: BuyerRequest): BuyerRequest => ({
  ...rest,
  details: [],
});

/**
 * What stays of a decision: who decided what, when, and for how much. One that has not ended keeps what it still has to send
 * and nothing else of the buyer; it is erased wholly when it has ended.
 */
export const decisionWithoutBuyer = (decision: Decision): Decision => {
  const { before, ...rest } = decision;
  const seen = before === undefined ? {} : { before: withoutBuyer(before) };
  if (!hasEnded(decision.state)) return { ...rest, ...seen };
  const { note: _note, breakGlass: _breakGlass, reason, answer, signOffs, ...kept } = rest;
  return {
    ...kept,
    ...seen,
    input: GONE,
    described: [],
    readings: [],
    signOffs: signOffs.map((each) => (each.reason === undefined ? each : { ...each, reason: GONE })),
    ...(reason === undefined ? {} : { reason: GONE }),
    ...(answer === undefined ? {} : { answer: { words: GONE } }),
  };
};
