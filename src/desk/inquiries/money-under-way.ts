/** States in which the buyer's money is on its way: a second refund would be paid as well. */
const UNDER_WAY: readonly string[] = [
  'VOLUNTARY_REFUND_PAYOUT_PENDING',
  'SELLER_ECHECK_FULL_REFUND_INITIATED',
  'AUTO_DISPOSE_MONEY_MOVEMENT_PENDING',
];

/** Whether eBay says that an inquiry is being refunded; its status may still call it open. */
export const isMoneyUnderWay = (state: string | undefined): boolean => UNDER_WAY.includes(state ?? '');
