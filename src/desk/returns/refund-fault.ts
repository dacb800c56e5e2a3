import Big from 'big.js';
import { formatMoney, type Money } from '../../money';
import { named } from '../words/named';
import { refundFeeWords } from '../words/refund-fee';
import { deductedAmounts, type RefundLine, type RefundTerm } from './refund-terms';

const equal = (left: Money, right: Money) => left.currency === right.currency && new Big(left.amount).eq(right.amount);

const lineFault = (line: RefundLine, terms: readonly RefundTerm[]): string | undefined => {
  const { words } = named(refundFeeWords, line.feeType);
  const term = terms.find((one) => one.feeType === line.feeType);
  if (term === undefined) return `${words} cannot be refunded in this return.`;
  if (line.amount.currency !== term.estimate.currency) return `${words} must be in ${term.estimate.currency}.`;
  // What eBay suggests it takes, whatever its bounds and deductions say.
  if (equal(line.amount, term.estimate)) return undefined;
  if (!term.editable) return `${words} must be ${formatMoney(term.estimate)}.`;
  const amount = new Big(line.amount.amount);
  if (amount.lt(term.minimum.amount) || amount.gt(term.maximum.amount)) {
    return `${words} must be ${formatMoney(term.minimum)} to ${formatMoney(term.maximum)}.`;
  }
  const choices = deductedAmounts(term);
  const isChoice =
    choices.length === 0 || equal(line.amount, term.maximum) || choices.some((one) => equal(one.left, line.amount));
  if (isChoice) return undefined;
  const allowed = choices.map((one) => `${one.percent}% (${formatMoney(one.left)})`).join(', ');
  return `eBay allows these deductions from ${words.toLowerCase()}: ${allowed}.`;
};

/** Why eBay would not take this refund, as a sentence; undefined when it keeps to the terms. */
export const refundFault = (lines: readonly RefundLine[], terms: readonly RefundTerm[]): string | undefined => {
  if (new Set(lines.map((line) => line.feeType)).size !== lines.length) return 'A part of the refund is named twice.';
  const missing = terms.find((term) => !term.optional && !lines.some((line) => line.feeType === term.feeType));
  if (missing !== undefined) return `${missing.words} is missing.`;
  return lines.map((line) => lineFault(line, terms)).find((fault) => fault !== undefined);
};

/** The sum of the lines, exactly; undefined when there is none or they are in several currencies. */
export const refundTotal = (lines: readonly RefundLine[]): Money | undefined => {
  const [first] = lines;
  if (first === undefined || lines.some((line) => line.amount.currency !== first.amount.currency)) return undefined;
  const sum = lines.reduce((total, line) => total.plus(line.amount.amount), new Big(0));
  return { amount: sum.toFixed(), currency: first.amount.currency };
};
