import type { Turn } from './turn';
import type { Workplace } from './workplace';

/** A subcommand that is about the desk itself and not about something at eBay. */
export interface DeskTask {
  readonly verb: string;
  readonly usage: string;
  readonly summary: string;
  run(workplace: Workplace, turn: Turn, words: string): Promise<void>;
}
