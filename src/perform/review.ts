import type { Actor } from '../desk/decision';
import type { DecisionId } from '../ids';
import { covers, onlyAdmins, reachOf } from './admins';
import type { Answered } from './answer-waiting';
import { deny } from './policy';
import { nowOf, personOf, type Road } from './road';

const reviewedKey = (id: DecisionId) => `glass_reviewed:${id}`;

/** Another admin has looked at an act that was made without its sign-off; once, with or without words. */
export const review = async (road: Road, id: DecisionId, actor: Actor, words = ''): Promise<Answered> =>
  road.store.transaction(async (tables) => {
    const decision = await tables.decisions.find(id);
    if (decision?.breakGlass === undefined) return deny('This act was not without sign-off.', 'Look at its receipt.');
    const reach = reachOf(road.policy.current(), personOf(road, actor.person));
    if (reach === undefined || !covers(reach, decision.account)) return onlyAdmins();
    if (decision.requester === actor.person) {
      return deny('You cannot review what you did yourself.', 'Another admin has to look at it.');
    }
    if ((await tables.settings.get(reviewedKey(id))) !== undefined) {
      return deny('It was reviewed already.', 'Nothing is left to do.');
    }
    const { account, operation } = decision;
    const said = words.trim();
    await tables.settings.set(reviewedKey(id), JSON.stringify({ by: actor.person, at: nowOf(road) }));
    await tables.audit.append({
      kind: 'glass_reviewed',
      account,
      person: actor.person,
      decision: id,
      operation,
      body: {},
      ...(said === '' ? {} : { personal: { body: { words: said } } }),
    });
    await tables.outbox.enqueue({
      kind: 'admin_alert',
      tone: 'note',
      code: 'broke_glass',
      account,
      text: `<@${actor.person}> reviewed what <@${decision.requester}> did without sign-off.${said === '' ? '' : ` “${said}”`}`,
      dedupe: `glass_reviewed:${id}`,
    });
    return { kind: 'recorded', decision: id };
  });
