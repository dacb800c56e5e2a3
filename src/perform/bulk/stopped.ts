import { Actor, type Decision } from '../../desk/decision';
import type { BulkId } from '../../ids';
import type { Tables } from '../../store/store';

const stoppedKey = (bulk: BulkId) => `bulk_stopped:${bulk}`;

/** Whoever is at an item of the bulk just now finds that the rest of it was stopped. */
export const stopBulk = ({ settings }: Pick<Tables, 'settings'>, bulk: BulkId, { person }: Actor): Promise<void> =>
  settings.set(stoppedKey(bulk), JSON.stringify({ person }));

/** Who has stopped the bulk that the decision belongs to, if anybody. */
export const stoppedBy = async (
  { settings }: Pick<Tables, 'settings'>,
  { bulk }: Pick<Decision, 'bulk'>,
): Promise<Actor | undefined> => {
  const by = bulk && (await settings.get(stoppedKey(bulk.id)));
  return by === undefined ? undefined : Actor.parse(JSON.parse(by));
};
