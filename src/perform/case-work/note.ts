import type { RequestRef } from '../../desk/buyer-request';
import type { Actor } from '../../desk/decision';
import { deny } from '../policy';
import { type CaseOutcome, type CaseRoad, onCase, recorded } from './case-road';

/** The longest that fits a thread message whole. */
export const LONGEST_NOTE = 2000;

export const addNote = (road: CaseRoad, ref: RequestRef, { person }: Actor, words: string): Promise<CaseOutcome> =>
  onCase(road, ref, { person }, 'noted', async ({ tables, request }) => {
    const text = words.trim();
    if (text === '') return deny('The note is empty.', 'Write what colleagues should know.');
    if (text.length > LONGEST_NOTE) return deny('The note is too long.', `Write at most ${LONGEST_NOTE} characters.`);
    const note = await tables.notes.add(ref, person, text);
    const { account, kind, id } = request;
    return recorded({ kind: 'note', request: { account, kind, id }, note });
  });
