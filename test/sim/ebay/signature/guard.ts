import type { Guard } from '../http/service';
import { restRefusal } from '../refusal';
import type { SigningKeys } from './keys';
import { faultInSignature } from './verifier';

/** Refuses unsigned and wrongly signed calls where eBay demands a signature: for sellers of the EU and the UK, or on request. */
export const signatureGuard =
  (keys: SigningKeys): Guard =>
  (call, request, user, now) => {
    const enforced = user?.mustSign || request.headers['x-ebay-enforce-signature'] === 'true';
    if (!call.signed || !enforced) return;
    const fault = faultInSignature(request, now, (jwe) => keys.byJwe(jwe, now)?.publicKey);
    if (fault) throw restRefusal(400, 215001, 'ACCESS', `Signature validation failed: ${fault}.`);
  };
