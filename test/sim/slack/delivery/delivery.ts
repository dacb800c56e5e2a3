import type { JsonObject } from '../json';

/** What Slack sends to an app, by the names that Socket Mode has for it. */
export type DeliveryKind = 'slash_commands' | 'interactive' | 'events_api';

export interface Retry {
  attempt: number;
  reason: string;
}

/** How the app answered. `operation_timeout`: not within three seconds; `dispatch_failed`: it could not be reached or said no. */
export type Delivered =
  | { acked: true; payload: unknown }
  | { acked: false; error: 'operation_timeout' | 'dispatch_failed'; noRetry?: boolean; status?: number };

/** A way to reach the app. */
export interface Route {
  send(kind: DeliveryKind, body: JsonObject, retry?: Retry): Promise<Delivered>;
}
