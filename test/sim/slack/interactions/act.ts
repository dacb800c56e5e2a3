import type { AppLink } from '../delivery/app-link';
import type { EventsApi } from '../delivery/events-api';
import type { Violations } from '../violations';
import type { World } from '../world/world';

/** What becomes of something a person does: it went through, or they see that it failed. */
export type ActResult =
  | { ok: true; [detail: string]: unknown }
  | { ok: false; error: string; text: string; [detail: string]: unknown };

/** What acting in the workspace needs. */
export interface Stage {
  world: World;
  app: AppLink;
  events: EventsApi;
  violations: Violations;
  /** Failures are only returned, for a caller that shows them itself. */
  quietly?: boolean;
}

export const done = (detail: Record<string, unknown> = {}): ActResult => ({ ok: true, ...detail });

/** A failure that the person sees as a toast. */
export function failed(
  stage: Stage,
  user: string,
  error: string,
  text: string,
  detail: Record<string, unknown> = {},
): ActResult {
  if (!stage.quietly) stage.world.changes.tell({ type: 'toast', user, level: 'error', text });
  return { ok: false, error, text, ...detail };
}
