import type { RequestRef } from '../desk/buyer-request';
import { cardOf } from '../desk/cases/card-of';
import type { Notice } from '../desk/notice';
import type { WatchStore, WatchTables } from './ports';

/** Ends a snooze, if there is one, and says so to whoever asked for it. */
export const wake = async (
  tables: Pick<WatchTables, 'snoozes' | 'outbox' | 'requests' | 'messages'>,
  request: RequestRef,
  change: Extract<Extract<Notice, { kind: 'snooze' }>['change'], 'over' | 'changed'>,
  at: string,
): Promise<boolean> => {
  const ended = await tables.snoozes.end(request);
  if (ended === undefined) return false;
  const { person, until } = ended;
  await tables.outbox.enqueue({ kind: 'request_card', request: await cardOf(tables, request) });
  await tables.outbox.enqueue({ kind: 'snooze', request, change, person, until, at });
  return true;
};

const BATCH = 100;

/** Requests whose snooze is over are back, each in one commit: as rows they survive every restart. */
export const wakeSnoozed = async (store: WatchStore, now: Date): Promise<void> => {
  for (const ref of await store.snoozes.due(BATCH)) {
    await store.transaction(async (tables) => {
      const request = await tables.requests.find(ref);
      // What was closed meanwhile is nobody's business any more.
      if (request?.open === false) await tables.snoozes.end(ref);
      else await wake(tables, ref, 'over', now.toISOString());
    });
  }
};
