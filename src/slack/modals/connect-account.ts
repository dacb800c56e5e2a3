import { actions, section } from '../blocks';
import { open } from '../button';
import type { Form } from '../form';
import { lines, md } from '../mrkdwn';

export const CONNECT = 'connect_account';

/** A seller's new consent: eBay's page, and the address that the browser ends at. */
export const connectAccountForm = (account: string, address: string): Form => ({
  title: 'Connect the account',
  submit: 'Connect',
  intro: [
    section(
      lines(
        md`*1.* Open eBay’s page in a browser where the seller of *${account}* is signed in, and press _Agree and Continue_.`,
        md`*2.* Copy the whole address of the page that follows, even if it shows an error, and paste it below.`,
      ),
    ),
    ...actions([open('Open eBay’s consent page', address)]),
  ],
  fields: [
    {
      type: 'text',
      name: 'address',
      label: 'The address that the browser shows afterwards',
      max: 3000,
      hint: 'It holds a code that works once and for five minutes. If the page says that all is connected, close this form.',
    },
  ],
});
