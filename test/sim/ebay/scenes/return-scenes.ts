import type { EbaySimulator } from '../simulator';
import { mustGet } from '../world/world';
import { WORDS } from './people';
import type { Sale, Shop } from './shop';
import { known, type Scene, type WeekOfAShop } from './week';

interface Opening {
  reason: string;
  comments: string;
  sale: Sale;
  photos?: boolean;
  websiteOnly?: string;
}

/** Returns in every state between the first request and the last refund. */
export const returnScenes = (ebay: EbaySimulator, shop: Shop, ids: WeekOfAShop): Scene[] => {
  const opens = (hoursBefore: number, name: string, { sale, photos, ...given }: Opening): Scene => ({
    hoursBefore,
    play: () => {
      const { orderId } = shop.sell({ hoursAgo: 190, delivered: true, ...sale });
      const pictures = photos ? { photos: shop.photos(sale.item ?? 0) } : {};
      ids[name] = ebay.buyer.opensReturn({ orderId, ...given, ...pictures });
    },
  });
  const then = (hoursBefore: number, name: string, act: (id: string) => void): Scene => ({
    hoursBefore,
    play: () => act(known(ids, name)),
  });
  const { buyer, website } = ebay;
  const damaged = { reason: 'ARRIVED_DAMAGED', comments: WORDS.damaged[0] };
  const regret = { reason: 'NO_LONGER_NEED_ITEM', comments: WORDS.regret[0] };
  return [
    opens(165, 'returnRefunded', { ...damaged, sale: { item: 2, buyer: 1 }, photos: true }),
    then(160, 'returnRefunded', (id) => website.approvesReturn(id)),
    then(140, 'returnRefunded', (id) => buyer.shipsReturn(id)),
    then(100, 'returnRefunded', (id) => buyer.returnArrives(id)),
    then(95, 'returnRefunded', (id) => website.refundsReturn(id)),
    opens(150, 'returnDeclined', { ...regret, comments: WORDS.regret[1], sale: { item: 9, buyer: 3 } }),
    then(149, 'returnDeclined', (id) => website.declinesReturn(id, 'The return window has passed.')),
    opens(120, 'returnDelivered', {
      reason: 'DEFECTIVE_ITEM',
      comments: WORDS.damaged[2],
      sale: { item: 8, buyer: 8 },
    }),
    then(118, 'returnDelivered', (id) => website.approvesReturn(id)),
    then(90, 'returnDelivered', (id) => buyer.shipsReturn(id, '9400111899223100000417')),
    then(20, 'returnDelivered', (id) => buyer.returnArrives(id)),
    opens(115, 'returnUsed', { ...regret, comments: WORDS.regret[2], sale: { item: 7, buyer: 10 } }),
    then(114, 'returnUsed', (id) => website.approvesReturn(id)),
    then(80, 'returnUsed', (id) => buyer.shipsReturn(id, '9400111899223100000424')),
    then(10, 'returnUsed', (id) => buyer.returnArrives(id)),
    opens(100, 'returnShipped', { ...regret, sale: { item: 4, buyer: 7 } }),
    then(99, 'returnShipped', (id) => website.approvesReturn(id)),
    then(30, 'returnShipped', (id) => buyer.shipsReturn(id, '9400111899223100000431')),
    opens(96, 'returnReady', {
      reason: 'WRONG_SIZE',
      comments: WORDS.regret[2],
      sale: { item: 3, buyer: 6, market: 'uk' },
    }),
    then(95, 'returnReady', (id) => website.approvesReturn(id)),
    opens(70, 'returnOffered', { ...damaged, sale: { item: 0, buyer: 2 }, photos: true }),
    then(40, 'returnOffered', (id) => website.offersPartialRefund(id, '60.00')),
    opens(66, 'returnOfferDeclined', { ...regret, sale: { item: 6, buyer: 11 } }),
    then(60, 'returnOfferDeclined', (id) => website.offersPartialRefund(id, '20.00')),
    then(22, 'returnOfferDeclined', (id) => buyer.declinesPartialRefund(id, 'That is not enough.')),
    opens(50, 'returnNeedsLabel', {
      ...damaged,
      comments: WORDS.damaged[1],
      sale: { item: 1, buyer: 9, market: 'germany' },
    }),
    then(28, 'returnNeedsLabel', (id) => website.approvesReturn(id)),
    opens(48, 'returnRefundFailed', { ...damaged, sale: { item: 5, buyer: 5, fails: true } }),
    then(44, 'returnRefundFailed', (id) => website.refundsReturn(id)),
    opens(46, 'returnNeedsRma', { reason: 'DOES_NOT_FIT', comments: WORDS.regret[2], sale: { item: 7, buyer: 0 } }),
    then(45, 'returnNeedsRma', (id) => {
      mustGet(ebay.world.returns, id).rmaRequired = true;
      website.approvesReturn(id);
    }),
    opens(36, 'returnEscalated', {
      reason: 'FAKE_OR_COUNTERFEIT',
      comments: WORDS.different[1],
      sale: { item: 0, buyer: 4, market: 'france' },
    }),
    then(12, 'returnEscalated', (id) => {
      ids.caseFromReturn = buyer.escalatesReturn(id, 'TROUBLE_COMMUNICATION_WITH_SELLER', 'Nobody answers me.');
    }),
    opens(24, 'returnDifferent', {
      reason: 'NOT_AS_DESCRIBED',
      comments: WORDS.different[0],
      sale: { item: 1, buyer: 4, market: 'france' },
    }),
    opens(16, 'returnOnHold', { ...damaged, sale: { item: 2, buyer: 8 } }),
    then(15, 'returnOnHold', (id) => {
      mustGet(ebay.world.returns, id).contentOnHold = true;
    }),
    opens(14, 'returnOnWebsite', {
      ...regret,
      sale: { item: 9, buyer: 1 },
      websiteOnly: 'https://www.ebay.com/rtn/Return/Manage',
    }),
    opens(6, 'returnRegret', { ...regret, sale: { item: 4, buyer: 3, market: 'australia' } }),
    opens(2, 'returnDamaged', { ...damaged, sale: { item: 0, buyer: 7 }, photos: true }),
  ];
};
