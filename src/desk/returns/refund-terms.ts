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

/** The terms of a return's refund, as eBay lists them; empty where eBay lists none. */
export const refundTerms = ({ detail }: ReturnWire): RefundTerm[] => {
  const estimate = detail?.refundInfo?.estimatedRefundDetail;
  return [
    ...(estimate?.itemizedRefundDetails ?? []).map((line) => termFrom(line, false)),
    ...(estimate?.optionalRefundLineItems ?? []).map((line) => termFrom(line, true)),
  ].filter((term) => term !== undefined);
};

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
