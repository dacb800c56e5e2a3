import type { SimClock } from './clock';
import type { Finding } from './validate/finding';
import type { Changes } from './world/changes';

/** Something the app did that Slack would not have taken, or would have taken badly. */
export interface Violation {
  rule:
    | 'invalid_blocks'
    | 'invalid_view'
    | 'invalid_arguments'
    | 'invalid_ack'
    | 'late_ack'
    | 'double_ack'
    | 'never_acked'
    | 'unknown_method'
    | 'missing_scope'
    | 'rate_limited'
    | 'refused';
  text: string;
  at: string;
  findings: Finding[];
}

/** All that the app did wrong so far; a test ends with none. */
export class Violations {
  readonly all: Violation[] = [];

  constructor(
    private readonly clock: SimClock,
    private readonly changes: Changes,
  ) {}

  add(rule: Violation['rule'], text: string, findings: Finding[] = []): void {
    this.all.push({ rule, text, at: this.clock.now().toISOString(), findings });
    this.changes.tell({ type: 'violation' });
  }
}
