import { z } from 'zod';

/** What one scene came to. Times are milliseconds from the buyer's click to the card. */
export const Row = z.object({
  name: z.string(),
  accounts: z.number(),
  open: z.number(),
  push: z.boolean(),
  hours: z.number(),
  seed: z.number(),
  requests: z.number(),
  unseen: z.number(),
  calls: z.record(z.string(), z.number()),
  refused: z.number(),
  p50: z.number(),
  p99: z.number(),
  isKept: z.boolean(),
});
export type Row = z.infer<typeof Row>;

const span = (milliseconds: number): string =>
  milliseconds < 120_000 ? `${Math.round(milliseconds / 1000)} s` : `${(milliseconds / 60_000).toFixed(1)} min`;

const line = (row: Row): string => {
  const { accounts, open, push, hours, requests, unseen, p50, p99, calls, refused, isKept } = row;
  const desk = `${accounts} account${accounts === 1 ? '' : 's'} with ${open.toLocaleString('en-US')} open`;
  const used = ['cancellation', 'return', 'inquiry', 'casemanagement'].map((family) => calls[family] ?? 0);
  const goal = accounts > 1 && !push ? 'none' : isKept ? 'kept' : 'missed';
  const figures = [hours, requests, unseen, span(p50), span(p99), goal, ...used, refused];
  return `| ${[desk, push ? 'yes' : 'no', ...figures].join(' | ')} |`;
};

/** The page of what eBay's calls buy, written by the simulation. */
export const budgetPage = (rows: readonly Row[]): string => `# What eBay's calls buy

eBay allows an application 5,000 calls a day in each family, whatever the number of its accounts. Rounds of the watcher may use three
quarters of them; people's questions go to 95 %, and changes always find the rest. This table is written by
\`npm run test:budget -- --hours 24 --seed 1 --write\`, or scene by scene with \`--only\`: the watcher, store and sender as they run, between
a simulated eBay that counts calls as the real one does and a Slack that takes one message a second. Buyers open thirty requests an hour
over all accounts; eBay's messages are assumed to reach the watcher 2 to 20 seconds after the click. Requests of the last hour are not counted.

| Desk | Push | Hours | Requests | Without a card | Click to card, p50 | p99 | Goal | Calls: cancellation | return | inquiry | case | Refused by eBay |
|---|---|---|---|---|---|---|---|---|---|---|---|---|
${rows.map(line).join('\n')}

Calls are those of the hours played, the first reading of everything included. The goal of one account is p99 within a minute with push and
within five minutes by polling alone. Fifty accounts share the same calls: by polling alone a buyer's click waits for its account's turn,
with push their cards come as fast as those of one. Of what was open before the desk was connected only what waits for the seller gets a
card, and new requests go before it. How five hundred requests at once are borne: [a burst](burst.md).
`;
