import { approve as approveCancellation } from './cancellations/approve';
import { cancel as cancelOrder } from './cancellations/cancel';
import { check as checkCancellation } from './cancellations/check';
import { decline as declineCancellation } from './cancellations/decline';
import { list as listCancellations } from './cancellations/list';
import { show as showCancellation } from './cancellations/show';
import { appeal as appealCase } from './cases/appeal';
import { list as listCases } from './cases/list';
import { show as showCase } from './cases/show';
import { find } from './find';
import { check as checkInquiry } from './inquiries/check';
import { escalate as escalateInquiry } from './inquiries/escalate';
import { list as listInquiries } from './inquiries/list';
import { message as writeInInquiry } from './inquiries/message';
import { refund as refundInquiry } from './inquiries/refund';
import { shipped as tellShipment } from './inquiries/shipped';
import { show as showInquiry } from './inquiries/show';
import type { AnyAct, AnyOperation } from './operation';
import { ofBuyer as ordersOfBuyer } from './orders/of-buyer';
import { show as showOrder } from './orders/show';
import { approve as approveReturn } from './returns/approve';
import { check as checkReturn } from './returns/check';
import { decline as declineReturn } from './returns/decline';
import { escalate as escalateReturn } from './returns/escalate';
import { files as returnFiles } from './returns/files';
import { label as sendReturnLabel } from './returns/label';
import { list as listReturns } from './returns/list';
import { message as writeInReturn } from './returns/message';
import { offer as offerPartialRefund } from './returns/offer';
import { preferences as returnPreferences } from './returns/preferences';
import { received as receiveReturn } from './returns/received';
import { refund as refundReturn } from './returns/refund';
import { rma as giveRma } from './returns/rma';
import { setPreferences as setReturnPreferences } from './returns/set-preferences';
import { show as showReturn } from './returns/show';
import { tracking as returnTracking } from './returns/tracking';
import { upload as uploadReturnFile } from './returns/upload';

/** Everything that a seller can ask for. Whatever runs, stores or lists operations finds them here. */
export const operations = [
  find,
  showOrder,
  ordersOfBuyer,
  checkCancellation,
  cancelOrder,
  showCancellation,
  listCancellations,
  approveCancellation,
  declineCancellation,
  checkReturn,
  showReturn,
  listReturns,
  approveReturn,
  declineReturn,
  offerPartialRefund,
  giveRma,
  refundReturn,
  receiveReturn,
  writeInReturn,
  escalateReturn,
  sendReturnLabel,
  returnFiles,
  uploadReturnFile,
  returnTracking,
  returnPreferences,
  setReturnPreferences,
  checkInquiry,
  showInquiry,
  listInquiries,
  writeInInquiry,
  tellShipment,
  refundInquiry,
  escalateInquiry,
  showCase,
  listCases,
  appealCase,
] as const satisfies readonly AnyOperation[];

export type OperationName = (typeof operations)[number]['name'];

const byName: ReadonlyMap<string, AnyOperation> = new Map(operations.map((operation) => [operation.name, operation]));

export const operationNamed = (name: string): AnyOperation | undefined => byName.get(name);

export const isAct = (operation: AnyOperation): operation is AnyAct => operation.effect !== 'read';
