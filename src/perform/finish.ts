import type { Answer, Witness } from '../desk/operation';
import type { Held } from '../store/decision-leases';
import { intentId } from './intent-id';
import type { Road } from './road';
import { takeStep } from './step';

export interface Finish {
  readonly state: 'done' | 'refused' | 'not_done';
  readonly answer?: Answer;
  readonly witness?: Witness | undefined;
  readonly reason?: string;
  readonly hint?: string | undefined;
  readonly audit: string;
  readonly by?: string;
}

/** Ends a decision for which an intent was written: both in one commit. */
export const finish = (
  road: Road,
  held: Held,
  { state, answer, witness, reason, hint, audit, by }: Finish,
): Promise<Held> =>
  takeStep(road, held, {
    change: {
      state,
      ...(answer === undefined
        ? {}
        : {
            answer: {
              words: answer.words,
              ...(answer.madeIds === undefined ? {} : { madeIds: { ...answer.madeIds } }),
            },
          }),
      ...(witness === undefined ? {} : { readings: [...witness.readings] }),
      ...(witness?.request === undefined ? {} : { before: witness.request }),
      ...(reason === undefined ? {} : { reason }),
      ...(hint === undefined ? {} : { hint }),
    },
    request: witness?.request,
    audit,
    ...(by === undefined ? {} : { by }),
    also: (tables) => tables.intents.settle(intentId(held.decision), state === 'done' ? 'done' : 'refused'),
  });
