import { searchCases } from '../../ebay/calls/casemanagement';
import type { SendOptions } from '../../ebay/client';
import { AppError } from '../../errors';
import { CaseId } from '../../ids';
import type { DeskContext } from '../operation';

interface Purchase {
  readonly itemId?: string | undefined;
  readonly transactionId?: string | undefined;
}

/** The newest case about this purchase; undefined where there is none or eBay cannot be asked. */
export const caseOfItem = async (
  context: DeskContext,
  { itemId, transactionId }: Purchase,
  options: SendOptions = {},
): Promise<CaseId | undefined> => {
  if (itemId === undefined || transactionId === undefined) return undefined;
  try {
    const query = { item_id: itemId, transaction_id: transactionId };
    const { members = [] } = await context.ebay.send(searchCases, { query }, options);
    const newest = [...members].sort((left, right) =>
      (right.creationDate ?? '').localeCompare(left.creationDate ?? ''),
    );
    return CaseId.safeParse(newest[0]?.caseId).data;
  } catch (thrown) {
    if (thrown instanceof AppError) return undefined;
    throw thrown;
  }
};
