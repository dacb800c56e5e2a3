import { z } from 'zod';
import { AccountId } from '../ids';

/**
 * One seller account of the desk. `name` is what people call it on cards, `marketplace` eBay's MarketplaceIdEnum,
 * `timeZone` the IANA zone of the team that answers, for working hours and plain dates.
 */
export const Account = z.object({ id: AccountId, name: z.string(), marketplace: z.string(), timeZone: z.string() });
export type Account = Readonly<z.infer<typeof Account>>;
