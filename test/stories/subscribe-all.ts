import { providePush } from '../../src/desk/push/provide-push';
import { AccountId } from '../../src/ids';
import { clientOf } from '../ebay/client-of';
import type { EbaySimulator } from '../sim/ebay/simulator';
import { ENDPOINT, VERIFICATION_TOKEN } from './ebay-messages';

/** Provisions push for every seller of this eBay, as `npm run push -- on` does. */
export const subscribeAll = async (ebay: EbaySimulator, endpoint = ENDPOINT) => {
  const sellers = ebay.accounts.filter(({ role }) => role === 'seller');
  const client = clientOf(ebay);
  const accounts = sellers.map(({ id, marketplaceId }) => {
    const account = AccountId.parse(id);
    return {
      account: { id: account, name: id, marketplace: marketplaceId, timeZone: 'UTC' },
      ebay: client.account(account),
    };
  });
  return providePush(
    { application: client.application, accounts, endpoint },
    { verificationToken: VERIFICATION_TOKEN, alertEmail: 'ops@desk.example' },
  );
};
