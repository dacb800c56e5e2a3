import type { SigningKeyEntry } from '../../accounts-file';
import type { Account } from '../account';

/** A seller account with what opens it at eBay. Instants are ISO 8601 texts in UTC. */
export interface ConnectedAccount extends Account {
  readonly refreshToken: string;
  /** When the seller's consent ends, and when the signing key does, where known. */
  readonly refreshTokenEnds?: string;
  readonly signingKey?: SigningKeyEntry;
  readonly signingKeyEnds?: string;
  /** When these were written, where known: of two, the later counts. */
  readonly connectedAt?: string;
  /** When the signing key was, where that is another time. */
  readonly signingKeyAt?: string;
}
