import { randomBytes } from 'node:crypto';
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

export interface EbayAnswers {
  readonly settings: Record<string, string>;
  readonly accounts: readonly AccountEntry[];
}

const Slug = AccountId.refine(
  (id) => /^[a-z][a-z0-9-]{0,30}$/.test(id),
  'must be small letters, digits and -, for example berlin',
);

const keysetQuestions = async (questions: Questions, known: Variables) => ({
  EBAY_CLIENT_ID: await questions.text({
    ask: 'Client ID (App ID) of the keyset',
    setting: 'EBAY_CLIENT_ID',
    proposed: known.EBAY_CLIENT_ID,
  }),
  EBAY_CLIENT_SECRET: await questions.secret({
    ask: 'Client secret (Cert ID)',
    setting: 'EBAY_CLIENT_SECRET',
    proposed: known.EBAY_CLIENT_SECRET,
  }),
  EBAY_RU_NAME: await questions.text({
    ask: 'RuName of the keyset (User Tokens → Get a Token from eBay via Your Application)',
    setting: 'EBAY_RU_NAME',
    proposed: known.EBAY_RU_NAME,
  }),
});

/** Asks for the keyset and leads each seller through the consent. @throws AppError */
export const ebayStep = async (
  questions: Questions,
  terminal: Terminal,
  known: Variables,
  present: readonly AccountEntry[],
  clock: Clock,
  options: SetupOptions,
): Promise<EbayAnswers> => {
  terminal.err('\neBay. Have the page Application Keys of https://developer.ebay.com/my/keys at hand.\n');
  const keyset = await keysetQuestions(questions, known);
  const secretKey = known.SECRET_KEY || randomBytes(32).toString('base64');
  const box = createSecretBox([secretKey, ...(known.SECRET_KEY_OLD ? [known.SECRET_KEY_OLD] : [])]);
  const api = ebayApiUrl(known.EBAY_ENV, known.EBAY_API_URL);
  const application = {
    api,
    clientId: keyset.EBAY_CLIENT_ID,
    clientSecret: keyset.EBAY_CLIENT_SECRET,
    ruName: keyset.EBAY_RU_NAME,
  };
  const accounts = new Map(present.map((account) => [account.id, account]));

  const oneAccount = async () => {
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
    const consent =
      !questions.patient && options.callbackPort === undefined && known.EBAY_REFRESH_TOKEN
        ? { refreshToken: known.EBAY_REFRESH_TOKEN, endsAt: undefined }
        : await connectAccount(application, questions, terminal, clock, {
            ...options,
            push: options.push === true || Boolean(known.PUBLIC_URL),
          });
    const signs = await questions.yes({
      ask: 'Is the seller registered in the EU or the UK (refunds must then be signed)?',
      setting: '--signing-key',
      proposed: options.signingKey ? 'yes' : undefined,
      otherwise: questions.patient && probablySigns({ marketplace }),
    });
    const { ebay, close } = ebayPorts({ apiUrl: api, ...application, accounts: [] }, clock);
    try {
      accounts.set(id, {
        id,
        name,
        marketplace,
        time_zone: timeZone,
        connected_at: clock.now().toISOString(),
        refresh_token: box.seal(consent.refreshToken, tokenPurpose(id)),
        ...(consent.endsAt === undefined ? {} : { refresh_token_ends: consent.endsAt.toISOString() }),
        ...(signs ? await sealedSigningKey(ebay, id, box) : {}),
      });
    } finally {
      close();
    }
    terminal.err(`Connected: ${name}${consent.endsAt ? `, until ${consent.endsAt.toISOString().slice(0, 10)}` : ''}.`);
  };

  do await oneAccount();
  while (await questions.yes({ ask: 'Connect another seller account?', setting: '--yes', otherwise: false }));
  return { settings: { ...keyset, SECRET_KEY: secretKey }, accounts: [...accounts.values()] };
};
