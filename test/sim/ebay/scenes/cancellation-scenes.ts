import type { EbaySimulator } from '../simulator';
import type { Sale, Shop } from './shop';
import { known, type Scene, type WeekOfAShop } from './week';

/** Cancellations: open ones of every urgency, and the ways they end. */
export const cancellationScenes = (ebay: EbaySimulator, shop: Shop, ids: WeekOfAShop): Scene[] => {
  const asks = (hoursBefore: number, name: string, sale: Sale, reason?: string): Scene => ({
    hoursBefore,
    play: () => {
      const { orderId } = shop.sell({ hoursAgo: 1, ...sale });
      ids[name] = ebay.buyer.requestsCancellation({ orderId, ...(reason ? { reason } : {}) });
    },
  });
  const then = (hoursBefore: number, name: string, act: (id: string) => void): Scene => ({
    hoursBefore,
    play: () => act(known(ids, name)),
  });
  return [
    asks(160, 'cancelApproved', { item: 1, buyer: 1 }, 'ORDER_MISTAKE'),
    then(150, 'cancelApproved', (id) => ebay.website.approves(id)),
    asks(140, 'cancelDeclined', { item: 4, buyer: 7 }, 'WONT_ARRIVE_IN_TIME'),
    then(138, 'cancelDeclined', (id) =>
      ebay.website.rejects(id, { shipmentDate: ebay.clock.now(), trackingNumber: '9400111899223344556677' }),
    ),
    asks(130, 'cancelTimedOut', { item: 9, buyer: 3 }, 'PRICE_TOO_HIGH'),
    asks(128, 'cancelUnpaid', { item: 3, buyer: 10, paid: false }),
    {
      hoursBefore: 110,
      play: () => {
        ids.cancelOutOfStock = ebay.website.cancels(shop.sell({ item: 5, buyer: 8, market: 'australia' }).orderId);
      },
    },
    asks(90, 'cancelRefundFailed', { item: 2, buyer: 5, fails: true }, 'FOUND_CHEAPER_PRICE'),
    then(80, 'cancelRefundFailed', (id) => ebay.website.approves(id)),
    asks(58, 'cancelDueSoon', { item: 0, buyer: 6, market: 'uk' }, 'ORDER_MISTAKE'),
    asks(26, 'cancelOpen', { item: 7, buyer: 2 }, 'WRONG_SHIPPING_ADDRESS'),
    asks(9, 'cancelWithoutReason', { item: 5, buyer: 9, market: 'germany', quantity: 2 }),
    asks(1, 'cancelNew', { item: 1, buyer: 0 }, 'FOUND_CHEAPER_PRICE'),
    {
      hoursBefore: 3,
      play: () => {
        ids.orderUntouched = shop.sell({ item: 6, buyer: 11, hoursAgo: 20 }).orderId;
        ids.orderShipped = shop.sell({ item: 8, buyer: 4, market: 'france', hoursAgo: 40, shipped: true }).orderId;
      },
    },
  ];
};
