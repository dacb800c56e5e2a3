import type { AccountId } from '../ids';
import type { Target } from './operation';

export const onOrder = (input: { readonly account: AccountId; readonly order: string }): Target => ({
  on: 'order',
  account: input.account,
  order: input.order,
});
