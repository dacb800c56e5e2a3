import type { SimClock } from '../clock';
import type { JsonObject } from '../json';
import { bounds } from '../limits';
import type { World } from '../world/world';
import type { Delivered, DeliveryKind, Retry } from './delivery';

const retryAfter = [0, 60_000, 300_000];

/**
 * Sends events the app subscribed to, up to three times again under the same event_id.
 * Source: https://docs.slack.dev/apis/events-api
 */
export class EventsApi {
  private count = 0;

  constructor(
    private readonly world: World,
    private readonly clock: SimClock,
    private readonly send: (kind: DeliveryKind, body: JsonObject, retry?: Retry) => Promise<Delivered>,
  ) {}

  /** Resolves with the outcome of the first delivery; undefined when the app did not subscribe to `subscription`. */
  async tell(subscription: string, event: JsonObject): Promise<Delivered | undefined> {
    const { world } = this;
    if (!world.manifest.botEvents.includes(subscription)) return undefined;
    const channel = typeof event.channel === 'string' ? world.channel(event.channel) : undefined;
    const body: JsonObject = {
      token: 'verification-token',
      team_id: world.team.id,
      context_team_id: world.team.id,
      context_enterprise_id: null,
      api_app_id: world.app.id,
      event,
      type: 'event_callback',
      event_id: `Ev0${String(++this.count).padStart(8, '0')}`,
      event_time: Math.floor(this.clock.now().getTime() / 1000),
      authorizations: [
        {
          enterprise_id: null,
          team_id: world.team.id,
          user_id: world.app.botUser,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: channel?.isExtShared ?? false,
      event_context: `4-${this.count}`,
    };
    return this.attempt(body, 0, undefined);
  }

  private async attempt(body: JsonObject, attempt: number, reason: string | undefined): Promise<Delivered> {
    const delivered = await this.send('events_api', body, reason ? { attempt, reason } : undefined);
    const again = !delivered.acked && !delivered.noRetry && attempt < bounds('events_api.retries').max;
    if (again && !delivered.acked) {
      const why = delivered.error === 'operation_timeout' ? 'http_timeout' : 'http_error';
      const wait = retryAfter[attempt] ?? 0;
      const repeat = () => void this.attempt(body, attempt + 1, why);
      if (wait === 0) repeat();
      else this.clock.after(wait, repeat);
    }
    return delivered;
  }
}
