import { formatMoney } from '../../money';
import type { BuyerRequest } from '../buyer-request';
import { claimMoneyLines, lastStep } from '../claim-history';
import { appealStatusWords } from '../words/appeal';
import { appealCloseReasonWords } from '../words/appeal-close-reason';
import { caseCloseReasonWords } from '../words/case-close-reason';
import { namedOrOdd } from '../words/named';
import type { CaseWire } from './from-case';

type Line = BuyerRequest['details'][number];

/** The end is not told to the hour, so neither is the zone. */
const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });

const appealLines = (wire: CaseWire, until: Date | undefined, odd: string[]): Line[] => {
  const appeal = wire.appealDetails;
  if (appeal?.eligibleForAppeal === true) {
    const days = until === undefined ? 'for 30 days after the decision' : `until about ${DAY.format(until)}`;
    return [{ name: 'Appeal', words: `Possible ${days}` }];
  }
  if (appeal?.appealDate === undefined && appeal?.appealCloseReasonEnum === undefined) return [];
  const outcome = appeal.appealCloseReasonEnum
    ? namedOrOdd(appealCloseReasonWords, appeal.appealCloseReasonEnum, 'Appeal close reason', odd).words
    : namedOrOdd(appealStatusWords, appeal.appealStatus ?? 'OTHER', 'Appeal status', odd).words;
  const amount = appeal.appealRefundAmount === undefined ? [] : [formatMoney(appeal.appealRefundAmount)];
  return [{ name: 'Appeal', words: [outcome, ...amount].join(', ') }];
};

/** The lines of a case's card beside what every request has. */
export const caseDetails = (wire: CaseWire, until: Date | undefined, odd: string[]): Line[] => {
  const isOpen = wire.status !== 'CLOSED' && wire.status !== 'CS_CLOSED';
  const ending = wire.sellerClosureReason ?? wire.buyerClosureReason;
  const step = lastStep(wire.caseHistoryDetails);
  const lines: (Line | undefined)[] = [
    wire.returnId === undefined ? undefined : { name: 'From the return', words: wire.returnId },
    isOpen
      ? { name: 'To do', words: 'Refund it or send proof on the eBay website; eBay takes neither from here' }
      : undefined,
    ending === undefined || isOpen
      ? undefined
      : { name: 'How it ended', words: namedOrOdd(caseCloseReasonWords, ending, 'Case close reason', odd).words },
    step === undefined ? undefined : { name: 'Last step', words: step },
    wire.caseContentOnHold === true
      ? { name: 'Hidden by eBay', words: 'A part of this case is held back by a policy' }
      : undefined,
  ];
  return [
    ...lines.filter((line) => line !== undefined),
    ...appealLines(wire, until, odd),
    ...claimMoneyLines(wire.caseHistoryDetails),
  ];
};
