import type { WebClient } from '@slack/web-api';
import type { Check } from '../../check-up';
import type { Clock } from '../../clock';
import type { Config } from '../../config';
import type { EbayClient } from '../../ebay/client';
import type { TokenSource } from '../../ebay/token';
import { clockCheck } from './clock-check';
import { channelsOf, deskFileCheck } from './desk-file-check';
import { accountCheck, callsLeftCheck, signingKeyCheck } from './ebay-checks';
import { pushCheck } from './push-check';
import { appTokenCheck, botTokenCheck, channelsCheck } from './slack-checks';
import { storeCheck } from './store-check';

export interface CheckPorts {
  readonly config: Config;
  /** The folder that paths in settings are relative to. */
  readonly folder: string;
  readonly clock: Clock;
  readonly slack: WebClient;
  readonly ebay: EbayClient;
  readonly tokens: TokenSource;
  /** The desk file's text; undefined when it is not there. */
  readonly deskFile: string | undefined;
  /** Bot scopes that manifest.yml asks for. */
  readonly scopes: readonly string[];
  /** The Date header of an answer, by whose it is. */
  readonly dates: Readonly<Record<string, () => Promise<string | undefined>>>;
}

/** Everything that can be checked, in the order in which a desk depends on it. */
export const allChecks = ({
  config,
  folder,
  clock,
  slack,
  ebay,
  tokens,
  deskFile,
  scopes,
  dates,
}: CheckPorts): Check[] => [
  botTokenCheck(slack, scopes),
  appTokenCheck(config),
  deskFileCheck(config.deskFile, deskFile),
  channelsCheck(slack, channelsOf(deskFile)),
  ...config.ebay.accounts.map((account) => accountCheck(account, tokens, clock)),
  ...config.ebay.accounts.map((account) => signingKeyCheck(account, ebay, clock)),
  callsLeftCheck(ebay),
  pushCheck(config, ebay),
  ...Object.entries(dates).map(([whose, readDate]) => clockCheck(clock, whose, readDate)),
  storeCheck(config.databaseUrl, folder),
];
