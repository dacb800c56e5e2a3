import { type Measured, percentile } from './run';

export interface Row {
  readonly words: string;
  readonly push: boolean;
  readonly measured: Measured;
  readonly isKept: boolean;
}

const span = (milliseconds: number): string =>
  milliseconds < 120_000 ? `${Math.round(milliseconds / 1000)} s` : `${(milliseconds / 60_000).toFixed(1)} min`;

const line = ({ words, push, measured: { waits, requests, calls, refused } }: Row): string => {
  const used = ['cancellation', 'return', 'inquiry', 'casemanagement'].map((family) => calls[family] ?? 0);
  return `| ${[words, push ? 'yes' : 'no', requests, span(percentile(waits, 0.5)), span(percentile(waits, 0.99)), ...used, refused].join(' | ')} |`;
};

/** The page of what eBay's calls buy, written by the simulation. */
export const budgetPage = (rows: readonly Row[], hours: number, seed: number): string => `# What eBay's calls buy

eBay allows an application 5,000 calls a day in each family, whatever the number of its accounts. Rounds of the watcher may use three
quarters of them; people's questions go to 95 %, and changes always find the rest. This table is written by
\`npm run test:budget -- --hours ${hours} --seed ${seed} --write\`: the watcher, store and sender as they run, between a simulated eBay that
counts calls as the real one does and a Slack that takes one message a second. Thirty requests an hour are opened by buyers; eBay's
messages are assumed to come 2 to 20 seconds after the click.

| Desk | Push | Requests | Click to card, p50 | p99 | Calls: cancellation | return | inquiry | case | Refused by eBay |
|---|---|---|---|---|---|---|---|---|---|
${rows.map(line).join('\n')}

Calls are those of ${hours} hours, the first reading of everything included. One account keeps its goals: p99 within a minute with push and
within five minutes by polling alone. Fifty accounts share the same calls, so that each is looked at every twenty minutes or so; with push
their cards come as fast as those of one.
`;
