import type { Actor } from '../desk/decision';
import type { DecisionId } from '../ids';
import type { Answered } from './answer-waiting';
import { deny, rank, roleOf } from './policy';
import { nowOf, personOf, type Road } from './road';

const reviewKey = (id: DecisionId) => `reviewed:${id}`;

/** Another admin looks at an act that was made without the sign-off it needed, and says what they think of it. */
export const review = async (road: Road, id: DecisionId, actor: Actor, words: string): Promise<Answered> => {
  const decision = await road.store.decisions.find(id);
  if (decision?.breakGlass === undefined) {
    return deny('This was not done without sign-off.', 'Only acts that broke the glass are reviewed.');
  }
  const role = roleOf(road.policy.current(), personOf(road, actor.person), decision.account);
  if (rank(role) < rank('admin')) return deny('Only admins review this.', 'Ask an admin.');
  if (actor.person === decision.requester) return deny('You did this yourself.', 'Another admin must review it.');
  if (words.trim() === '') return deny('A review needs words.', 'Say whether it was right.');
  return road.store.transaction(async (tables) => {
    if ((await tables.settings.get(reviewKey(id))) !== undefined) {
      return deny('This was reviewed already.', 'The audit has the review.');
    }
    await tables.settings.set(reviewKey(id), JSON.stringify({ by: actor.person, at: nowOf(road) }));
    await tables.audit.append({
      kind: 'glass_reviewed',
      account: decision.account,
      person: actor.person,
      decision: id,
      operation: decision.operation,
      body: {},
      personal: { body: { words: words.trim() } },
    });
    return { kind: 'recorded', decision: id };
  });
};
