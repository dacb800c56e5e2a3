import type { ActFigures, RequestFigures } from '../../../src/desk/report/figures';
import type { Happenings } from '../../../src/desk/report/report';
import { AccountId, PersonId } from '../../../src/ids';

const account = AccountId.parse('main');
const REASONS = ['Item not as described', 'Changed their mind', 'Arrived damaged', 'Ordered by mistake'];
const OUTCOMES = ['Cancelled and refunded', 'Return closed: buyer refunded', 'Declined', 'Closed by the buyer'];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

export const request = (over: Partial<RequestFigures> = {}): RequestFigures => ({
  account,
  kind: 'return',
  id: '5001',
  openedAt: '2026-11-09T10:00:00.000Z',
  ...over,
});

export const act = (over: Partial<ActFigures> = {}): ActFigures => ({
  account,
  kind: 'return',
  operation: 'return.refund',
  effect: 'money',
  person: PersonId.parse('U0ANA01'),
  money: { amount: '39.90', currency: 'USD' },
  askedAt: '2026-11-09T11:00:00.000Z',
  doneAt: '2026-11-09T11:00:00.000Z',
  ...over,
});

/** A span of `count` requests from `start` on, one every five hours, most of them answered and closed. */
export const busy = (start: string, count: number): Happenings => {
  const at = (index: number, hours: number) =>
    new Date(Date.parse(start) + (index * 5 + hours) * 3_600_000).toISOString();
  const opened = Array.from({ length: count }, (_, index) =>
    request({
      id: `${5000 + index}`,
      openedAt: at(index, 0),
      reason: pick(REASONS, (index * index) % 7),
      ...(index % 7 === 6 ? {} : { answeredAt: at(index, ((index * 11) % 30) / 2 + 0.3) }),
      ...(index % 5 === 4 ? {} : { closedAt: at(index, 20), outcome: pick(OUTCOMES, index % 3 === 0 ? 0 : index) }),
    }),
  );
  const done = opened
    .filter(({ closedAt }) => closedAt !== undefined)
    .map(({ id, reason = '', closedAt = '' }, index) =>
      act({
        requestKey: `main/return/${id}`,
        reason,
        doneAt: closedAt,
        title: pick(['Vintage 50 mm camera lens', 'Leather strap', 'Tripod'], index),
        person: PersonId.parse(pick(['U0ANA01', 'U0SAM01'], index)),
        dueAt: new Date(Date.parse(closedAt) + 30 * 3_600_000).toISOString(),
        money: { amount: `${19 + index * 7}.90`, currency: index % 6 === 5 ? 'EUR' : 'USD' },
      }),
    );
  return { opened, closed: opened.filter(({ closedAt }) => closedAt !== undefined), missed: opened.slice(0, 2), done };
};
