import { createSigningKey } from './key-management/create-signing-key';
import { getSigningKey } from './key-management/get-signing-key';
import { getSigningKeys } from './key-management/get-signing-keys';

export { createSigningKey, getSigningKey, getSigningKeys };

/** The Key Management API. */
export const keyManagementCalls = [createSigningKey, getSigningKeys, getSigningKey] as const;
