import type { Button } from '@slack/types';
import { type BuyerRequest, requestKey } from '../desk/buyer-request';
import { requestCardKey } from '../desk/delivery';
import type { OperationInput, ReadOperation } from '../desk/operation';
import { AppError } from '../errors';
import type { Actor } from '../perform/outcome';
import { actions, type Message } from './blocks';
import { button } from './button';
import { severalButton } from './choosing';
import { outcomeMessage } from './messages/outcome';
import type { Look, ReadRoute } from './route';
import type { Scene } from './scene';
import type { Subject } from './subject';
import type { Turn } from './turn';
import { remember, type Workplace } from './workplace';

/** Reads eBay for a form, by the rights of whoever fills it in. @throws AppError `not_allowed` or what the read threw */
export const lookFor =
  ({ perform }: Workplace, turn: Pick<Turn, 'actor' | 'origin'>): Look =>
  async <Input extends OperationInput, Result>(operation: ReadOperation<string, Input, Result>, input: Input) => {
    const read = await perform.read({ operation: operation.name, input, actor: turn.actor, origin: turn.origin });
    if (read.kind === 'denied') throw new AppError('not_allowed', read.reason, { hint: read.hint });
    // perform ran this very operation, found by its name.
    return read.result as Result;
  };

export interface Reading {
  readonly route: ReadRoute;
  readonly subject: Subject;
  readonly input: unknown;
  readonly page?: number;
}

/** What this person's role lets them do, for buttons that only they see. */
const rightsOf = ({ perform, caseWork }: Workplace, actor: Actor): Pick<Scene, 'may' | 'mayWork'> => ({
  may: (operation, account) => perform.may(actor, operation, account),
  mayWork: (account) => caseWork.mayWork(actor.person, account),
});

const owners = async ({ caseWork }: Workplace): Promise<Pick<Scene, 'ownerOf'>> => {
  const owned = new Map((await caseWork.owned()).map(({ request, person }) => [requestKey(request), person]));
  return { ownerOf: (ref) => owned.get(requestKey(ref)) };
};

/** The answer to a read, or why this person may not have it. */
export const answerOf = async (
  workplace: Workplace,
  turn: Pick<Turn, 'actor' | 'origin'>,
  { route, subject, input, page = 0 }: Reading,
  audience: 'person' | 'everybody' = 'person',
): Promise<{ readonly message: Message; readonly allowed: boolean; readonly requests: readonly BuyerRequest[] }> => {
  const { actor, origin } = turn;
  const read = await workplace.perform.read({ operation: route.operation.name, input, actor, origin });
  if (read.kind === 'denied') return { message: outcomeMessage(read, undefined), allowed: false, requests: [] };
  const facts = await remember(workplace, route.facts?.(read.result));
  const own = audience === 'everybody' ? {} : rightsOf(workplace, actor);
  const scene = { ...workplace.scene(), ...own, ...(route.takes === 'filters' ? await owners(workplace) : {}) };
  const known = subject.on === 'request' ? { standing: await workplace.caseWork.stateOf(subject) } : {};
  const seen = { scene, subject, facts, input, page, ...known };
  return { message: route.look(read.result, seen), allowed: true, requests: route.requests?.(read.result) ?? [] };
};

const shareButton = async (
  { messages }: Workplace,
  turn: Turn,
  { route, subject, input }: Reading,
): Promise<readonly Button[]> => {
  const value = JSON.stringify({ operation: route.operation.name, subject, input });
  const card = subject.on === 'request' ? await messages.find(requestCardKey(subject)) : undefined;
  if (value.length > 2000 || (card === undefined && turn.origin.channel === undefined)) return [];
  return [button('share', value, { label: card === undefined ? 'Share to channel' : 'Share to thread' })];
};

/** Answers a typed question or a button privately, with a way to show the answer to colleagues. */
export const answer = async (
  workplace: Workplace,
  turn: Turn,
  reading: Reading,
  how: 'tell' | 'replace',
): Promise<void> => {
  await turn.ack();
  const { message, allowed, requests } = await answerOf(workplace, turn, reading);
  const several = severalButton(workplace, turn, reading, requests);
  const row = actions(allowed ? [...several, ...(await shareButton(workplace, turn, reading))] : []);
  await turn[how]({ text: message.text, blocks: [...message.blocks.slice(0, 50 - row.length), ...row] });
};
