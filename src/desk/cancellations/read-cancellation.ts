import { getCancellation } from '../../ebay/calls/cancellation';
import type { SendOptions } from '../../ebay/client';
import type { CancelDetail } from '../../ebay/types/cancellation';
import { AppError } from '../../errors';
import { CancelId } from '../../ids';
import type { Money } from '../../money';
import type { BuyerRequest } from '../buyer-request';
import type { DeskContext } from '../operation';
import { orderKeyFor } from '../orders/order-key';
import { orderIfReadable } from '../orders/read-order';
import { present } from '../present';
import { fromCancellation } from './from-cancellation';

export interface ReadCancellation {
  readonly wire: CancelDetail;
  readonly request: BuyerRequest;
  /** What the whole order cost, where it could be read. */
  readonly price?: Money;
}

/**
 * Reads one cancellation with its history and money, and its order for items, buyer and amount.
 * An order that cannot be read holds nothing back. @throws AppError when the cancellation cannot be read.
 */
export const readCancellation = async (
  context: DeskContext,
  id: string,
  options: SendOptions = {},
): Promise<ReadCancellation> => {
  const path = { cancelId: CancelId.parse(id) };
  const { cancelDetail } = await context.ebay.send(getCancellation, { path }, options);
  if (cancelDetail === undefined) {
    throw new AppError('unexpected_reply', `eBay answered without the cancellation ${id}.`, {
      hint: 'Try again; if it happens again, look at it on the eBay website.',
    });
  }
  const order = await orderIfReadable(context, cancelDetail.legacyOrderId, options);
  const request = fromCancellation(
    context.account.id,
    { ...cancelDetail, cancelId: cancelDetail.cancelId ?? id },
    { order },
  );
  return { wire: cancelDetail, request, ...present({ price: order?.total }) };
};

/** The key that locks the money of this cancellation's order. @throws AppError when it cannot be found out. */
export const orderOfCancellation = async (context: DeskContext, { request, wire }: ReadCancellation) => {
  if (request.order.key !== undefined) return request.order.key;
  if (wire.legacyOrderId !== undefined) return orderKeyFor(context, wire.legacyOrderId);
  throw new AppError('unexpected_reply', `eBay does not say which order the cancellation ${request.id} belongs to.`, {
    hint: 'Answer it on the eBay website.',
  });
};
