import { type RequestRef, requestKey } from '../../src/desk/buyer-request';
import { type Decision, hasEnded } from '../../src/desk/decision';
import { requestCardKey } from '../../src/desk/delivery';
import type { Store } from '../../src/store/store';
import { requestCardWords } from './request-card-words';
import type { Workspace } from './workspace';

/** What the rows say, and people must therefore see. */
export interface Rows {
  readonly decisions: readonly Decision[];
  readonly requests: readonly { readonly ref: RequestRef; readonly code: string | undefined }[];
}

/** `decisions` with the requests that they are about. */
export const rowsOf = async (store: Pick<Store, 'requests'>, decisions: readonly Decision[]): Promise<Rows> => {
  const refs = new Map(decisions.flatMap(({ request }) => (request ? [[requestKey(request), request] as const] : [])));
  const requests: { ref: RequestRef; code: string | undefined }[] = [];
  for (const ref of refs.values()) requests.push({ ref, code: (await store.requests.find(ref))?.state.code });
  return { decisions, requests };
};

/** A decision that waits for somebody, or that ended without a receipt, is seen on its card; a bulk tells of its own. */
const needsCard = ({ bulk, approvers, until, state, calls }: Decision): boolean =>
  bulk === undefined &&
  (approvers > 0 ||
    until !== undefined ||
    state === 'in_doubt' ||
    state === 'parked' ||
    (hasEnded(state) && calls === 0));

const ofDecision = (decision: Decision, workspace: Workspace): string[] => {
  const { id, state, calls } = decision;
  const cards = workspace.of(`decision:${id}`);
  const receipts = workspace.of(`receipt:${id}`);
  const wrong: string[] = [];
  if (cards.length > 1) wrong.push(`${cards.length} cards of one decision`);
  if (cards[0] !== undefined && cards[0].text !== state) {
    wrong.push(`a card shows ${cards[0].text} where the row says ${state}`);
  }
  if (cards.length === 0 && needsCard(decision)) wrong.push(`no card shows a decision that is ${state}`);
  if (receipts.length !== (hasEnded(state) && calls > 0 ? 1 : 0)) {
    wrong.push(`${receipts.length} receipts of a decision that is ${state} after ${calls} calls`);
  }
  return wrong;
};

const ofRequest = ({ ref, code }: Rows['requests'][number], all: Rows['decisions'], workspace: Workspace): string[] => {
  const decisions = all.filter(({ request }) => request !== undefined && requestKey(request) === requestKey(ref));
  if (decisions.every(({ state }) => state === 'asked')) return [];
  const cards = workspace.of(requestCardKey(ref));
  if (cards.length !== 1) return [`${cards.length} cards of one request`];
  const row = requestCardWords(code, decisions);
  const shown = cards[0]?.text;
  return shown === row ? [] : [`a request's card shows ${shown} where the rows say ${row}`];
};

/** Where Slack shows something else than the rows say, at a moment when no notice waits. */
export const wrongCards = ({ decisions, requests }: Rows, workspace: Workspace): string[] => [
  ...decisions.flatMap((decision) => ofDecision(decision, workspace)),
  ...requests.flatMap((request) => ofRequest(request, decisions, workspace)),
];
