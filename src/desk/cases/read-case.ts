import { getCase } from '../../ebay/calls/casemanagement';
import type { SendOptions } from '../../ebay/client';
import { AppError } from '../../errors';
import { CaseId } from '../../ids';
import type { BuyerRequest } from '../buyer-request';
import type { DeskContext } from '../operation';
import { knownOrderKey } from '../orders/order-key';
import { orderIfReadable } from '../orders/read-order';
import { withOrder } from '../orders/with-order';
import { type CaseWire, fromCase } from './from-case';
import { withKnownDeadline } from './known-deadline';
import { withKnownItems } from './known-items';

export interface ReadCase {
  readonly wire: CaseWire;
  readonly request: BuyerRequest;
}

/** Reads one case with its history and appeal, and what its order and the request before it tell of the item. @throws AppError */
export const readCase = async (context: DeskContext, id: string, options: SendOptions = {}): Promise<ReadCase> => {
  const wire = await context.ebay.send(getCase, { path: { caseId: CaseId.parse(id) } }, options);
  if (wire.caseId === undefined && wire.status === undefined && wire.itemId === undefined) {
    throw new AppError('unexpected_reply', `eBay answered without the case ${id}.`, {
      hint: 'Try again; if it happens again, look at it on the eBay website.',
    });
  }
  const { itemId, transactionId } = wire;
  const spelling = itemId === undefined || transactionId === undefined ? undefined : `${itemId}-${transactionId}`;
  const key = await knownOrderKey(context, spelling);
  const order = await orderIfReadable(context, key ?? spelling, options);
  const request = fromCase(context.account.id, wire, id, key);
  const whole = await withKnownItems(context, order === undefined ? request : withOrder(request, order));
  return { wire, request: await withKnownDeadline(context, whole) };
};
