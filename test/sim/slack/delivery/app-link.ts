import type { Faults } from '../faults';
import type { Inspector } from '../inspector';
import { type JsonObject, objectOf, textOrNothing } from '../json';
import type { Outstanding } from '../outstanding';
import type { Violations } from '../violations';
import type { Delivered, DeliveryKind, Retry, Route } from './delivery';

function summaryOf(kind: DeliveryKind, body: JsonObject): string {
  if (kind === 'slash_commands') return `${textOrNothing(body.command)} ${textOrNothing(body.text)}`.trim();
  if (kind === 'events_api') return textOrNothing(objectOf(body.event).type);
  return `${textOrNothing(body.type)} ${textOrNothing(body.callback_id) || textOrNothing(objectOf(body.view).callback_id)}`.trim();
}

/** Sends to the app by whatever route it is reached, and keeps the books about it. */
export class AppLink {
  constructor(
    private readonly route: () => Route,
    private readonly inspector: Inspector,
    private readonly outstanding: Outstanding,
    private readonly violations: Violations,
    private readonly faults: Faults,
  ) {}

  async send(kind: DeliveryKind, body: JsonObject, retry?: Retry): Promise<Delivered> {
    const summary = summaryOf(kind, body);
    const entry = this.inspector.note({ direction: 'out', kind, summary, payload: body });
    const end = this.outstanding.begin();
    try {
      const delivered = await this.route().send(kind, body, retry);
      this.inspector.settle(entry, delivered.acked ? 'acked' : delivered.error);
      const reached = !delivered.acked && (delivered.error === 'operation_timeout' || delivered.status !== undefined);
      if (reached && !this.faults.isOn('drop_acks')) {
        const how = delivered.error === 'operation_timeout' ? 'not within three seconds' : `HTTP ${delivered.status}`;
        this.violations.add('never_acked', `${kind} ${summary}: ${how}`);
      }
      return delivered;
    } finally {
      end();
    }
  }
}
