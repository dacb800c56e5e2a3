import type { BuyerRequest } from '../desk/buyer-request';
import { needsAnswer } from './changes';
import type { SourceState } from './source-state';

/** Cards of old stock that are posted at once; the others follow one by one, so that new requests find room between them. */
const AT_ONCE = 20;
const BETWEEN = 3_000;

/** Who gets a card, and after what delay in milliseconds. */
export interface Announcement {
  announce(request: BuyerRequest): boolean;
  delay(): number;
}

/** At the first connection only what waits for an answer is announced: the rest was the team's business before. */
export const announcement = ({ firstCompleteAt }: SourceState): Announcement => {
  let announced = 0;
  return {
    announce: (request) =>
      needsAnswer(request) ||
      (firstCompleteAt !== undefined && (request.openedAt === undefined || request.openedAt >= firstCompleteAt)),
    delay() {
      announced += 1;
      return firstCompleteAt === undefined ? Math.max(0, announced - AT_ONCE) * BETWEEN : 0;
    },
  };
};

/** Over before the desk knew the account: not worth a call, a row or a card. */
export const isOldStock = ({ firstCompleteAt }: SourceState, row: BuyerRequest): boolean =>
  !row.open && (firstCompleteAt === undefined || (row.openedAt !== undefined && row.openedAt < firstCompleteAt));

/** Old stock by its deadlines; afterwards in the order in which buyers came. */
export const inOrder = ({ firstCompleteAt }: SourceState, rows: readonly BuyerRequest[]): BuyerRequest[] => {
  const key = ({ respondBy = '9', openedAt = '' }: BuyerRequest) =>
    firstCompleteAt === undefined ? respondBy : openedAt;
  return [...rows].sort((left, right) => key(left).localeCompare(key(right)));
};
