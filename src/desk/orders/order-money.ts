import { AppError } from '../../errors';
import type { OrderKey } from '../../ids';
import { add, type Money } from '../../money';
import type { DeskContext, OrderMoney } from '../operation';
import { present } from '../present';
import { readOrder } from './read-order';

/**
 * What an order cost and what went back of it, whoever sent it and for whichever request; undefined where eBay does not show
 * the order to this account. @throws AppError when eBay cannot be asked.
 */
export const orderMoney = async (context: DeskContext, key: OrderKey): Promise<OrderMoney | undefined> => {
  try {
    const { total, refunds } = await readOrder(context, key);
    if (total === undefined) return undefined;
    const refunded = refunds
      .flatMap(({ amount, status }) => (amount?.currency !== total.currency || status === 'FAILED' ? [] : [amount]))
      .reduce<Money | undefined>((sum, amount) => (sum === undefined ? amount : add(sum, amount)), undefined);
    return { price: total, ...present({ refunded }) };
  } catch (thrown) {
    if (thrown instanceof AppError && ['not_found', 'refused', 'not_allowed'].includes(thrown.code)) return undefined;
    throw thrown;
  }
};
