import type { AxiosAdapter } from 'axios';
import type { Clock } from '../clock';
import type { AccountsPort } from '../desk/accounts/live-accounts';
import type { ErasureList } from '../erasure-list';
import type { Log } from '../log';
import type { DeskFilePort } from '../perform/live-policy';
import type { DatabaseOptions } from '../store/database';

/** What the app reaches the world through; tests hand in their own. */
export interface Ports {
  readonly clock: Clock;
  readonly log: Log;
  readonly deskFile: DeskFilePort;
  /** Where seller accounts are configured, read anew when it changes; left out, they stay as they are. */
  readonly accountsFile?: AccountsPort;
  /** Secret that the audit's hash chain is keyed with. */
  readonly auditKey: string;
  /** Outlives the records, for buyers whom a restored backup brings back. */
  readonly erasureList?: ErasureList;
  /** Leads to eBay without a socket; axios' own when left out. */
  readonly ebayAdapter?: AxiosAdapter;
  readonly database?: Pick<DatabaseOptions, 'beforeStatement'>;
}
