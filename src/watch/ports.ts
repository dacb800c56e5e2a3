import type { BuyerRequest, RequestRef } from '../desk/buyer-request';
import type { Claims, Snoozes } from '../desk/case-work';
import type { Messages, Turn } from '../desk/delivery';
import type { Notice } from '../desk/notice';
import type { RequestRecords } from '../desk/records';

/** What a kept sighting turned out to be. */
export interface Sighting {
  /** As it is kept: of an erased buyer's, less than was seen. */
  readonly request: BuyerRequest;
  readonly isErased: boolean;
  readonly isNew: boolean;
  readonly changed: boolean;
  readonly previous?: BuyerRequest;
}

/** The tables that the watcher reads and writes, over the database or within one commit. */
export interface WatchTables {
  readonly requests: Pick<RequestRecords, 'find' | 'open' | 'due' | 'matching' | 'among'> & {
    save(request: BuyerRequest, seenAt: string): Promise<Sighting>;
    seenAgain(refs: readonly RequestRef[], seenAt: string): Promise<void>;
  };
  readonly outbox: {
    enqueue(notice: Notice, delayMs?: number, turn?: Turn): Promise<void>;
    outdate(keys: string, except?: string): Promise<void>;
    isSaid(notice: Notice): Promise<boolean>;
    waitingAmong(keys: readonly string[]): Promise<ReadonlySet<string>>;
  };
  readonly messages: Pick<Messages, 'find' | 'among'>;
  readonly claims: Pick<Claims, 'find' | 'take'>;
  readonly snoozes: Pick<Snoozes, 'find' | 'end' | 'due'>;
  readonly settings: {
    get(name: string): Promise<string | undefined>;
    set(name: string, value: string): Promise<void>;
  };
}

export interface WatchStore extends WatchTables {
  transaction<Result>(run: (tables: WatchTables) => Promise<Result>): Promise<Result>;
}
