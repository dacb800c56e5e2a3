import type { Actor, SignOff } from '../../desk/decision';
import type { BulkId } from '../../ids';
import { deny } from '../policy';
import type { Road } from '../road';
import { signHeld } from '../sign-off';
import { answerBulk } from './answer-bulk';
import { seenItems, waitingItems } from './waiting-items';

export interface BulkVerdict {
  readonly verdict: SignOff['verdict'];
  /** Required to send back. */
  readonly reason?: string;
  /** Hash of the items on the card that was pressed. */
  readonly seen: string;
}

/** A colleague consents to all items that wait for it, or sends them back, by the same rules as to one; see `seenItems`. */
export const signOffBulk = (road: Road, bulk: BulkId, actor: Actor, { verdict, reason, seen }: BulkVerdict) =>
  answerBulk(road, {
    bulk,
    actor,
    wanted: verdict,
    about: (all) =>
      seenItems(all) === seen
        ? waitingItems(all)
        : deny('It was changed after you saw it.', 'Look at the card as it is now and press again.'),
    say: (tables, held, index) =>
      signHeld(
        tables,
        road,
        held,
        actor,
        { verdict, ...(reason === undefined ? {} : { reason }) },
        index * road.pace.bulkGap,
      ),
  });
