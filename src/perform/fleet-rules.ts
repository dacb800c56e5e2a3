import type { Tables } from '../store/store';
import { deny } from './policy';
import type { Road } from './road';

const SETTING = 'policy_hash';

/** Says which rules are in force, for every process of the desk. Called at start and whenever the desk file was read anew. */
export const publishRules = async (road: Road): Promise<void> => {
  await road.store.transaction(async ({ audit, settings }) => {
    // One after the other with every intent: an act is either begun before these rules, or sees them.
    await audit.serialize();
    await settings.set(SETTING, road.policy.current().hash);
  });
};

/** A process whose rules are not those published last decides nothing. */
export const rulesDiffer = async (road: Road, { settings }: Pick<Tables, 'settings'> = road.store) => {
  const published = await settings.get(SETTING);
  if (published === undefined || published === road.policy.current().hash) return undefined;
  return deny(
    'The rules of the desk are just being changed, and this process does not have the new ones yet.',
    'Try again in a minute; if this stays, whoever runs Aftersale must give every process the same desk file.',
  );
};
