import type { AccountId } from '../ids';
import type { Target } from './operation';
import { written } from './written';

/** The id of an order as somebody writes it. */
export const orderText = written('Write an order id', 200);

export const onOrder = (input: { readonly account: AccountId; readonly order: string }): Target => ({
  on: 'order',
  account: input.account,
  order: input.order,
});
