import type { Decision } from '../../desk/decision';
import type { Road } from '../road';

const HOUR_MS = 3_600_000;
/** How long a bulk may be put off in all, before what is left of it is refused. */
const LONGEST_MS = 26 * HOUR_MS;

/** What cannot wait so long uses the calls that are kept for it. */
const canWait = async (road: Road, { askedAt, respondBy, request }: Decision, until: Date): Promise<boolean> => {
  const due = respondBy ?? (request && (await road.store.requests.find(request))?.respondBy);
  if (until.getTime() - new Date(askedAt).getTime() > LONGEST_MS) return false;
  return due === undefined || until.getTime() < new Date(due).getTime() - road.pace.deadlineMargin;
};

/** Until when an item of a bulk leaves eBay's calls to people; undefined where it goes on now. */
export const callsOpenAt = async (road: Road, decision: Decision): Promise<Date | undefined> => {
  if (decision.bulk === undefined) return undefined;
  const until = await road.callsOpenAt?.(decision.operation);
  return until !== undefined && until > road.clock.now() && (await canWait(road, decision, until)) ? until : undefined;
};

/** The same after eBay took no more calls, which it may do for reasons of its own. */
export const callsAgainAt = async (road: Road, decision: Decision): Promise<Date | undefined> => {
  if (decision.bulk === undefined) return undefined;
  const soon = new Date(road.clock.now().getTime() + road.pace.retry);
  return (await callsOpenAt(road, decision)) ?? ((await canWait(road, decision, soon)) ? soon : undefined);
};
