import type { EbaySimulator } from '../sim/ebay/simulator';

/** A deadline of the seller as eBay itself knows it. */
export interface Deadline {
  /** The request as the desk names it, without its account. */
  readonly request: string;
  readonly by: number;
  /** Since when eBay shows it. */
  readonly since: number;
}

const EVERY = 5 * 60_000;
const CLOSED_INQUIRY = ['CLOSED', 'CS_CLOSED', 'CLOSED_WITH_ESCALATION', 'ESCALATED'];

/** What waits for a seller in eBay's world now, seen from inside, where the desk cannot look. */
const pendingIn = ({ world }: EbaySimulator): { request: string; by: Date }[] => [
  ...[...world.cancellations.values()].flatMap((one) =>
    one.requestorType === 'BUYER' && one.closedAt === undefined && one.sellerResponseDue !== undefined
      ? [{ request: `${one.seller}/cancellation/${one.cancelId}`, by: one.sellerResponseDue }]
      : [],
  ),
  ...[...world.returns.values()].flatMap((one) =>
    one.closedAt === undefined && one.escalation === undefined && one.sellerDue !== undefined
      ? [{ request: `${one.seller}/return/${one.returnId}`, by: one.sellerDue.by }]
      : [],
  ),
  ...[...world.inquiries.values()].flatMap((one) =>
    one.closedAt === undefined &&
    one.escalation === undefined &&
    !CLOSED_INQUIRY.includes(one.status) &&
    ['WAITING_SELLER_RESPONSE', 'OPEN'].includes(one.status)
      ? [{ request: `${one.seller}/inquiry/${one.inquiryId}`, by: one.sellerMakeItRightBy }]
      : [],
  ),
  ...[...world.cases.values()].flatMap((one) =>
    one.closedAt === undefined && one.respondBy !== undefined
      ? [{ request: `${one.seller}/case/${one.caseId}`, by: one.respondBy }]
      : [],
  ),
];

/** Notes every deadline that passed while the seller had still to act. */
export const startWatchman = (ebay: EbaySimulator) => {
  const seen = new Map<string, Deadline>();
  const passed: Deadline[] = [];
  let stopped = false;
  const look = () => {
    if (stopped) return;
    const now = ebay.clock.now().getTime();
    for (const { request, by } of pendingIn(ebay)) {
      const key = `${request} ${by.getTime()}`;
      const deadline = seen.get(key) ?? { request, by: by.getTime(), since: now };
      if (seen.has(key) && deadline.by > now && deadline.by <= now + EVERY) passed.push(deadline);
      seen.set(key, deadline);
    }
    ebay.clock.after(EVERY, look);
  };
  look();
  return {
    passed,
    stop: () => {
      stopped = true;
    },
  };
};

/** Every request that a buyer opened until `end`, and the case that some became, which goes on under the same card. */
export const openedIn = ({ world }: EbaySimulator, end: number): { request: string; at: number; cases: string[] }[] => {
  const cases = [...world.cases.values()];
  return [
    ...[...world.cancellations.values()]
      .filter((one) => one.requestorType === 'BUYER')
      .map((one) => ({
        request: `${one.seller}/cancellation/${one.cancelId}`,
        at: one.requestedAt.getTime(),
        cases: [],
      })),
    ...[...world.returns.values()].map((one) => ({
      request: `${one.seller}/return/${one.returnId}`,
      at: one.createdAt.getTime(),
      cases: cases
        .filter((claim) => claim.returnId === one.returnId)
        .map((claim) => `${one.seller}/case/${claim.caseId}`),
    })),
    ...[...world.inquiries.values()].map((one) => ({
      request: `${one.seller}/inquiry/${one.inquiryId}`,
      at: one.createdAt.getTime(),
      cases: cases
        .filter((claim) => claim.inquiryId === one.inquiryId)
        .map((claim) => `${one.seller}/case/${claim.caseId}`),
    })),
  ].filter(({ at }) => at <= end);
};
