import type { Account } from '../desk/account';
import type { BuyerRequest, RequestRef } from '../desk/buyer-request';
import type { WorkingHours } from '../desk/working-time';
import type { AccountId } from '../ids';

/** What a look may know besides its data. Nothing that fetches. */
export interface Scene {
  readonly now: Date;
  readonly accounts: readonly Account[];
  /** When the team works, where the desk file says so. */
  readonly workingHours?: WorkingHours;
  /** True where no sign-off and no undo window follows a press, so that the button itself must ask once more. */
  confirms(operation: string, request: BuyerRequest): boolean;
  /** Whether the role of the one person who will see it lets them ask for this; absent where many see it. */
  may?(operation: string, account: AccountId): boolean;
  /** Whether that person may take requests of the account on. */
  mayWork?(account: AccountId): boolean;
  /** Who has a request in the team; absent where that is not shown. */
  ownerOf?(ref: RequestRef): string | undefined;
}

/** The account by id; its id stands in for a name where it is no longer configured. */
export const accountOf = (scene: Scene, id: string): Pick<Account, 'name' | 'timeZone'> =>
  scene.accounts.find((account) => account.id === id) ?? { name: id, timeZone: 'UTC' };

/** Several accounts are named on cards; a single one goes without saying. */
export const accountShown = (scene: Scene, id: string): string | undefined =>
  scene.accounts.length > 1 ? accountOf(scene, id).name : undefined;
