import type { Button } from '@slack/types';
import { button } from '../button';

/** Opens the form that begins a seller's new consent. */
export const connectAgain = (account: string, style?: 'primary'): Button =>
  button('admin:connect_account', JSON.stringify({ account }), {
    label: 'Connect the account again',
    ...(style === undefined ? {} : { style }),
  });

/** Has eBay make a new signing key for the account, after one more question. */
export const makeSigningKey = (account: string, name: string): Button =>
  button('admin:new_signing_key', JSON.stringify({ account }), {
    label: 'Make a signing key',
    confirm: {
      title: 'Make a signing key?',
      text: `eBay makes a new key for the refunds and approvals of ${name}. It is used from then on.`,
      yes: 'Make the key',
    },
  });
