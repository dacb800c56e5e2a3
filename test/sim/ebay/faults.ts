import { pick, seededRandom } from './random';
import type { Refusal } from './refusal';

/**
 * What can go wrong with one request. `-before`: nothing has changed at eBay; `-after`: the change is made and its answer
 * is lost. The plain ones change nothing, except `slow` and `delayed-readback`, which answer rightly: the one late, the
 * other while what it changed stays unseen by readers for a while; and `torn`, a 200 whose body ends in the middle.
 */
export const FAULT_KINDS = [
  '500-before',
  '500-after',
  '429',
  '401',
  'hang',
  'hang-after',
  'cut-before',
  'cut-after',
  'html',
  'html-after',
  'empty',
  'empty-after',
  'text-405',
  'torn',
  'slow',
  'delayed-readback',
] as const;
/** `refused` is no accident: eBay says no for a reason that only it knows. */
export type FaultKind = (typeof FAULT_KINDS)[number] | 'refused';

export interface Fault {
  kind: FaultKind;
  /** The call it strikes; any call when left out. */
  call?: string;
  /** The account it strikes; any when left out. */
  account?: string;
  /** The id, as a path names it, of what it strikes; anything when left out. */
  about?: string;
  /** How often it strikes. */
  times?: number;
  /** How many matching requests pass unharmed first. */
  after?: number;
  /** How long `slow` and `delayed-readback` last, in milliseconds. */
  lasts?: number;
  /** With an `-after` kind: how long readers do not see the change either, in milliseconds. */
  unseenFor?: number;
  /** The Retry-After of a 429, in seconds. */
  retryAfter?: number;
  /** What eBay answers when it is `refused`. */
  refusal?: Refusal;
}

export interface RandomFaults {
  seed: number;
  /** The share of requests struck, 0 to 1. */
  rate: number;
  kinds?: readonly FaultKind[];
  calls?: readonly string[];
}

interface Planned extends Fault {
  left: number;
  pass: number;
}

/** Decides for each request whether something goes wrong with it. */
export class Faults {
  #planned: Planned[] = [];
  #random: (() => Fault | undefined) | undefined;
  #randomCalls: readonly string[] | undefined;
  /** How often each kind has struck. */
  readonly struck = new Map<FaultKind, number>();

  /** Strikes the next matching request, or the next `times`. */
  next(fault: Fault): void {
    this.#planned.push({ ...fault, left: fault.times ?? 1, pass: fault.after ?? 0 });
  }

  /** The next such call is refused with this answer, although nothing that the caller could read forbids it. */
  refuses(call: string, refusal: Refusal): void {
    this.next({ kind: 'refused', call, refusal });
  }

  /** Strikes every matching request until cleared. */
  always(fault: Omit<Fault, 'times'>): void {
    this.next({ ...fault, times: Number.POSITIVE_INFINITY });
  }

  /** Strikes at random, the same in every run with the same seed. */
  random({ seed, rate, kinds = FAULT_KINDS, calls }: RandomFaults): void {
    const random = seededRandom(seed);
    this.#randomCalls = calls;
    this.#random = () => (random() < rate ? { kind: pick(random, kinds) } : undefined);
  }

  clear(): void {
    this.#planned = [];
    this.#random = undefined;
  }

  /** The fault of this request, used up by asking. */
  take(call: string, account: string | undefined, path = ''): Fault | undefined {
    const fault = this.#takePlanned(call, account, path) ?? this.#takeRandom(call);
    if (fault) this.struck.set(fault.kind, (this.struck.get(fault.kind) ?? 0) + 1);
    return fault;
  }

  #takePlanned(call: string, account: string | undefined, path: string): Fault | undefined {
    for (const fault of this.#planned) {
      if (fault.left <= 0) continue;
      if (fault.call !== undefined && fault.call !== call) continue;
      if (fault.account !== undefined && fault.account !== account) continue;
      if (fault.about !== undefined && !path.split('/').includes(fault.about)) continue;
      if (fault.pass > 0) {
        fault.pass -= 1;
        continue;
      }
      fault.left -= 1;
      return fault;
    }
    return undefined;
  }

  #takeRandom(call: string): Fault | undefined {
    if (this.#randomCalls && !this.#randomCalls.includes(call)) return undefined;
    return this.#random?.();
  }
}
