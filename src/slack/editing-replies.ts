import { z } from 'zod';
import { type KeptReply, SavedReply } from '../desk/saved-reply';
import { section } from './blocks';
import { faultsByField } from './faults-by-field';
import { type Form, FormMemory, formView, noticeView } from './form';
import { outcomeMessage } from './messages/outcome';
import { savedReplyList } from './messages/saved-reply-list';
import { overtaken, SAVED_REPLY, savedReplyForm } from './modals/saved-reply';
import { md } from './mrkdwn';
import { OpenForm } from './open-form';
import type { Sending, SubmissionAck } from './submission';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

/** What an admin can press among the saved replies. */
export const ReplyAction = z.enum(['list', 'new', 'edit', 'delete']);
export type ReplyAction = z.infer<typeof ReplyAction>;

const TITLE = 'Saved replies';

const Seen = FormMemory.shape.reply.unwrap();

type Denied = Parameters<typeof outcomeMessage>[0] & { readonly kind: 'denied' };

const refusal = (denied: Denied) => noticeView('Not allowed', outcomeMessage(denied, undefined).blocks);

const seen = (kept: KeptReply | undefined) => kept && { key: kept.key, revision: kept.revision };

/** The form on top of the list, which it remembers to draw it anew. */
const formOn = (below: string | undefined, form: Form, reply: FormMemory['reply']) =>
  formView(form, {
    operation: SAVED_REPLY,
    ...(below === undefined ? {} : { below }),
    ...(reply === undefined ? {} : { reply }),
  });

/** The list as it stands now, in the modal that it was opened in. Somebody may have closed that one: nothing is lost then. */
const drawList = async ({ perform, log }: Workplace, turn: Turn, view: string | undefined): Promise<void> => {
  const listed = await perform.savedReplies(turn.actor);
  if (view === undefined || listed.kind === 'denied') return;
  await turn
    .update(view, noticeView(TITLE, savedReplyList(listed.replies)))
    .catch((error: unknown) => log.info('slack_list_not_redrawn', { error }));
};

/** Opens the list, for admins. */
export const listReplies = async ({ perform }: Workplace, turn: Turn): Promise<void> => {
  const listed = await perform.savedReplies(turn.actor);
  if (listed.kind === 'denied') {
    await turn.ack();
    return turn.tell(outcomeMessage(listed, undefined));
  }
  await Promise.all([turn.open(noticeView(TITLE, savedReplyList(listed.replies))), turn.ack()]);
};

const editOne = async (workplace: Workplace, turn: Turn, key: string, list: string | undefined): Promise<void> => {
  const listed = await workplace.perform.savedReplies(turn.actor);
  if (listed.kind === 'denied') {
    await Promise.all([turn.open(refusal(listed)), turn.ack()]);
    return;
  }
  const kept = listed.replies.find((reply) => reply.key === key);
  if (key !== '' && kept === undefined) {
    await turn.ack();
    return drawList(workplace, turn, list);
  }
  const form = savedReplyForm({ draft: kept, kept });
  await Promise.all([turn.open(formOn(list, form, seen(kept))), turn.ack()]);
};

const deleteOne = async (workplace: Workplace, turn: Turn, value: string, view: OpenForm): Promise<void> => {
  const { below } = FormMemory.parse(JSON.parse(view.private_metadata));
  const deleted = await workplace.perform.deleteReply(turn.actor, Seen.parse(JSON.parse(value)));
  await turn.ack();
  if (deleted.kind === 'denied') return turn.update(view.id, refusal(deleted));
  if (deleted.kind === 'overtaken' && deleted.now !== undefined) {
    const { now } = deleted;
    const form = savedReplyForm({ draft: now, kept: now, intro: overtaken(now).slice(0, 1) });
    return turn.update(view.id, formOn(below, form, seen(now)));
  }
  await turn.update(view.id, noticeView(TITLE, [section(md`*It is deleted.* Nobody is offered it any more.`)]));
  await drawList(workplace, turn, below);
};

const OpenModal = z.looseObject({ id: z.string(), type: z.literal('modal') });

/** A press on the list of saved replies, in one of its forms, or on the Home tab. */
export const editReplies = async (
  workplace: Workplace,
  turn: Turn,
  action: ReplyAction,
  { value, view }: { readonly value: string; readonly view: unknown },
): Promise<void> => {
  switch (action) {
    case 'list':
      return listReplies(workplace, turn);
    case 'new':
    case 'edit':
      return editOne(workplace, turn, action === 'new' ? '' : value, OpenModal.safeParse(view).data?.id);
    case 'delete':
      return deleteOne(workplace, turn, value, OpenForm.parse(view));
  }
};

/** The sent form: saved and shown in the list below, or back to the person with what is in the way. */
export const replySent = async (
  workplace: Workplace,
  turn: Turn,
  { memory, answers, fields }: Sending,
  ack: SubmissionAck,
): Promise<void> => {
  const { name = '', text = '', kinds } = answers;
  const parsed = SavedReply.safeParse({ name, text, kinds });
  if (!parsed.success) return ack({ response_action: 'errors', errors: faultsByField(parsed.error.issues, fields) });
  const edited = await workplace.perform.saveReply(turn.actor, parsed.data, memory.reply);
  switch (edited.kind) {
    case 'saved':
      await ack();
      return drawList(workplace, turn, memory.below);
    case 'taken':
      return ack({ response_action: 'errors', errors: { name: 'Another saved reply has this name' } });
    case 'full':
      return ack({ response_action: 'errors', errors: { name: `There can be ${edited.most}: delete one first` } });
    case 'denied':
      return ack({ response_action: 'update', view: refusal(edited) });
    case 'overtaken': {
      const { now } = edited;
      const form = savedReplyForm({ draft: parsed.data, kept: now, intro: overtaken(now) });
      return ack({ response_action: 'update', view: formOn(memory.below, form, seen(now)) });
    }
  }
};
