import type { AxiosAdapter } from 'axios';
import { checkUp, type Finding } from '../../check-up';
import type { Clock } from '../../clock';
import type { Config } from '../../config';
import { ebayPorts } from '../ebay-ports';
import { SCOPES_IN_USE } from '../manifest/scopes-in-use';
import { allChecks } from './all-checks';
import { slackQuestions } from './slack-checks';

export interface Examined {
  readonly config: Config;
  /** The folder that paths in settings are relative to. */
  readonly folder: string;
  /** The desk file's text; undefined when it is not there. */
  readonly deskFile: string | undefined;
  readonly clock: Clock;
  /** Leads to eBay without a socket; axios' own when left out. */
  readonly ebayAdapter?: AxiosAdapter;
}

const PATIENCE = 10_000;

const slackDate = (apiUrl: string) => async () => {
  const reply = await fetch(new URL('api.test', apiUrl), { method: 'POST', signal: AbortSignal.timeout(PATIENCE) });
  return reply.headers.get('date') ?? undefined;
};

/** Looks at everything that a desk depends on, for `npm run doctor` and for `/desk doctor` alike. Changes nothing. Never throws. */
export const examineDesk = async ({
  config,
  folder,
  deskFile,
  clock,
  ebayAdapter,
}: Examined): Promise<readonly Finding[]> => {
  const { ebay, tokens, transport, close } = ebayPorts(config.ebay, clock, ebayAdapter);
  try {
    return await checkUp(
      allChecks({
        config,
        folder,
        clock,
        ebay,
        tokens,
        slack: slackQuestions(config.slack.botToken, config.slack.apiUrl),
        deskFile,
        scopes: Object.keys(SCOPES_IN_USE),
        dates: {
          Slack: slackDate(config.slack.apiUrl),
          eBay: async () =>
            (await transport.send({ verb: 'GET', url: `${config.ebay.apiUrl}/`, headers: {} })).headers.date,
        },
      }),
    );
  } finally {
    close();
  }
};
