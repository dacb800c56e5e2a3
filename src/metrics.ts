import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What became of an act in the end. `parked` waits for a person to say what happened. */
export type ActResult = 'done' | 'refused' | 'parked';

/**
 * The figures that whoever runs the desk watches. Labels come from fixed lists of names; never ids, texts or people.
 * The first two are the service levels: how long a buyer's click waits for its card, and whether acts end done and once.
 */
export interface Metrics {
  /** `seconds` from the moment the buyer opened the request, as eBay tells it, until Slack had taken its card. */
  cardPosted(kind: string, seconds: number): void;
  /** Counted when an act ends, and when it is parked. `operation` is the operation's name. */
  actEnded(operation: string, result: ActResult): void;
  /** One attempt at eBay; `status` 0 where no answer came. */
  ebayAnswered(call: string, status: number, seconds: number): void;
  /** Rows that wait to be told to Slack, and the age of the oldest in seconds. */
  outboxWaiting(rows: number, oldestSeconds: number): void;
  /** Since when a source of one account was last read whole. */
  sourceRead(account: string, source: string, secondsAgo: number): void;
  /** Calls of a family that are left today, by the desk's own count. */
  callsLeft(family: string, calls: number): void;
  /** Everything in Prometheus' text form. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Metrics of one process. Each call makes its own registry, so that two apps in one test do not add up. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const clickToCard = new Histogram({
    name: 'aftersale_click_to_card_seconds',
    help: "Time from a buyer's click on eBay to the card in Slack.",
    labelNames: ['kind'],
    buckets: [5, 15, 30, 60, 90, 120, 300, 600, 1800, 3600],
    registers,
  });
  const acts = new Counter({
    name: 'aftersale_acts_total',
    help: 'Acts that ended, by operation and result; counted once however often it was pressed, and once more when it was parked.',
    labelNames: ['operation', 'result'],
    registers,
  });
  const calls = new Histogram({
    name: 'aftersale_ebay_call_seconds',
    help: 'Attempts at eBay, by call and status; status 0 means that no answer came.',
    labelNames: ['call', 'status'],
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const outboxRows = new Gauge({ name: 'aftersale_outbox_rows', help: 'Notices waiting for Slack.', registers });
  const outboxAge = new Gauge({
    name: 'aftersale_outbox_oldest_seconds',
    help: 'Age of the notice that waits longest for Slack.',
    registers,
  });
  const sources = new Gauge({
    name: 'aftersale_source_age_seconds',
    help: 'Time since a source of one account was last read whole.',
    labelNames: ['account', 'source'],
    registers,
  });
  const budget = new Gauge({
    name: 'aftersale_ebay_budget_left',
    help: "Calls left today, by eBay's families of calls.",
    labelNames: ['family'],
    registers,
  });
  return {
    cardPosted: (kind, seconds) => clickToCard.observe({ kind }, Math.max(0, seconds)),
    actEnded: (operation, result) => acts.inc({ operation, result }),
    ebayAnswered: (call, status, seconds) => calls.observe({ call, status: String(status) }, seconds),
    outboxWaiting(rows, oldestSeconds) {
      outboxRows.set(rows);
      outboxAge.set(oldestSeconds);
    },
    sourceRead: (account, source, secondsAgo) => sources.set({ account, source }, secondsAgo),
    callsLeft: (family, calls) => budget.set({ family }, calls),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};
