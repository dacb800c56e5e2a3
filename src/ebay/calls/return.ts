import { addShippingLabelInfo } from './return/add-shipping-label-info';
import { createReturn } from './return/create-return';
import { escalateReturn } from './return/escalate-return';
import { getReturn } from './return/get-return';
import { getReturnFiles } from './return/get-return-files';
import { getReturnPreferences } from './return/get-return-preferences';
import { getShipmentTrackingInfo } from './return/get-shipment-tracking-info';
import { issueReturnRefund } from './return/issue-return-refund';
import { markReturnReceived } from './return/mark-return-received';
import { processReturnRequest } from './return/process-return-request';
import { searchReturns } from './return/search-returns';
import { sendReturnMessage } from './return/send-return-message';
import { setReturnPreferences } from './return/set-return-preferences';
import { uploadReturnFile } from './return/upload-return-file';

export {
  addShippingLabelInfo,
  createReturn,
  escalateReturn,
  getReturn,
  getReturnFiles,
  getReturnPreferences,
  getShipmentTrackingInfo,
  issueReturnRefund,
  markReturnReceived,
  processReturnRequest,
  searchReturns,
  sendReturnMessage,
  setReturnPreferences,
  uploadReturnFile,
};

/** The return group of the Post-Order API. */
export const returnCalls = [
  addShippingLabelInfo,
  createReturn,
  escalateReturn,
  getReturn,
  getReturnFiles,
  getReturnPreferences,
  getShipmentTrackingInfo,
  issueReturnRefund,
  markReturnReceived,
  processReturnRequest,
  searchReturns,
  sendReturnMessage,
  setReturnPreferences,
  uploadReturnFile,
] as const;
