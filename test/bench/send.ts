import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import axios from 'axios';
import { AccountId, CancelId } from '../../src/ids';
import { builtDesk } from './built';
import type { Comparison, Measured } from './comparison';
import { startMeasured } from './measured-app';
import { ebayApiPackage } from './peer';
import { buildDesk, buildProgram } from './programs';

const BLOCKS = 10;
const CALLS = 100;
const CANCEL_ID = CancelId.parse('5000000123');
/** The reply that eBay's page of this call shows. */
const SAMPLE = 'test/ebay/samples/getCancellation.response.1.json';

type Call = () => Promise<unknown>;

const ourCall = (address: string): Call => {
  const { client, budget, cancellation, hosts, clock } = builtDesk();
  const ebay = client.createEbayClient({
    hosts: hosts.ebayHosts(address),
    credentials: { clientId: 'app', clientSecret: 'cert' },
    settings: () => ({ refreshToken: 'a refresh token', marketplaceId: 'EBAY_US' }),
    // Counted as always, but not against a day's calls: the bench makes more.
    budget: budget.createCallBudget({
      clock: clock.systemClock,
      book: { take: async () => true, used: async () => 0 },
      accounts: () => 1,
    }),
    clock: clock.systemClock,
  });
  const account = ebay.account(AccountId.parse('main'));
  return () => account.send(cancellation.getCancellation, { path: { cancelId: CANCEL_ID } });
};

const axiosCall = (address: string): Call => {
  const httpAgent = new Agent({ keepAlive: true });
  const url = `${address}/post-order/v2/cancellation/${CANCEL_ID}`;
  const headers = {
    Authorization: 'IAF a token',
    'X-EBAY-C-MARKETPLACE-ID': 'EBAY_US',
    'Content-Type': 'application/json',
    Accept: 'application/json',
  };
  return async () => (await axios.get(url, { headers, httpAgent })).data;
};

const timed = async (call: Call): Promise<number> => {
  const begun = performance.now();
  for (let each = 0; each < CALLS; each += 1) await call();
  return (performance.now() - begun) / CALLS;
};

interface Rival {
  readonly name: string;
  readonly call: Call;
}

/** `send` with everything that it does, beside an HTTP client that only fetches, on calls that follow one another. */
export const send = async (): Promise<Comparison> => {
  buildDesk();
  const server = await startMeasured(buildProgram('canned-ebay'), { BODY: readFileSync(SAMPLE, 'utf8') });
  const address = `http://127.0.0.1:${server.line.split(' ')[1]}`;
  const ours = ourCall(address);
  const bare: Rival = { name: 'bare axios', call: axiosCall(address) };
  const unmeasured: { figure: string; why: string }[] = [];
  const rivals = [bare];
  try {
    const { name, getCancellation } = ebayApiPackage(address);
    rivals.push({ name, call: () => getCancellation(CANCEL_ID) });
  } catch (thrown) {
    const why = `the package ebay-api could not be installed: ${thrown instanceof Error ? thrown.message : thrown}`;
    unmeasured.push({ figure: '`send`, one call after the other, against ebay-api', why });
  }
  for (const { call } of [{ call: ours }, ...rivals]) for (let warm = 0; warm < 3; warm += 1) await timed(call);

  const against = async ({ name, call }: Rival): Promise<Measured[]> => {
    const measured: Measured[] = [];
    for (let block = 0; block < BLOCKS; block += 1) {
      measured.push({
        figure: `\`send\`, one call after the other, against ${name}`,
        unit: 'ms',
        ours: await timed(ours),
        baseline: await timed(call),
        against: name,
        goal: { atMostTimes: name === bare.name ? 1.2 : 1 },
      });
    }
    return measured;
  };

  return {
    name: 'send',
    unmeasured,
    async round() {
      const measured: Measured[] = [];
      for (const rival of rivals) measured.push(...(await against(rival)));
      return measured;
    },
    close: () => server.stop(),
  };
};
