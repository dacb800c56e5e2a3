import type { Clock } from '../clock';
import { AppError } from '../errors';
import { isFromEbay, notificationSignature } from './notification-signature';

/** eBay asks for its keys to be kept for about an hour. */
const KEPT_FOR = 60 * 60_000;
/** A key that eBay does not know is not asked for again for so long. */
const REFUSED_FOR = 5 * 60_000;
/** Strangers may name any key: so many are asked for per minute at most, which leaves the day's calls alone. */
const ASKED_PER_MINUTE = 5;
const MOST_KEYS = 50;

export interface PublicKeyPorts {
  /** Asks eBay for a key by its id. @throws AppError not_found or refused where there is no such key. */
  readonly fetch: (kid: string) => Promise<string | undefined>;
  readonly clock: Clock;
}

interface Known {
  /** Undefined where eBay knows no such key. */
  readonly key: string | undefined;
  readonly at: number;
}

/**
 * Whether eBay signed these bytes, with eBay's public keys kept between messages. A key that is known stays good while eBay
 * cannot be asked for it again.
 */
export const createSignatureCheck = ({ fetch, clock }: PublicKeyPorts) => {
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<string | undefined>>();
  let asked: number[] = [];

  /** Keys that strangers invent take each other's place, never that of a key of eBay's. */
  const makeRoom = () => {
    if (known.size < MOST_KEYS) return;
    const [invented] = [...known].flatMap(([kid, { key }]) => (key === undefined ? [kid] : []));
    const [eldest] = known.keys();
    const oldest = invented ?? eldest;
    if (oldest !== undefined) known.delete(oldest);
  };

  const ask = async (kid: string): Promise<string | undefined> => {
    const at = clock.now().getTime();
    asked = asked.filter((moment) => at - moment < 60_000);
    // A key that was eBay's once is asked for again about once an hour and does not wait for strangers.
    if (known.get(kid)?.key === undefined) {
      if (asked.length >= ASKED_PER_MINUTE) {
        throw new AppError('busy', 'Too many unknown signing keys were named within a minute.');
      }
      asked.push(at);
    }
    const key = await fetch(kid).catch((thrown: unknown) => {
      if (thrown instanceof AppError && (thrown.code === 'not_found' || thrown.code === 'refused')) return undefined;
      throw thrown;
    });
    known.delete(kid);
    makeRoom();
    known.set(kid, { key, at });
    return key;
  };

  const keyOf = async (kid: string): Promise<string | undefined> => {
    const kept = known.get(kid);
    const age = clock.now().getTime() - (kept?.at ?? 0);
    if (kept !== undefined && age < (kept.key === undefined ? REFUSED_FOR : KEPT_FOR)) return kept.key;
    const begun = asking.get(kid) ?? ask(kid).finally(() => asking.delete(kid));
    asking.set(kid, begun);
    try {
      return await begun;
    } catch (thrown) {
      if (kept?.key !== undefined) return kept.key;
      throw thrown;
    }
  };

  /** @throws AppError when the key cannot be had now. */
  return async (body: Buffer, header: string | undefined): Promise<boolean> => {
    const signature = notificationSignature(header);
    if (signature === undefined || !/^[\w-]{4,100}$/.test(signature.kid)) return false;
    const key = await keyOf(signature.kid);
    return key !== undefined && isFromEbay(body, signature, key);
  };
};
