import type { Answer, Witness } from './operation';

/**
 * A message leaves no trace that is surely its own: two can read the same. eBay's answer is the only proof, and where it was
 * lost the message may have been sent.
 */
export const witnessMessage = async (answer: Answer | undefined): Promise<Witness> =>
  answer === undefined
    ? { verdict: 'unsure', readings: [{ name: 'Message', words: 'It may have been sent; it is not sent again' }] }
    : { verdict: 'happened', readings: [{ name: 'Message', words: 'eBay accepted it' }] };
