import type { Config } from '../config';
import { type ErasureList, memoryErasureList } from '../erasure-list';
import { createMetrics, type Metrics } from '../metrics';
import { openDatabase } from '../store/database';
import { createStore, type Store } from '../store/store';
import { adminAlerts, type TellAdmins } from './admin-alerts';
import type { Ports } from './ports';

/** What every part of the app stands on. */
export interface Foundation extends Ports {
  readonly config: Config;
  readonly erasureList: ErasureList;
  readonly store: Store;
  readonly metrics: Metrics;
  readonly tellAdmins: TellAdmins;
  /** Notices wait for Slack. */
  wake(): void;
}

/** Opens the store. @throws AppError when it cannot be opened. */
export const layFoundation = async (config: Config, ports: Ports, wake: () => void): Promise<Foundation> => {
  const { clock, auditKey, erasureList = memoryErasureList() } = ports;
  const store = createStore(await openDatabase(config.databaseUrl, ports.database), { clock, auditKey });
  return {
    ...ports,
    config,
    erasureList,
    store,
    metrics: createMetrics(),
    tellAdmins: adminAlerts(store.outbox, clock, wake),
    wake,
  };
};
