import { randomUUID } from 'node:crypto';
import type { Button } from '@slack/types';
import { z } from 'zod';
import { type BuyerRequest, RequestKind } from '../desk/buyer-request';
import type { Choosable, Selection } from '../desk/selection';
import { AppError, asAppError } from '../errors';
import { AccountId, BulkId } from '../ids';
import { readAnswers } from './answers';
import { reference } from './asking';
import { button } from './button';
import { routeOf } from './follow';
import { FormMemory, formView, noticeView } from './form';
import { failureBlocks } from './messages/failure';
import { loading } from './messages/loading';
import { CHOOSE, chooseRequestsForm, onPage, pagesOf } from './modals/choose-requests';
import { OpenForm } from './open-form';
import type { Reading } from './reading';
import type { ActRoute } from './route';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

/** What the button "Decide several" carries: the list again. */
export const ListOfSeveral = z.object({ operation: z.string(), input: z.unknown() });

/** What can be pressed while requests are chosen. */
export const ChoiceTurn = z.enum(['operation', 'all', 'none', 'before', 'after']);
export type ChoiceTurn = z.infer<typeof ChoiceTurn>;

const OnAccount = z.looseObject({ account: AccountId });

/** Acts that may be done on many of these requests by this person, as eBay offers them and the rules allow. */
const actsOn = (
  { registry, perform }: Workplace,
  { actor }: Pick<Turn, 'actor'>,
  requests: readonly BuyerRequest[],
): ActRoute[] =>
  registry.groups
    .flatMap(({ routes }) => routes)
    .filter((route): route is ActRoute => route.effect === 'act' && route.several !== undefined)
    .filter(({ operation: { name } }) => {
      const offered = requests.filter(({ open, options }) => open && options.includes(name));
      const [first] = offered;
      return first !== undefined && offered.length > 1 && perform.may(actor, name, first.account);
    });

/** A button below a list, for those who may decide at least two of its requests in the same way. */
export const severalButton = (
  workplace: Workplace,
  turn: Pick<Turn, 'actor'>,
  { route, input }: Reading,
  requests: readonly BuyerRequest[],
): Button[] => {
  if (requests.length < 2) return [];
  const value = JSON.stringify({ operation: route.operation.name, input });
  if (value.length > 2000 || actsOn(workplace, turn, requests).length === 0) return [];
  return [button('several', value, { label: 'Decide several' })];
};

const nameOf = (item: string | undefined) => (item === undefined ? {} : { item });

/** What the form shows of a request; the item's name from what the desk keeps, where the list does not have it. */
const choosable = (request: BuyerRequest, kept: BuyerRequest | undefined): Choosable => ({
  id: request.id,
  options: request.options,
  ...(request.amount === undefined ? {} : { amount: request.amount }),
  ...nameOf(request.items[0]?.title ?? kept?.items[0]?.title),
  ...((request.order.shown ?? request.order.key) === undefined
    ? {}
    : { order: request.order.shown ?? request.order.key }),
  ...(request.respondBy === undefined ? {} : { respondBy: request.respondBy }),
});

const titleOf = (workplace: Workplace) => (operation: string) => routeOf(workplace, operation).operation.title;

export const chooseView = (workplace: Workplace, selection: Selection, turn: Pick<Turn, 'origin'>) =>
  formView(chooseRequestsForm(selection, titleOf(workplace), workplace.perform.mostInBulk()), {
    operation: CHOOSE,
    bulk: selection.id,
    ...(turn.origin.channel === undefined ? {} : { channel: turn.origin.channel }),
    ...(turn.origin.thread === undefined ? {} : { thread: turn.origin.thread }),
  });

