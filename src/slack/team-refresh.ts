import type { Clock } from '../clock';
import type { Log } from '../log';
import type { People } from './people';

export interface TeamRefreshPorts {
  readonly people: Pick<People, 'refreshGroups'>;
  /** User groups that the desk file names. */
  groupsInUse(): readonly string[];
  /** The members of those groups were read anew. */
  teamChanged(): Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface TeamRefresh {
  /** Reads the members now, and again from then on. */
  start(): Promise<void>;
  /** Reads the members now, where that has begun. */
  again(): Promise<void>;
  stop(): void;
}

const EVERY = 5 * 60_000;

/** Keeps known who belongs to the user groups in use. */
export const createTeamRefresh = ({ people, groupsInUse, teamChanged, clock, log }: TeamRefreshPorts): TeamRefresh => {
  let running = false;
  let cancel = () => {};
  const refresh = async (): Promise<void> => {
    await people.refreshGroups(groupsInUse());
    await teamChanged().catch((error: unknown) => log.error('team_change_not_followed', { error }));
    if (running) cancel = clock.after(EVERY, () => void refresh());
  };
  return {
    async start() {
      running = true;
      await refresh();
    },
    async again() {
      if (running) await people.refreshGroups(groupsInUse());
    },
    stop() {
      running = false;
      cancel();
    },
  };
};
