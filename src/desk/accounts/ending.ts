import { WARNING_DAYS } from '../../check-up';
import type { Notice } from '../notice';
import type { ConnectedAccount } from './connected-account';
import { probablySigns } from './must-sign';

const DAY_MS = 86_400_000;

interface Ending {
  readonly code: 'consent_ends' | 'signing_key_ends';
  readonly what: string;
  readonly endsAt: string | undefined;
  readonly after: string;
}

const endings = (account: ConnectedAccount): readonly Ending[] => [
  {
    code: 'consent_ends',
    what: `The consent of the seller of ${account.name}`,
    endsAt: account.refreshTokenEnds,
    after: 'nothing of this account can be read or answered here',
  },
  {
    code: 'signing_key_ends',
    what: `The signing key of ${account.name}`,
    endsAt: account.signingKeyEnds,
    after: 'eBay refuses its refunds and approvals',
  },
];

/** The last of the steps that was passed; undefined before the first one. The end itself is step 0. */
const stepOf = (endsAt: Date, now: Date): number | undefined => {
  const left = endsAt.getTime() - now.getTime();
  if (left <= 0) return 0;
  return [...WARNING_DAYS].reverse().find((days) => left <= days * DAY_MS);
};

/** Said before the first refund fails for it. */
const missingKey = (account: ConnectedAccount): Notice[] =>
  account.signingKey !== undefined || !probablySigns(account)
    ? []
    : [
        {
          kind: 'admin_alert',
          code: 'signing_key_missing',
          account: account.id,
          text: `${account.name} sells on ${account.marketplace} and has no signing key.`,
          hint: 'Where the seller is registered in the EU or the UK, eBay refuses refunds and approvals that are not signed.',
          dedupe: `signing_key_missing:${account.id}`,
        },
      ];

/** What admins are told of an account whose consent or key ends, once per step: the same notice for every process. */
export const endingNotices = (account: ConnectedAccount, now: Date): readonly Notice[] => [
  ...missingKey(account),
  ...endings(account).flatMap(({ code, what, endsAt, after }): Notice[] => {
    if (endsAt === undefined) return [];
    const step = stepOf(new Date(endsAt), now);
    if (step === undefined) return [];
    const day = endsAt.slice(0, 10);
    return [
      {
        kind: 'admin_alert',
        code,
        account: account.id,
        text:
          step === 0
            ? `${what} ended on ${day}.`
            : `${what} ends within ${step === 1 ? 'a day' : `${step} days`}, on ${day}.`,
        hint: step === 0 ? `Renew it now: until then ${after}.` : `Renew it before that day: afterwards ${after}.`,
        dedupe: `${code}:${account.id}:${endsAt}:${step}`,
      },
    ];
  }),
];
