import type { AppError } from '../../errors';
import { isHeard, type PushState } from './push-state';

/** One thing that must be in place for eBay to push to the desk, with how it stands in words. */
export interface PushLine {
  readonly isInPlace: boolean;
  readonly what: string;
  readonly words: string;
}

const problemWords = ({ message, hint, code }: AppError): string => {
  const remedy =
    code === 'refused' || code === 'consent_needed'
      ? 'the consent may lack the scopes of push: run `npm run setup -- --push` for this account'
      : hint;
  return remedy === undefined ? message : `${message} → ${remedy}`;
};

/** The alert address, the destination `endpoint`, and every topic of every subscriber. */
export const pushLines = ({ alertEmail, destination, topics }: PushState, endpoint: string): readonly PushLine[] => [
  { isInPlace: alertEmail !== undefined, what: 'Alert address', words: alertEmail ?? 'eBay has none' },
  {
    isInPlace: destination?.status === 'ENABLED',
    what: `Destination ${endpoint}`,
    words: destination?.status ?? 'eBay does not know it',
  },
  ...topics.map((topic) => {
    const isInPlace = isHeard(topic, destination);
    const words = isInPlace ? 'pushed' : (topic.subscription?.status ?? 'not subscribed');
    return {
      isInPlace,
      what: `${topic.topic} of ${topic.subscriber.account?.name ?? 'the application'}`,
      words: topic.problem === undefined ? words : problemWords(topic.problem),
    };
  }),
];
