import { Agent } from 'node:http';
import axios from 'axios';
import { builtDesk } from './built';
import { ebayApiPackage } from './peer';

const BLOCKS = 20;
const CALLS = 50;
/** Blocks until both sides run at their own steady pace. */
const WARM_UP = 30;
const CANCEL_ID = '5000000123';

type Call = () => Promise<unknown>;

const ourCall = (address: string): Call => {
  const { client, budget, cancellation, hosts, clock, ids } = builtDesk();
  const ebay = client.createEbayClient({
    hosts: hosts.ebayHosts(address),
    credentials: { clientId: 'app', clientSecret: 'cert' },
    settings: () => ({ refreshToken: 'a refresh token', marketplaceId: 'EBAY_US' }),
    // Counted as always, but not against a day's calls: the bench makes more.
    budget: budget.createCallBudget({
      clock: clock.systemClock,
      book: { take: async () => true, used: async () => 0, settle: async () => {} },
      accounts: () => 1,
    }),
    clock: clock.systemClock,
  });
  const account = ebay.account(ids.AccountId.parse('main'));
  const cancelId = ids.CancelId.parse(CANCEL_ID);
  return () => account.send(cancellation.getCancellation, { path: { cancelId } });
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

/** Milliseconds per call. */
const timed = async (call: Call): Promise<number> => {
  const begun = performance.now();
  for (let each = 0; each < CALLS; each += 1) await call();
  return (performance.now() - begun) / CALLS;
};

/** What one rival's calls take beside ours, block by block; or why it could not be measured. */
export type SendTimes =
  | { readonly name: string; readonly blocks: readonly { readonly ours: number; readonly baseline: number }[] }
  | { readonly name: string; readonly why: string };

const peerCall = (address: string): { name: string; call: Call } | { name: string; why: string } => {
  try {
    const { name, getCancellation } = ebayApiPackage(address);
    return { name, call: () => getCancellation(CANCEL_ID) };
  } catch (thrown) {
    const why = `could not be installed: ${thrown instanceof Error ? thrown.message : thrown}`;
    return { name: 'the package ebay-api', why };
  }
};

const main = async (): Promise<void> => {
  const address = process.env.ADDRESS ?? '';
  const ours = ourCall(address);
  const times: SendTimes[] = [];
  for (const rival of [{ name: 'bare axios', call: axiosCall(address) }, peerCall(address)]) {
    if ('why' in rival) {
      times.push(rival);
      continue;
    }
    for (let warm = 0; warm < WARM_UP; warm += 1) for (const call of [ours, rival.call]) await timed(call);
    const blocks: { ours: number; baseline: number }[] = [];
    for (let block = 0; block < BLOCKS; block += 1) {
      blocks.push({ ours: await timed(ours), baseline: await timed(rival.call) });
    }
    times.push({ name: rival.name, blocks });
  }
  process.stdout.write(`${JSON.stringify(times)}\n`, () => process.exit(0));
};

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
