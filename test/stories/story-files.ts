import type { OperationName } from '../../src/desk/operations';
import { cancellations } from './acts/cancellations';
import { cases } from './acts/cases';
import { inquiries } from './acts/inquiries';
import { returnDecisions } from './acts/return-decisions';
import { returnEnds } from './acts/return-ends';
import { returnGoods } from './acts/return-goods';
import { claimReads } from './reads/claims';
import { orderReads } from './reads/orders';
import { returnReads } from './reads/returns';

/** What every story has, whether it acts or reads. */
export interface Story {
  readonly operation: OperationName;
  readonly call: string;
  readonly refusedBy: string;
  readonly notNow?: object;
  readonly changed?: object;
  readonly unknown?: object;
}

/** Where the stories of each operation are; the test beside each file plays them. */
export const storyFiles: readonly {
  readonly file: string;
  readonly acts: boolean;
  readonly stories: readonly Story[];
}[] = [
  { file: 'test/stories/acts/cancellations', acts: true, stories: cancellations },
  { file: 'test/stories/acts/return-decisions', acts: true, stories: returnDecisions },
  { file: 'test/stories/acts/return-goods', acts: true, stories: returnGoods },
  { file: 'test/stories/acts/return-ends', acts: true, stories: returnEnds },
  { file: 'test/stories/acts/inquiries', acts: true, stories: inquiries },
  { file: 'test/stories/acts/cases', acts: true, stories: cases },
  { file: 'test/stories/reads/orders', acts: false, stories: orderReads },
  { file: 'test/stories/reads/returns', acts: false, stories: returnReads },
  { file: 'test/stories/reads/claims', acts: false, stories: claimReads },
];
