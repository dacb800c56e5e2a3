import type { Decision } from '../desk/decision';
import type { Outcome } from './outcome';

const FALLBACK_HINT = 'Look at the request and ask again if it is still needed.';

/** What became of a decision, as its row says. */
export const outcomeOf = (decision: Decision): Outcome => {
  const { id } = decision;
  const reason = decision.reason ?? '';
  const hint = decision.hint ?? FALLBACK_HINT;
  const request = decision.before === undefined ? {} : { request: decision.before };
  switch (decision.state) {
    case 'asked':
    case 'signed':
    case 'acting':
      return { kind: 'busy', decision: id };
    case 'sign_off':
    case 'undo':
      return {
        kind: 'waiting',
        decision: id,
        for: decision.state,
        ...(decision.until === undefined ? {} : { until: decision.until }),
      };
    case 'in_doubt':
    case 'parked':
      return {
        kind: 'in_doubt',
        decision: id,
        parked: decision.state === 'parked',
        blocks: decision.effect !== 'reply',
        readings: decision.readings,
        reason,
      };
    case 'done':
      return {
        kind: 'done',
        decision: id,
        answer: answerOf(decision),
        readings: decision.readings,
        ...request,
      };
    case 'refused':
      return { kind: 'refused', decision: id, reason, hint, differences: decision.differences, ...request };
    case 'denied':
      return { kind: 'denied', reason, hint };
    case 'changed':
      return {
        kind: 'changed',
        decision: id,
        differences: decision.differences,
        facts: decision.facts ?? {},
        ...request,
      };
    case 'sent_back':
    case 'undone':
    case 'expired':
    case 'not_done':
      return { kind: 'ended', decision: id, how: decision.state, reason };
  }
};

const answerOf = ({ answer }: Decision) => {
  if (answer === undefined) return { words: 'Done.' };
  return answer.madeIds === undefined ? { words: answer.words } : { words: answer.words, madeIds: answer.madeIds };
};
