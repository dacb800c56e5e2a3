import type { Selection } from '../desk/selection';
import { asAppError } from '../errors';
import { reference } from './asking';
import { message, section } from './blocks';
import { selectionOf, withTicks } from './choosing';
import { faultsByField } from './faults-by-field';
import { routeOf } from './follow';
import { formView, noticeView } from './form';
import { countWords } from './messages/bulk-words';
import { failureBlocks } from './messages/failure';
import { loading } from './messages/loading';
import { outcomeMessage } from './messages/outcome';
import { chosenOnes, fieldName } from './modals/choose-requests';
import { DECIDE_SEVERAL, reviewBulkForm } from './modals/review-bulk';
import { md } from './mrkdwn';
import { OpenForm } from './open-form';
import type { Sending, SubmissionAck } from './submission';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

const routeOfSelection = (workplace: Workplace, { operation }: Selection) => {
  const route = routeOf(workplace, operation);
  if (route.effect !== 'act' || route.several === undefined) throw new TypeError(`${operation} is done one by one`);
  return { route, several: route.several };
};

const inputOf = ({ account }: Selection, id: string, answers: object) => ({ account, id, ...answers });

/** Requests were chosen: they are read anew, and the form goes on with what it comes to. */
export const chosen = async (
  workplace: Workplace,
  turn: Turn,
  { memory, view }: Sending,
  ack: SubmissionAck,
): Promise<void> => {
  const open = OpenForm.parse(view);
  const selection = withTicks(await selectionOf(workplace, turn, memory), open.state?.values ?? {});
  const requests = chosenOnes(selection);
  const most = workplace.perform.mostInBulk();
  const fault =
    requests.length === 0
      ? 'Select at least one request.'
      : requests.length > most
        ? `${requests.length} are selected, and one decision covers at most ${most}. Untick ${requests.length - most}.`
        : undefined;
  await workplace.selections.save(selection);
  if (fault !== undefined) return ack({ response_action: 'errors', errors: { [fieldName(selection)]: fault } });
  await ack({
    response_action: 'update',
    view: noticeView('Decide several', loading(countWords(requests.length)), memory),
  });
  try {
    const { route, several } = routeOfSelection(workplace, selection);
    const { name, title } = route.operation;
    const { actor, origin } = turn;
    const preview = await workplace.perform.previewBulk({
      operation: name,
      inputs: requests.map(({ id }) => inputOf(selection, id, {})),
      actor,
      origin,
    });
    if (preview.kind === 'denied') {
      return await turn.update(open.id, noticeView('Not allowed', outcomeMessage(preview, undefined).blocks));
    }
    const looked = new Map(requests.map(({ id }, index) => [id, preview.items[index]]));
    await workplace.selections.save({
      ...selection,
      chosen: requests.flatMap(({ id }) => (looked.get(id)?.kind === 'skipped' ? [] : [id])),
      skipped: requests.flatMap(({ id }) => {
        const item = looked.get(id);
        return item?.kind === 'skipped' ? [{ id, reason: item.reason }] : [];
      }),
      choosable: selection.choosable.map((request) => {
        const item = looked.get(request.id);
        if (item === undefined || item.kind === 'skipped') return request;
        const { amount: _amount, ...rest } = request;
        return { ...rest, seen: item.factsHash, ...(item.money === undefined ? {} : { amount: item.money }) };
      }),
    });
    const form = reviewBulkForm({ title, preview, requests, fields: several.fields });
    await turn.update(open.id, formView(form, { ...memory, operation: DECIDE_SEVERAL }));
  } catch (thrown) {
    const error = asAppError(thrown);
    const id = reference();
    workplace.log.warn('slack_form_failed', { reference: id, code: error.code, error });
    await turn.update(open.id, noticeView('That did not work', failureBlocks(error, id)));
  }
};

/** The one decision on all of them: one local commit; the rows are taken up one after the other. */
export const decidedSeveral = async (
  workplace: Workplace,
  turn: Turn,
  { memory, answers, fields }: Sending,
  ack: SubmissionAck,
): Promise<void> => {
  const selection = await selectionOf(workplace, turn, memory);
  const { route } = routeOfSelection(workplace, selection);
  const { note, ...shared } = answers;
  const requests = chosenOnes(selection);
  const [first] = requests;
  const parsed = route.operation.input.safeParse(inputOf(selection, first?.id ?? '', shared));
  if (!parsed.success) return ack({ response_action: 'errors', errors: faultsByField(parsed.error.issues, fields) });
  const { account, kind } = selection;
  const asked = await workplace.perform.askBulk({
    id: selection.id,
    operation: route.operation.name,
    actor: turn.actor,
    origin: { ...turn.origin, surface: 'bulk' },
    items: requests.map(({ id, seen, amount }) => ({
      input: inputOf(selection, id, shared),
      ...(seen === undefined ? {} : { factsHash: seen }),
      ...(route.operation.effect === 'money' ? { money: amount } : {}),
    })),
    skipped: selection.skipped.map(({ id, reason }) => ({ request: { account, kind, id }, reason })),
    ...(typeof note === 'string' ? { note } : {}),
  });
  if (asked.kind === 'denied') {
    const { blocks } = outcomeMessage(asked, undefined);
    return ack({ response_action: 'update', view: noticeView('Not allowed', blocks) });
  }
  await ack({ response_action: 'clear' });
  workplace.wake();
  const words = `${route.operation.title}: ${countWords(requests.length)}, one after the other.`;
  await turn.tell(
    message(words, [section(md`*${words}* A message in their channel shows how far it is, and ends with a summary.`)]),
  );
};