/** Opens the form in which requests of a list are chosen; the list is read anew for it. */
export const chooseSeveral = async (
  workplace: Workplace,
  turn: Turn,
  { operation, input }: z.infer<typeof ListOfSeveral>,
): Promise<void> => {
  const title = 'Decide several';
  const [viewId] = await Promise.all([turn.open(noticeView(title, loading('these requests'))), turn.ack()]);
  try {
    const route = routeOf(workplace, operation);
    const { actor, origin } = turn;
    const read = await workplace.perform.read({ operation, input, actor, origin });
    if (read.kind === 'denied') throw new AppError('not_allowed', read.reason, { hint: read.hint });
    const requests = route.effect === 'read' ? (route.requests?.(read.result) ?? []) : [];
    const open = requests.filter((request) => request.open);
    const acts = actsOn(workplace, turn, open);
    const [first] = acts;
    if (first === undefined) {
      throw new AppError('not_found', 'No two of these requests can be decided in the same way any more.', {
        hint: 'Show the list again.',
      });
    }
    const selection: Selection = {
      id: BulkId.parse(randomUUID()),
      person: actor.person,
      account: OnAccount.parse(input).account,
      kind: RequestKind.parse(operation.split('.')[0]),
      operation: first.operation.name,
      operations: acts.map(({ operation: { name } }) => name),
      choosable: await Promise.all(
        open.map(async (request) => choosable(request, await workplace.requests.find(request))),
      ),
      chosen: [],
      page: 0,
      drawn: 0,
      skipped: [],
      madeAt: workplace.clock.now().toISOString(),
    };
    await workplace.selections.save(selection);
    await turn.update(viewId, chooseView(workplace, selection, turn));
  } catch (thrown) {
    const error = asAppError(thrown);
    const id = reference();
    workplace.log.warn('slack_form_failed', { reference: id, code: error.code, operation, error });
    await turn.update(viewId, noticeView(title, failureBlocks(error, id)));
  }
};

/** The selection of an open form, for the person who made it. @throws AppError `not_found` */
export const selectionOf = async (
  { selections }: Workplace,
  { actor }: Pick<Turn, 'actor'>,
  memory: FormMemory,
): Promise<Selection> => {
  const selection = memory.bulk === undefined ? undefined : await selections.find(memory.bulk);
  if (selection?.person === actor.person) return selection;
  throw new AppError('not_found', 'This selection was decided already, or is older than a day.', {
    hint: 'Show the list again and press “Decide several”.',
  });
};

/** What is ticked on the page at hand replaces what was ticked on it before; the other pages stay. */
export const withTicks = (selection: Selection, values: unknown): Selection => {
  const field = Object.keys(z.record(z.string(), z.unknown()).parse(values)).find((name) => name.startsWith('chosen:'));
  if (field === undefined) return selection;
  const answer = readAnswers(values)[field];
  const ticked: readonly unknown[] = Array.isArray(answer) ? answer : [];
  const here = new Set(onPage(selection).map(({ id }) => id));
  const elsewhere = selection.chosen.filter((id) => !here.has(id));
  return { ...selection, chosen: [...elsewhere, ...[...here].filter((id) => ticked.includes(id))] };
};

const turned = (selection: Selection, choice: ChoiceTurn, value: string): Selection => {
  const here = onPage(selection).map(({ id }) => id);
  const elsewhere = selection.chosen.filter((id) => !here.includes(id));
  switch (choice) {
    case 'operation':
      return selection.operations.includes(value) ? { ...selection, operation: value, page: 0 } : selection;
    case 'all':
      return { ...selection, chosen: [...elsewhere, ...here] };
    case 'none':
      return { ...selection, chosen: elsewhere };
    case 'before':
      return { ...selection, page: Math.max(0, selection.page - 1) };
    case 'after':
      return { ...selection, page: Math.min(pagesOf(selection) - 1, selection.page + 1) };
  }
};

/** A press in the form: the page turns, the operation changes, or a whole page is selected. */
export const turnChoice = async (
  workplace: Workplace,
  turn: Turn,
  choice: ChoiceTurn,
  view: unknown,
  value: string,
): Promise<void> => {
  await turn.ack();
  const open = OpenForm.parse(view);
  const memory = FormMemory.parse(JSON.parse(open.private_metadata));
  const kept = withTicks(await selectionOf(workplace, turn, memory), open.state?.values ?? {});
  const next = { ...turned(kept, choice, value), drawn: kept.drawn + 1 };
  await workplace.selections.save(next);
  await turn.update(open.id, chooseView(workplace, next, { origin: { ...memory, surface: 'modal' } }));
};
