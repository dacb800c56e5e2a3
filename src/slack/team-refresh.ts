import type { Clock } from '../clock';
import type { Log } from '../log';
import { recurring } from '../recurring';
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
  stop(): Promise<void>;
}

const EVERY = 5 * 60_000;

/** Keeps known who belongs to the user groups in use. */
export const createTeamRefresh = ({ people, groupsInUse, teamChanged, clock, log }: TeamRefreshPorts): TeamRefresh => {
  let begun = false;
  const refresh = async (): Promise<void> => {
    await people.refreshGroups(groupsInUse());
    await teamChanged();
  };
  const broke = (error: unknown) => log.error('team_change_not_followed', { error });
  const rounds = recurring({ clock, every: EVERY, first: EVERY, broke }, refresh);
  return {
    async start() {
      begun = true;
      await refresh().catch(broke);
      rounds.start();
    },
    async again() {
      if (begun) await people.refreshGroups(groupsInUse());
    },
    async stop() {
      begun = false;
      await rounds.stop();
    },
  };
};
