import type { Bulk } from '../../desk/bulk';
import type { RequestRef } from '../../desk/buyer-request';
import type { CaseState } from '../../desk/case-work';
import type { Decision } from '../../desk/decision';
import type { Messages } from '../../desk/delivery';
import type { DeskFile } from '../../desk/desk-file';
import type { Digest } from '../../desk/digest';
import type { Notice } from '../../desk/notice';
import type { RequestRecords } from '../../desk/records';
import type { RequestFigures } from '../../desk/report/figures';
import type { ReturnFile } from '../../desk/returns/files';
import type { AccountId, BulkId, DecisionId, PersonId } from '../../ids';
import type { Backfill } from '../messages/backfill';
import type { SpikeShown } from '../messages/spike';
import type { Permalinks } from '../permalinks';
import type { Scene } from '../scene';
import type { SeenFacts } from '../workplace';

/** The rows that notices are drawn from. */
export interface DrawPorts {
  readonly requests: Pick<RequestRecords, 'find' | 'matching'>;
  readonly messages: Pick<Messages, 'find'>;
  readonly decisions: {
    find(id: DecisionId): Promise<Decision | undefined>;
    ofRequest(ref: RequestRef): Promise<readonly Decision[]>;
    ofBulk(bulk: BulkId): Promise<readonly Decision[]>;
  };
  readonly bulks: { find(id: BulkId): Promise<Bulk | undefined> };
  readonly facts: SeenFacts;
  caseOf(ref: RequestRef): Promise<CaseState>;
  /** What somebody is called, as far as it is known already, else their id. */
  nameOf(person: string): string;
  /** How far the first reading of a source has come. */
  backfillOf(account: AccountId, source: string): Promise<Backfill | undefined>;
  /** The files of a return, read from eBay. @throws AppError */
  filesOf(ref: RequestRef): Promise<readonly ReturnFile[]>;
  /** How things stand now for a channel. */
  digestOf(notice: Extract<Notice, { kind: 'digest' }>): Promise<Digest>;
  spikeOf(
    id: string,
  ): Promise<(Pick<SpikeShown, 'spike'> & { readonly requests: readonly RequestFigures[] }) | undefined>;
  readonly links: Permalinks;
  titleOf(operation: string): string;
  /** Has the operation a form? */
  changeable(operation: string): boolean;
  /** Who can sign a decision off now. */
  signersOf(decision: Decision): readonly PersonId[];
  rules(): Pick<DeskFile, 'channels' | 'break_glass' | 'quiet_hours'>;
  scene(): Scene;
}
