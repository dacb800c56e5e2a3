import { clientOf } from '../sim/ebay/client';
import type { EbaySimulator } from '../sim/ebay/simulator';

/** Full bodies of every kind of request, by the call that answers with them, as the simulated eBay sends them. */
export const simulatedBodies = async (ebay: EbaySimulator): Promise<Readonly<Record<string, unknown>>> => {
  const cancellation = ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId, reason: 'ORDER_MISTAKE' });
  const back = ebay.buyer.opensReturn({ orderId: ebay.sells().orderId, comments: 'Broken' });
  const lost = ebay.buyer.opensInquiry({ orderId: ebay.sells().orderId, comments: 'Where?' });
  const claim = ebay.buyer.escalatesInquiry(ebay.buyer.opensInquiry({ orderId: ebay.sells().orderId }));
  const seller = clientOf(ebay);
  const body = async (path: string, query = {}) => (await seller.get(path, query)).data as unknown;
  return {
    getCancellation: await body(`/cancellation/${cancellation}`),
    searchCancellations: await body('/cancellation/search', { role: 'BUYER' }),
    getReturn: await body(`/return/${back}`),
    searchReturns: await body('/return/search'),
    getInquiry: await body(`/inquiry/${lost}`),
    searchInquiries: await body('/inquiry/search'),
    getCase: await body(`/casemanagement/${claim}`),
    searchCases: await body('/casemanagement/search'),
  };
};
