import type { Policy } from '../desk/desk-file';
import { type Act, overLimits, roleNeeded, signOffRules } from './policy';

const NOTHING_SPENT = { onRequest: [], byPersonToday: [] };

/**
 * Whether the button itself must ask once more, because neither a sign-off nor an undo window follows its press.
 * A card is the same for everybody, so the least role that may press it is asked for; the road decides again for the presser.
 */
export const buttonConfirms = (policy: Policy, act: Act): boolean => {
  if (act.effect === 'read' || !policy.present) return false;
  const { undo } = policy.file;
  const window = act.effect === 'money' ? undo.money : act.effect === 'decision' ? undo.decision : 0;
  if (window > 0) return false;
  if (signOffRules(policy.file, act).length > 0) return false;
  return overLimits(policy.file, roleNeeded(policy.file, act), act, NOTHING_SPENT).length === 0;
};
