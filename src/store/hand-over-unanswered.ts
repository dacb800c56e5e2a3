import type { OutboxTable } from './outbox';
import type { Payloads } from './payloads';

/** Within one commit: whoever waits for an answer that no process works on any more gets a notice that says so. */
export const handOverUnansweredIn = async (
  { payloads, outbox }: { readonly payloads: Payloads; readonly outbox: OutboxTable },
  moment: string,
): Promise<number> => {
  const all = await payloads.unansweredSince(moment);
  for (const { key, waiting, since } of all) {
    await outbox.enqueue({ kind: 'interrupted', waiting, since, dedupe: key });
    await payloads.answered(key);
  }
  return all.length;
};
