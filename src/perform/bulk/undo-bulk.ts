import type { Actor, DecisionState } from '../../desk/decision';
import type { BulkId } from '../../ids';
import type { Road } from '../road';
import { mayUndo, undoHeld } from '../undo';
import { answerBulk } from './answer-bulk';
import { stopBulk } from './stopped';

/** Nothing was sent for these. */
const UNSENT: ReadonlySet<DecisionState> = new Set(['asked', 'sign_off', 'undo', 'signed']);

/** Takes back everything of a bulk for which nothing was sent: all of it within the undo window, afterwards the rest. */
export const undoBulk = (road: Road, bulk: BulkId, actor: Actor) =>
  answerBulk(road, {
    bulk,
    actor,
    wanted: 'undo',
    about: (all) => {
      const [first] = all;
      return (first && mayUndo(road, actor, first)) ?? all.filter(({ state }) => UNSENT.has(state));
    },
    leaveWord: (tables) => stopBulk(tables, bulk, actor),
    async say(tables, held) {
      await undoHeld(tables, road, held, actor);
      return { kind: 'recorded', decision: held.decision.id };
    },
  });
