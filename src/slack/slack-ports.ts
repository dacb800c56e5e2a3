import type { CustomRoute } from '@slack/bolt';
import type { Clock } from '../clock';
import type { Account } from '../desk/account';
import type { BuyerRequest } from '../desk/buyer-request';
import type { Delivery, Messages, Outbox } from '../desk/delivery';
import type { DeskFile } from '../desk/desk-file';
import type { Homes } from '../desk/queue';
import type { RequestRecords } from '../desk/records';
import type { SavedReply } from '../desk/saved-reply';
import type { SourceFreshness } from '../desk/source-freshness';
import type { AccountId } from '../ids';
import type { Log } from '../log';
import type { CaseWork } from '../perform/case-work';
import type { Perform } from '../perform/perform';
import type { Upkeep } from '../perform/upkeep';
import type { ConnectionSettings } from './connection';
import type { DrawPorts } from './drawing/draw-ports';
import type { GuardPorts } from './guard';
import type { SeenFacts, Workplace } from './workplace';

/** What the Slack side needs from the rest; every one of these is a port that the composition root hands in. */
export interface SlackPorts {
  readonly settings: ConnectionSettings;
  /** What stands before the name of every slash command; empty for none. */
  readonly commandPrefix?: string;
  readonly accounts: readonly Account[];
  readonly perform: Perform;
  readonly caseWork: CaseWork;
  readonly upkeep: Upkeep;
  readonly requests: RequestRecords;
  readonly decisions: DrawPorts['decisions'];
  readonly bulks: DrawPorts['bulks'];
  readonly selections: Workplace['selections'];
  readonly facts: SeenFacts;
  readonly backfillOf: DrawPorts['backfillOf'];
  /** Acts were asked for or answered, so that something may fall due sooner than was known. */
  nudge(): void;
  readonly outbox: Outbox;
  readonly messages: Messages;
  readonly homes: Homes;
  readonly payloads: GuardPorts['payloads'];
  /** The desk file in force. */
  rules(): Pick<DeskFile, 'channels' | 'break_glass' | 'working_hours' | 'quiet_hours'>;
  /** The team's texts for buyers. */
  replies(): Promise<readonly SavedReply[]>;
  /** User groups that the desk file names, whose members are kept fresh. */
  groupsInUse(): readonly string[];
  /** The members of those groups were read anew. */
  teamChanged(): Promise<void>;
  /** True where no sign-off and no undo window follows a press of this operation. */
  confirms(operation: string, request: BuyerRequest): boolean;
  /** The files of a return, read from eBay. @throws AppError */
  filesOf: DrawPorts['filesOf'];
  /** What could not be read lately, in words, so that an empty queue is not called empty. */
  problems(accounts: readonly AccountId[]): Promise<readonly string[]>;
  digestOf: DrawPorts['digestOf'];
  readonly spikes: Workplace['spikes'] & { find: DrawPorts['spikeOf'] };
  readonly handover: Workplace['handover'];
  /** What is wrong with the desk file, in words; undefined when its rules are in force. */
  deskProblem(): string | undefined;
  /** What eBay pushes to this desk. */
  pushState: Workplace['pushState'];
  /** How fresh every source of the queue is. */
  freshness(): Promise<readonly SourceFreshness[]>;
  undeliverable(delivery: Delivery, why: string, channel?: string): Promise<void>;
  /** Served beside Slack's own address, for example `/health`. */
  readonly routes?: CustomRoute[];
  readonly clock: Clock;
  readonly log: Log;
}
