import { randomBytes } from 'node:crypto';
import type { Clock } from '../../clock';
import { ebayApiUrl, type Variables } from '../../environment';
import { AppError, asAppError } from '../../errors';
import { ebayPorts } from '../ebay-ports';
import type { Terminal } from '../terminal';
import type { Questions } from './questions';

/** What any application may ask for, without a seller. */
const PUBLIC_SCOPE = 'https://api.ebay.com/oauth/api_scope';

/** Whether eBay knows the keyset. Answers its complaint when not, and nothing where eBay was not reached. */
const complaintAbout = async (
  keyset: { readonly clientId: string; readonly clientSecret: string },
  apiUrl: string,
  clock: Clock,
): Promise<string | undefined> => {
  const { tokens, close } = ebayPorts({ apiUrl, ...keyset, accounts: [] }, clock);
  try {
    await tokens.get({ scopes: [PUBLIC_SCOPE] });
    return undefined;
  } catch (thrown) {
    // A network that is down says nothing about the keyset; the look at the end will tell.
    return asAppError(thrown).code === 'token' ? 'eBay does not accept this client ID and secret.' : undefined;
  } finally {
    close();
  }
};

const HINT =
  'Copy both from the same column of that page: Production, unless EBAY_ENV is sandbox. A new keyset starts disabled.';

/** Asks for the eBay keyset until eBay accepts it. Answers the settings to keep. @throws AppError */
export const keysetStep = async (
  questions: Questions,
  terminal: Terminal,
  known: Variables,
  clock: Clock,
): Promise<Record<string, string>> => {
  terminal.err('\neBay. Have the page Application Keys of https://developer.ebay.com/my/keys at hand.\n');
  const api = ebayApiUrl(known.EBAY_ENV, known.EBAY_API_URL);
  for (let proposed = known; ; ) {
    const clientId = await questions.text({
      ask: 'Client ID (App ID) of the keyset',
      setting: 'EBAY_CLIENT_ID',
      proposed: proposed.EBAY_CLIENT_ID,
    });
    const clientSecret = await questions.secret({
      ask: 'Client secret (Cert ID)',
      setting: 'EBAY_CLIENT_SECRET',
      proposed: proposed.EBAY_CLIENT_SECRET,
    });
    const complaint = await complaintAbout({ clientId, clientSecret }, api, clock);
    if (complaint === undefined) {
      const ruName = await questions.text({
        ask: 'RuName of the keyset (User Tokens → Get a Token from eBay via Your Application)',
        setting: 'EBAY_RU_NAME',
        proposed: known.EBAY_RU_NAME,
      });
      return {
        EBAY_CLIENT_ID: clientId,
        EBAY_CLIENT_SECRET: clientSecret,
        EBAY_RU_NAME: ruName,
        SECRET_KEY: known.SECRET_KEY || randomBytes(32).toString('base64'),
      };
    }
    if (!questions.patient) throw new AppError('token', complaint, { hint: HINT });
    terminal.err(`${complaint}\n${HINT}`);
    proposed = { ...known, EBAY_CLIENT_ID: clientId, EBAY_CLIENT_SECRET: undefined };
  }
};
