import { FundingMethodTypeEnum, FundingStatusEnum } from '../enums/shared';
import { amount, date } from '../reading/containers';
import { text } from '../reading/leaves';
import { object } from '../reading/object';
import type { ReadBy } from '../reading/reader';

export const FundingSource = object({
  brand: text,
  memo: text,
  type: FundingMethodTypeEnum,
});
export type FundingSource = NonNullable<ReadBy<typeof FundingSource>>;

export const RefundFundingType = object({
  amount: amount,
  date: date,
  fundingSource: FundingSource,
  fundingStatus: FundingStatusEnum,
});
export type RefundFundingType = NonNullable<ReadBy<typeof RefundFundingType>>;
