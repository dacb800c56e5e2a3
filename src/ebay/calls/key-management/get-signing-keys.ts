import { defineCall, noInput, reply } from '../../call';
import { list } from '../../reading/list';
import { SigningKeyReply } from '../../types/signing-key';
import { group } from './group';

/** Lists the signing keys, without their private halves. */
export const getSigningKeys = defineCall({
  ...group,
  id: 'getSigningKeys',
  aim: 'list the signing keys',
  verb: 'GET',
  path: '/developer/key_management/v1/signing_key',
  input: noInput,
  output: reply({ signingKeys: list(SigningKeyReply) }),
  repeatable: true,
  source: 'https://developer.ebay.com/api-docs/developer/key-management/resources/signing_key/methods/getSigningKeys',
});
