import type { EbaySimulator } from '../simulator';
import { WORDS } from './people';
import type { Sale, Shop } from './shop';
import { known, type Scene, type WeekOfAShop } from './week';

/** Items that never came, and what became of the quarrels about them. */
export const inquiryScenes = (ebay: EbaySimulator, shop: Shop, ids: WeekOfAShop): Scene[] => {
  const { buyer, website } = ebay;
  const opens = (hoursBefore: number, name: string, words: number, sale: Sale): Scene => ({
    hoursBefore,
    play: () => {
      const { orderId } = shop.sell({ hoursAgo: 260, ...sale });
      ids[name] = buyer.opensInquiry({ orderId, comments: WORDS.missing[words % WORDS.missing.length] ?? '' });
    },
  });
  const then = (hoursBefore: number, name: string, act: (id: string) => void): Scene => ({
    hoursBefore,
    play: () => act(known(ids, name)),
  });
  const escalates = (hoursBefore: number, name: string, caseName: string): Scene =>
    then(hoursBefore, name, (id) => {
      ids[caseName] = buyer.escalatesInquiry(id);
    });
  return [
    opens(166, 'inquiryLost', 0, { item: 4, buyer: 5 }),
    escalates(164, 'inquiryLost', 'caseLost'),
    opens(163, 'inquiryWon', 1, { item: 9, buyer: 10, delivered: true }),
    escalates(162, 'inquiryWon', 'caseWon'),
    opens(161, 'inquiryAppealed', 0, { item: 6, buyer: 1 }),
    escalates(159, 'inquiryAppealed', 'caseAppealed'),
    then(100, 'caseAppealed', (id) => website.appeals(id, 'The carrier confirms delivery to the door.')),
    opens(120, 'inquiryRefunded', 2, { item: 3, buyer: 9, market: 'germany' }),
    then(110, 'inquiryRefunded', (id) => website.refundsInquiry(id)),
    opens(60, 'inquiryTracked', 0, { item: 5, buyer: 8, market: 'australia' }),
    then(50, 'inquiryTracked', (id) =>
      website.providesShipment(id, {
        carrier: 'Australia Post',
        trackingNumber: '33XYZ0001',
        shippedAt: ebay.clock.now(),
      }),
    ),
    opens(40, 'inquiryEscalated', 1, { item: 2, buyer: 2, shipped: true }),
    escalates(20, 'inquiryEscalated', 'caseOpen'),
    opens(30, 'inquiryAnswered', 0, { item: 7, buyer: 6, market: 'uk', shipped: true }),
    then(25, 'inquiryAnswered', (id) =>
      website.writesInInquiry(id, 'It is with Royal Mail, we have asked them to search.'),
    ),
    then(5, 'inquiryAnswered', (id) => buyer.writesInInquiry(id, 'Still nothing. What now?')),
    opens(11, 'inquiryShipped', 1, { item: 8, buyer: 11, shipped: true }),
    opens(4, 'inquiryNew', 2, { item: 1, buyer: 9, market: 'germany' }),
  ];
};
