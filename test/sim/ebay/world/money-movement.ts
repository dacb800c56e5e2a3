import type { Amount } from '../amount';

/** Money on its way from the seller back to the buyer. */
export interface MoneyMovement {
  movementId: string;
  orderId: string;
  cause: { kind: 'cancellation' | 'return' | 'inquiry' | 'case' | 'website'; id: string };
  /** eBay's MoneyMovementTypeEnum of the group that caused it. */
  type: string;
  requested: Amount;
  status: 'PENDING' | 'SUCCESS' | 'FAILED';
  requestedAt: Date;
  settledAt: Date | undefined;
}
