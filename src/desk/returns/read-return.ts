import { getReturn } from '../../ebay/calls/return';
import type { SendOptions } from '../../ebay/client';
import { AppError } from '../../errors';
import { ReturnId } from '../../ids';
import type { BuyerRequest } from '../buyer-request';
import type { DeskContext } from '../operation';
import { knownOrderKey } from '../orders/order-key';
import { fromReturn, type ReturnWire } from './from-return';

export interface ReadReturn {
  readonly wire: ReturnWire;
  readonly request: BuyerRequest;
}

/** Reads one return with its options, money and history. @throws AppError */
export const readReturn = async (context: DeskContext, id: string, options: SendOptions = {}): Promise<ReadReturn> => {
  const reply = await context.ebay.send(getReturn, { path: { returnId: ReturnId.parse(id) } }, options);
  if (reply.summary === undefined && reply.detail === undefined) {
    throw new AppError('unexpected_reply', `eBay answered without the return ${id}.`, {
      hint: 'Try again; if it happens again, look at it on the eBay website.',
    });
  }
  const wire: ReturnWire = { id, summary: reply.summary, detail: reply.detail };
  const item = reply.summary?.creationInfo?.item;
  const transaction = item?.itemId && item.transactionId ? `${item.itemId}-${item.transactionId}` : undefined;
  const key = await knownOrderKey(context, reply.summary?.orderId ?? transaction);
  return { wire, request: fromReturn(context.account.id, wire, key) };
};
