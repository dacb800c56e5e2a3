import type { OutboxTable } from './outbox';
import type { Payloads, Unanswered } from './payloads';

/** Within one commit: people who wait for answers that no process works on any more get one notice each that says so. */
export const handOverUnansweredIn = async (
  { payloads, outbox }: { readonly payloads: Payloads; readonly outbox: OutboxTable },
  moment: string,
): Promise<number> => {
  const all = await payloads.unansweredSince(moment);
  const byPerson = new Map<Unanswered['waiting']['person'], Unanswered[]>();
  for (const each of all) {
    const { person } = each.waiting;
    byPerson.set(person, [...(byPerson.get(person) ?? []), each]);
    await payloads.answered(each.key);
  }
  for (const [person, theirs] of byPerson) {
    const deeds = theirs.map(({ waiting: { person: _person, ...deed }, since }) => ({ ...deed, since }));
    await outbox.enqueue({ kind: 'interrupted', person, deeds, dedupe: theirs[0]?.key ?? person });
  }
  return all.length;
};
