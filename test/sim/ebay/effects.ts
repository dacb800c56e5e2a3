import Big from 'big.js';
import type { Amount } from './amount';
import { movementsOf, type World } from './world/world';

/** Things that happened to an order because someone asked for them, each counted every time. */
export type EffectName =
  | 'approvals'
  | 'declines'
  | 'cancellationsCreated'
  | 'refundsRequested'
  | 'returnDecisions'
  | 'partialRefundOffers'
  | 'messages'
  | 'escalations'
  | 'shipmentInfos'
  | 'labels'
  | 'markedReceived'
  | 'files'
  | 'appeals';

export type EffectCounts = Record<EffectName, number>;

export interface OrderEffects extends EffectCounts {
  /** Money movements back to the buyer that did not fail. */
  refunds: number;
  refundedTotal: Amount;
}

export interface TotalEffects extends EffectCounts {
  refunds: number;
  /** One sum per currency. */
  refundedTotals: Amount[];
}

const none = (): EffectCounts => ({
  approvals: 0,
  declines: 0,
  cancellationsCreated: 0,
  refundsRequested: 0,
  returnDecisions: 0,
  partialRefundOffers: 0,
  messages: 0,
  escalations: 0,
  shipmentInfos: 0,
  labels: 0,
  markedReceived: 0,
  files: 0,
  appeals: 0,
});

/** Counts effects and money per order, outside the state machine that they move: what a test compares with what was asked. */
export class Effects {
  readonly #counts = new Map<string, EffectCounts>();

  constructor(private readonly world: World) {}

  count(orderId: string, name: EffectName): void {
    const counts = this.#counts.get(orderId) ?? none();
    counts[name] += 1;
    this.#counts.set(orderId, counts);
  }

  of(orderId: string): OrderEffects {
    const movements = movementsOf(this.world, orderId).filter((movement) => movement.status !== 'FAILED');
    const currency = this.world.orders.get(orderId)?.currency ?? movements[0]?.requested.currency ?? 'USD';
    const sum = movements.reduce((total, movement) => total.plus(movement.requested.amount), new Big(0));
    return {
      ...none(),
      ...this.#counts.get(orderId),
      refunds: movements.length,
      refundedTotal: { amount: sum.toFixed(2), currency },
    };
  }

  total(): TotalEffects {
    const total = { ...none(), refunds: 0 };
    const sums = new Map<string, Big>();
    for (const orderId of this.world.orders.keys()) {
      const effects = this.of(orderId);
      for (const name of Object.keys(none())) {
        // Object.keys of a complete record gives its keys.
        total[name as EffectName] += effects[name as EffectName];
      }
      total.refunds += effects.refunds;
      const { amount, currency } = effects.refundedTotal;
      if (effects.refunds > 0) sums.set(currency, (sums.get(currency) ?? new Big(0)).plus(amount));
    }
    const refundedTotals = [...sums].map(([currency, sum]) => ({ amount: sum.toFixed(2), currency }));
    return { ...total, refundedTotals };
  }
}
