import type { Clock } from '../clock';
import type { Account } from '../desk/account';
import type { Messages } from '../desk/delivery';
import type { Digest } from '../desk/digest';
import type { Facts } from '../desk/facts';
import type { PushLine } from '../desk/push/push-lines';
import type { RequestRecords } from '../desk/records';
import type { SavedReply } from '../desk/saved-reply';
import type { Selection } from '../desk/selection';
import type { AccountId, BulkId, ChannelId, PersonId } from '../ids';
import type { Log } from '../log';
import type { CaseWork } from '../perform/case-work';
import type { Perform } from '../perform/perform';
import type { Upkeep } from '../perform/upkeep';
import type { HomeTab } from './home-tab';
import type { Permalinks } from './permalinks';
import type { Registry } from './registry';
import type { Scene } from './scene';
import type { SlackFiles } from './slack-files';

/** Remembers what people were shown, so that a later press can be told what changed since. */
export interface SeenFacts {
  /** The hash that a button carries. */
  remember(facts: Facts, at: string): Promise<string>;
}

export interface SelectionRecords {
  save(selection: Selection): Promise<void>;
  find(id: BulkId): Promise<Selection | undefined>;
}

/** What the handlers of commands, buttons and forms work with. */
export interface Workplace {
  readonly registry: Registry;
  readonly perform: Perform;
  readonly caseWork: CaseWork;
  readonly upkeep: Upkeep;
  readonly requests: RequestRecords;
  readonly facts: SeenFacts;
  readonly messages: Pick<Messages, 'find'>;
  readonly files: SlackFiles;
  readonly accounts: readonly Account[];
  readonly clock: Clock;
  readonly log: Log;
  scene(): Scene;
  /** The team's texts. */
  replies(): Promise<readonly SavedReply[]>;
  readonly handover: {
    /** Hands over in the channel now; false where no requests are routed to it. */
    tell(channel: ChannelId, by: PersonId): Promise<boolean>;
    /** How the accounts stand, whatever the channels. */
    of(accounts: readonly AccountId[]): Promise<Digest>;
  };
  readonly spikes: {
    /** Somebody has seen what heaps up; false where somebody had already. */
    seen(id: string, person: PersonId): Promise<boolean>;
  };
  readonly links: Permalinks;
  /** Whether people of another organisation read the channel. @throws Error of the Web API */
  isShared(channel: string): Promise<boolean>;
  /** What eBay pushes to this desk; undefined where eBay cannot reach it. @throws AppError when eBay does not say */
  pushState(): Promise<readonly PushLine[] | undefined>;
  /** What the person is called, as far as it is known already, else their id. */
  nameOf(person: string): string;
  /** Why the desk would not talk to this person; undefined for somebody of the team's workspace. */
  strangerBecause(person: string): Promise<string | undefined>;
  readonly home: Pick<HomeTab, 'changed' | 'choose'>;
  /** What people have selected for one decision on many requests. */
  readonly selections: SelectionRecords;
  /** Tells the sender that rows may wait, and the timer that something may fall due. */
  wake(): void;
}

export const remember = async ({ facts, clock }: Workplace, seen: Facts | undefined): Promise<string | undefined> =>
  seen === undefined ? undefined : facts.remember(seen, clock.now().toISOString());
