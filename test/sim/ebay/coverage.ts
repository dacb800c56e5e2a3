/** One call of the Post-Order API and how the simulator is known to serve it. */
export interface Coverage {
  /** From this day on it is gone; served before. */
  gone?: string;
  /** A request that eBay must refuse, and how. */
  refused: {
    by?: 'buyer';
    path: string;
    body?: object;
    status: number;
    errorId: number;
  };
}

const NOTHING = '999';

/** The 38 calls. A test compares this list with the routes, sends each refusal, and tries the gone calls on both sides. */
export const COVERAGE: Readonly<Record<string, Coverage>> = {
  approveCancellation: { refused: { path: `/cancellation/${NOTHING}/approve`, status: 404, errorId: 10005 } },
  checkCancellationEligibility: {
    refused: { path: '/cancellation/check_eligibility', body: {}, status: 400, errorId: 1302 },
  },
  confirmCancellationRefund: {
    gone: '2026-03-02',
    refused: { by: 'buyer', path: `/cancellation/${NOTHING}/confirm`, body: {}, status: 404, errorId: 10005 },
  },
  createCancellation: {
    refused: { path: '/cancellation', body: { legacyOrderId: '1', cancelReason: 'BORED' }, status: 400, errorId: 1302 },
  },
  getCancellation: { refused: { path: `/cancellation/${NOTHING}`, status: 404, errorId: 10005 } },
  rejectCancellation: { refused: { path: `/cancellation/${NOTHING}/reject`, body: {}, status: 404, errorId: 10005 } },
  searchCancellations: { refused: { path: '/cancellation/search?limit=501', status: 400, errorId: 1401 } },

  addShippingLabelInfo: {
    refused: {
      path: `/return/${NOTHING}/add_shipping_label`,
      body: { labelAction: 'NO_LABEL' },
      status: 404,
      errorId: 1304,
    },
  },
  createReturn: { refused: { path: '/return', body: { returnRequest: {} }, status: 400, errorId: 1302 } },
  escalateReturn: { refused: { path: `/return/${NOTHING}/escalate`, body: {}, status: 404, errorId: 1304 } },
  getReturn: { refused: { path: `/return/${NOTHING}`, status: 404, errorId: 1304 } },
  getReturnFiles: { refused: { path: `/return/${NOTHING}/files`, status: 404, errorId: 1304 } },
  getReturnPreferences: { refused: { by: 'buyer', path: '/return/preference', status: 403, errorId: 1308 } },
  getShipmentTrackingInfo: { refused: { path: `/return/${NOTHING}/tracking`, status: 400, errorId: 1302 } },
  issueReturnRefund: { refused: { path: `/return/${NOTHING}/issue_refund`, body: {}, status: 400, errorId: 1302 } },
  markReturnReceived: {
    refused: { path: `/return/${NOTHING}/mark_as_received`, body: {}, status: 404, errorId: 1304 },
  },
  processReturnRequest: {
    refused: { path: `/return/${NOTHING}/decide`, body: { decision: 'APPROVE' }, status: 404, errorId: 1304 },
  },
  searchReturns: { refused: { path: '/return/search?limit=0', status: 400, errorId: 1402 } },
  sendReturnMessage: { refused: { path: `/return/${NOTHING}/send_message`, body: {}, status: 400, errorId: 1302 } },
  setReturnPreferences: { refused: { path: '/return/preference', body: {}, status: 400, errorId: 1302 } },
  uploadReturnFile: {
    refused: { path: `/return/${NOTHING}/file/upload`, body: { fileName: 'a.png' }, status: 400, errorId: 1302 },
  },

  closeInquiry: {
    gone: '2026-03-16',
    refused: { by: 'buyer', path: `/inquiry/${NOTHING}/close`, body: {}, status: 404, errorId: 1308 },
  },
  confirmInquiryRefund: {
    gone: '2026-03-16',
    refused: { by: 'buyer', path: `/inquiry/${NOTHING}/confirm_refund`, status: 404, errorId: 1308 },
  },
  createInquiry: {
    gone: '2026-03-16',
    refused: { by: 'buyer', path: '/inquiry', body: { itemId: '1', transactionId: '2' }, status: 400, errorId: 1303 },
  },
  escalateInquiry: { refused: { path: `/inquiry/${NOTHING}/escalate`, body: {}, status: 400, errorId: 1302 } },
  getInquiry: { refused: { path: `/inquiry/${NOTHING}`, status: 404, errorId: 1308 } },
  issueInquiryRefund: { refused: { path: `/inquiry/${NOTHING}/issue_refund`, body: {}, status: 404, errorId: 1308 } },
  provideInquiryRefundInfo: {
    gone: '2026-03-16',
    refused: { path: `/inquiry/${NOTHING}/provide_refund_info`, body: {}, status: 400, errorId: 1302 },
  },
  provideInquiryShipmentInfo: {
    refused: {
      path: `/inquiry/${NOTHING}/provide_shipment_info`,
      body: { proofOfShipmentUploaded: true },
      status: 404,
      errorId: 1308,
    },
  },
  searchInquiries: { refused: { path: '/inquiry/search?limit=201', status: 400, errorId: 1401 } },
  sendInquiryMessage: { refused: { path: `/inquiry/${NOTHING}/send_message`, body: {}, status: 400, errorId: 1302 } },

  appealCaseDecision: { refused: { path: `/casemanagement/${NOTHING}/appeal`, body: {}, status: 404, errorId: 1308 } },
  closeCase: {
    gone: '2026-03-02',
    refused: { by: 'buyer', path: `/casemanagement/${NOTHING}/close`, body: {}, status: 404, errorId: 1308 },
  },
  getCase: { refused: { path: `/casemanagement/${NOTHING}`, status: 404, errorId: 1308 } },
  issueCaseRefund: {
    gone: '2026-03-02',
    refused: { path: `/casemanagement/${NOTHING}/issue_refund`, body: {}, status: 404, errorId: 1308 },
  },
  provideCaseShipmentInfo: {
    gone: '2026-03-02',
    refused: {
      by: 'buyer',
      path: `/casemanagement/${NOTHING}/provide_shipment_info`,
      body: {},
      status: 400,
      errorId: 1302,
    },
  },
  provideCaseReturnAddress: {
    gone: '2026-03-02',
    refused: { path: `/casemanagement/${NOTHING}/provide_return_address`, body: {}, status: 404, errorId: 1308 },
  },
  searchCases: { refused: { path: '/casemanagement/search?limit=201', status: 400, errorId: 1401 } },
};
