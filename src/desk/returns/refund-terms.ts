import Big from 'big.js';
import { RefundFeeTypeEnum } from '../../ebay/enums/return-refund';
import type { EstimatedRefundLine } from '../../ebay/types/return-refund';
import type { Money } from '../../money';
import { plainMoney } from '../plain-money';
import { present } from '../present';
import { named } from '../words/named';
import { refundFeeWords } from '../words/refund-fee';
import type { ReturnWire } from './from-return';

export type FeeType = (typeof RefundFeeTypeEnum.values)[number];

/** What eBay lets a refund contain for one kind of fee. */
export interface RefundTerm {
  readonly feeType: FeeType;
  readonly words: string;
  /** What eBay suggests. */
  readonly estimate: Money;
  readonly minimum: Money;
  readonly maximum: Money;
  readonly editable: boolean;
  /** The deductions from the price that eBay allows, in percent; empty where only the bounds count. */
  readonly deductions: readonly number[];
  /** Whether it may be left out. */
  readonly optional: boolean;
}

const termFrom = (line: EstimatedRefundLine, optional: boolean): RefundTerm | undefined => {
  const feeType = RefundFeeTypeEnum.values.find((value) => value === line.refundFeeType);
  const estimate = plainMoney(line.estimatedAmount ?? line.maxAmount ?? line.minAmount);
  if (feeType === undefined || estimate === undefined) return undefined;
  const minimum = plainMoney(line.minAmount) ?? estimate;
  const maximum = plainMoney(line.maxAmount) ?? estimate;
  return {
    feeType,
    words: named(refundFeeWords, feeType).words,
    estimate,
    minimum,
    maximum,
    editable: !new Big(minimum.amount).eq(maximum.amount),
    deductions: line.purchasePriceDeductedPercentageList,
    optional,
  };
};

const estimateOf = ({ detail }: ReturnWire) => detail?.refundInfo?.estimatedRefundDetail;

/**
 * The terms of a return's refund, as eBay lists them; empty where eBay lists none, and where a part that must be refunded cannot
 * be read or is of a kind that is not known here: without it the buyer would get too little.
 */
export const refundTerms = (wire: ReturnWire): RefundTerm[] => {
  const due = (estimateOf(wire)?.itemizedRefundDetails ?? []).map((line) => termFrom(line, false));
  if (due.includes(undefined)) return [];
  const optional = (estimateOf(wire)?.optionalRefundLineItems ?? []).map((line) => termFrom(line, true));
  return [...due, ...optional].filter((term) => term !== undefined);
};

/** What of a refund cannot be read here, in words for a card. */
export const oddRefundParts = (wire: ReturnWire): string[] =>
  (estimateOf(wire)?.itemizedRefundDetails ?? [])
    .filter((line) => termFrom(line, false) === undefined)
    .map(({ refundFeeType }) => `Refund part ${refundFeeType ?? 'without a name'} cannot be read here`);

/** The amounts that an allowed deduction leaves, to the cent. */
export const deductedAmounts = (term: RefundTerm): { percent: number; left: Money }[] =>
  term.deductions.map((percent) => ({
    percent,
    left: {
      amount: new Big(term.maximum.amount)
        .times(100 - percent)
        .div(100)
        .round(2, Big.roundHalfUp)
        .toFixed(),
      currency: term.maximum.currency,
    },
  }));

/** One line of a refund as a person filled it in. */
export interface RefundLine {
  readonly feeType: FeeType;
  readonly amount: Money;
}

/** eBay's suggestion as lines: everything that must be refunded. */
export const suggestedRefund = (terms: readonly RefundTerm[]): RefundLine[] =>
  terms.filter((term) => !term.optional).map(({ feeType, estimate }) => present({ feeType, amount: estimate }));
