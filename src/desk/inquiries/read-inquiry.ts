import { getInquiry } from '../../ebay/calls/inquiry';
import type { SendOptions } from '../../ebay/client';
import { AppError } from '../../errors';
import { InquiryId } from '../../ids';
import type { BuyerRequest } from '../buyer-request';
import { caseOfItem } from '../cases/case-of-item';
import type { DeskContext } from '../operation';
import { knownOrderKey } from '../orders/order-key';
import { orderIfReadable } from '../orders/read-order';
import { fromInquiry, type InquiryWire } from './from-inquiry';

export interface ReadInquiry {
  readonly wire: InquiryWire;
  readonly request: BuyerRequest;
}

/** The case that an escalated inquiry became. eBay does not link them: the case of the same purchase is meant. */
const escalatedTo = async (context: DeskContext, wire: InquiryWire, options: SendOptions) => {
  if (wire.status !== 'CLOSED_WITH_ESCALATION') return {};
  const found = await caseOfItem(context, wire, options);
  return found === undefined ? {} : { escalatedTo: { account: context.account.id, kind: 'case' as const, id: found } };
};

/** Reads one inquiry with its history, and the case it became. @throws AppError */
export const readInquiry = async (
  context: DeskContext,
  id: string,
  options: SendOptions = {},
): Promise<ReadInquiry> => {
  const wire = await context.ebay.send(getInquiry, { path: { inquiryId: InquiryId.parse(id) } }, options);
  if (wire.inquiryId === undefined && wire.status === undefined && wire.itemId === undefined) {
    throw new AppError('unexpected_reply', `eBay answered without the inquiry ${id}.`, {
      hint: 'Try again; if it happens again, look at it on the eBay website.',
    });
  }
  const { itemId, transactionId } = wire;
  const spelling = itemId === undefined || transactionId === undefined ? undefined : `${itemId}-${transactionId}`;
  const known = await knownOrderKey(context, spelling);
  const key = known ?? (await orderIfReadable(context, spelling, options))?.key;
  const request = fromInquiry(context.account.id, wire, id, key);
  return { wire, request: { ...request, ...(await escalatedTo(context, wire, options)) } };
};
