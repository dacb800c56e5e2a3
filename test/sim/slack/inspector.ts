import type { SimClock } from './clock';
import { isObject, textOrNothing } from './json';
import type { Finding } from './validate/finding';
import type { Changes } from './world/changes';

/** One piece of traffic: 'in' goes from the app to Slack, 'out' from Slack to the app. */
export interface InspectorEntry {
  id: number;
  at: string;
  direction: 'in' | 'out';
  kind: string;
  summary: string;
  payload: unknown;
  findings: Finding[];
  ms?: number;
  status?: string;
}

const secretKeys = new Set(['token', 'authorization', 'client_secret', 'signing_secret']);

function masked(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => masked(each));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, masked(each, name)]));
  if (secretKeys.has(key.toLowerCase())) return '***';
  return typeof value === 'string' ? value.replace(/xox[a-z]-[\w-]+|xapp-[\w-]+/g, '***') : value;
}

/** The raw traffic between the app and the workspace, with tokens masked. */
export class Inspector {
  private readonly entries: InspectorEntry[] = [];
  private count = 0;

  constructor(
    private readonly clock: SimClock,
    private readonly changes: Changes,
  ) {}

  note(
    entry: Pick<InspectorEntry, 'direction' | 'kind' | 'summary' | 'payload'> & Partial<InspectorEntry>,
  ): InspectorEntry {
    const full: InspectorEntry = {
      findings: [],
      ...entry,
      id: ++this.count,
      at: this.clock.now().toISOString(),
      payload: masked(structuredClone(entry.payload)),
    };
    this.entries.push(full);
    if (this.entries.length > 2000) this.entries.shift();
    return full;
  }

  /** What became of it: only now does the page hear of the entry. */
  settle(entry: InspectorEntry, status: string, findings: Finding[] = []): void {
    entry.status = status;
    entry.ms = this.clock.now().getTime() - Date.parse(entry.at);
    entry.findings = findings;
    this.changes.tell({ type: 'inspector', entry });
  }

  latest(limit = 200): InspectorEntry[] {
    return this.entries.slice(-limit);
  }

  /** Calls of one Web API method so far, oldest first, as the app sent them. */
  calls(method: string): unknown[] {
    return this.entries
      .filter((entry) => entry.direction === 'in' && textOrNothing(entry.kind) === method)
      .map((entry) => entry.payload);
  }
}
