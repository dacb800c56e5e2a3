import type { BuyerRequest } from './buyer-request';
import type { Answer, Witness } from './operation';

/**
 * A message leaves no trace that is surely its own: two can read the same. eBay's answer is the only proof, and where it was
 * lost the message may have been sent.
 */
export const witnessMessage = async (
  answer: Answer | undefined,
  read: () => Promise<{ readonly request: BuyerRequest }>,
): Promise<Witness> => {
  if (answer === undefined) {
    return { verdict: 'unsure', readings: [{ name: 'Message', words: 'It may have been sent; it is not sent again' }] };
  }
  // Whose turn it is changes with a message, and the card shows that.
  const { request } = await read();
  return { verdict: 'happened', readings: [{ name: 'Message', words: 'eBay accepted it' }], request };
};
