import { type AccountEntry, tokenPurpose } from '../../accounts-file';
import type { Clock } from '../../clock';
import { probablySigns } from '../../desk/accounts/must-sign';
import { Environment, ebayApiUrl, Marketplace, TimeZone, type Variables } from '../../environment';
import { AccountId } from '../../ids';
import { createSecretBox } from '../../secret-box';
import { ebayPorts } from '../ebay-ports';
import type { Terminal } from '../terminal';
import { connectAccount } from './connect-account';
import { judgeBy } from './judge-by';
import type { SetupOptions } from './options';
import type { Questions } from './questions';
import { sealedSigningKey } from './signing-key';

const Slug = AccountId.refine(
  (id) => /^[a-z][a-z0-9-]{0,30}$/.test(id),
  'must be small letters, digits and -, for example berlin',
);

/** Asks about one seller account and leads its seller through the consent. @throws AppError */
export const oneAccount = async (
  questions: Questions,
  terminal: Terminal,
  known: Variables,
  accounts: ReadonlyMap<string, AccountEntry>,
  clock: Clock,
  options: SetupOptions,
): Promise<AccountEntry> => {
  const id = Slug.parse(
    await questions.text({
      ask: 'Short name of the account, for commands and rules',
      setting: '--account-id',
      proposed: options.accountId ?? (accounts.size === 0 ? 'main' : undefined),
      judge: judgeBy(Slug),
    }),
  );
  const old = accounts.get(id);
  const name = await questions.text({
    ask: 'What your team calls it on cards',
    setting: '--account-name',
    proposed: options.accountName ?? old?.name ?? known.ACCOUNT_NAME ?? 'eBay',
    judge: judgeBy(Environment.shape.ACCOUNT_NAME),
  });
  const marketplace = await questions.text({
    ask: 'Marketplace where it sells',
    setting: '--marketplace',
    proposed: options.marketplace ?? old?.marketplace ?? known.EBAY_MARKETPLACE ?? 'EBAY_US',
    judge: judgeBy(Marketplace),
  });
  const timeZone = await questions.text({
    ask: 'Time zone of the team',
    setting: '--time-zone',
    proposed: options.timeZone ?? old?.time_zone ?? known.TIME_ZONE ?? 'UTC',
    judge: judgeBy(TimeZone),
  });
  const application = {
    api: ebayApiUrl(known.EBAY_ENV, known.EBAY_API_URL),
    clientId: known.EBAY_CLIENT_ID ?? '',
    clientSecret: known.EBAY_CLIENT_SECRET ?? '',
    ruName: known.EBAY_RU_NAME ?? '',
  };
  const box = createSecretBox([known.SECRET_KEY ?? '', ...(known.SECRET_KEY_OLD ? [known.SECRET_KEY_OLD] : [])]);
  const consent =
    !questions.patient && options.callbackPort === undefined && known.EBAY_REFRESH_TOKEN
      ? { refreshToken: known.EBAY_REFRESH_TOKEN, endsAt: undefined }
      : await connectAccount(application, questions, terminal, clock, {
          ...options,
          push: options.push === true || Boolean(known.PUBLIC_URL),
        });
  // A signing key belongs to the application, so a new consent leaves it good.
  const kept = old?.signing_key !== undefined && options.signingKey !== true;
  const signs =
    !kept &&
    (await questions.yes({
      ask: 'Is the seller registered in the EU or the UK (refunds must then be signed)?',
      setting: '--signing-key',
      proposed: options.signingKey ? 'yes' : undefined,
      otherwise: questions.patient && probablySigns({ marketplace }),
    }));
  const { ebay, close } = ebayPorts({ apiUrl: application.api, ...application, accounts: [] }, clock);
  try {
    const account = {
      ...(kept ? old : {}),
      id,
      name,
      marketplace,
      time_zone: timeZone,
      connected_at: clock.now().toISOString(),
      refresh_token: box.seal(consent.refreshToken, tokenPurpose(id)),
      refresh_token_ends: consent.endsAt?.toISOString(),
      ...(kept ? { signing_key_at: old?.signing_key_at ?? old?.connected_at } : {}),
      ...(signs ? await sealedSigningKey(ebay, id, box) : {}),
    };
    terminal.err(`Connected: ${name}${consent.endsAt ? `, until ${consent.endsAt.toISOString().slice(0, 10)}` : ''}.`);
    return account;
  } finally {
    close();
  }
};
