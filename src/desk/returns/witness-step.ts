import type { BuyerRequest } from '../buyer-request';
import type { DeskContext, Reading, Witness } from '../operation';
import { named } from '../words/named';
import { returnOptionWords } from '../words/return-option';
import { type ReadReturn, readReturn } from './read-return';
import { takenBefore, timesTaken } from './steps-before';

/** What a witness of a return shows: where it stands and its newest step. */
export const readingsOf = ({ request, wire }: ReadReturn): Reading[] => {
  const last = wire.detail?.responseHistory.at(-1)?.activity;
  return [
    { name: 'State', words: request.state.words },
    ...(request.status === undefined ? [] : [{ name: 'Status', words: request.status.words }]),
    ...(last === undefined ? [] : [{ name: 'Last step', words: named(returnOptionWords, last).words }]),
    ...request.details.filter((detail) => detail.name === 'Refund'),
  ];
};

export interface Step {
  readonly id: string;
  /** The step's name in the return's history. */
  readonly activity: string;
  /** The operation that was offered before. */
  readonly operation: string;
  /** The return as it was before the act. */
  readonly before: BuyerRequest | undefined;
  /** Another sign of the step, besides the history. */
  readonly sign?: (read: ReadReturn) => boolean;
}

/**
 * Whether a step of the seller is in the return's history once more than before. A return without history proves nothing unless the step is
 * still offered. @throws AppError when it cannot be read.
 */
export const witnessStep = async (context: DeskContext, step: Step): Promise<Witness> => {
  const read = await readReturn(context, step.id);
  const history = read.wire.detail?.responseHistory ?? [];
  const isSeen =
    timesTaken(read.wire, step.activity) > takenBefore(step.before, step.activity) || step.sign?.(read) === true;
  const isOffered = read.request.options.includes(step.operation);
  const verdict = isSeen ? 'happened' : isOffered || history.length > 0 ? 'not_happened' : 'unsure';
  return { verdict, readings: readingsOf(read), request: read.request };
};
