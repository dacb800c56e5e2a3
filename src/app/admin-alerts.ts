import type { Clock } from '../clock';
import type { Store } from '../store/store';

/**
 * Tells the admins in Slack. The same code on the same `occasion` is told once; left out, now is an occasion of its own.
 * The code is the runbook's name for it.
 */
export type TellAdmins = (
  code: string,
  text: string,
  more?: { hint?: string | undefined; occasion?: string },
) => Promise<void>;

export const adminAlerts =
  (outbox: Store['outbox'], clock: Clock, wake: () => void): TellAdmins =>
  async (code, text, { hint, occasion = clock.now().toISOString() } = {}) => {
    const dedupe = `${code}:${occasion}`;
    await outbox.enqueue({ kind: 'admin_alert', code, text, dedupe, ...(hint === undefined ? {} : { hint }) });
    wake();
  };
