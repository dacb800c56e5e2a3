import type { SimClock } from '../clock';
import { bounds } from '../limits';

export type TriggerProblem = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

/** Trigger ids live for three seconds and open one view. Source: https://docs.slack.dev/interactivity/handling-user-interaction */
export class Triggers {
  private readonly issued = new Map<string, { user: string; at: number; used: boolean }>();

  constructor(private readonly clock: SimClock) {}

  issue(user: string): string {
    const at = this.clock.now().getTime();
    const id = `${this.issued.size + 1}.${at}.${Math.random().toString(16).slice(2, 10)}`;
    this.issued.set(id, { user, at, used: false });
    return id;
  }

  /** The person whose act the id stands for; the id is spent by it. */
  exchange(id: string): { user: string } | TriggerProblem {
    const trigger = this.issued.get(id);
    if (!trigger) return 'invalid_trigger_id';
    if (trigger.used) return 'exchanged_trigger_id';
    const age = this.clock.now().getTime() - trigger.at;
    if (age > bounds('trigger_id.life').max * 1000) return 'expired_trigger_id';
    trigger.used = true;
    return { user: trigger.user };
  }
}
