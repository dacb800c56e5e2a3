import { z } from 'zod';
import type { RequestKind } from '../desk/buyer-request';
import { fillReply, repliesFor, type SavedReply } from '../desk/saved-reply';
import { AppError } from '../errors';
import { clamp } from './clamp';
import type { Field } from './field';
import { type Form, FormMemory } from './form';
import { changedForm, type OpenBlock, OpenForm } from './open-form';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

/** The form with a menu of the team's texts before the text that they can be put into. */
export const withReplies = (form: Form, kind: RequestKind, replies: readonly SavedReply[]): Form => {
  const offered = repliesFor(replies, kind);
  const at = form.fields.findIndex((field) => field.type === 'long_text' && field.repliable === true);
  if (offered.length === 0 || at < 0) return form;
  const menu: Field = {
    type: 'reply',
    name: 'reply',
    label: 'Saved reply',
    optional: true,
    hint: 'Put into the text below, where you can change it.',
    choices: offered.map(({ name }) => ({ value: clamp(name, 75), label: name })),
  };
  return { ...form, fields: [...form.fields.slice(0, at), menu, ...form.fields.slice(at)] };
};

const Text = z.looseObject({
  type: z.literal('input'),
  element: z.looseObject({ type: z.literal('plain_text_input'), action_id: z.string(), multiline: z.literal(true) }),
});

/** The first long text of the form with `text` in it. Slack keeps what was typed unless the element gets another action id. */
const filledIn = (blocks: readonly OpenBlock[], text: string) => {
  const target = blocks.find((block) => Text.safeParse(block).success);
  return blocks.map((block) => {
    const input = block === target ? Text.safeParse(block).data : undefined;
    if (input === undefined) return block;
    const turn = Number(input.element.action_id.split(':')[1] ?? 0) + 1;
    return { ...input, element: { ...input.element, action_id: `long_text:${turn}`, initial_value: text } };
  });
};

/** Puts the chosen text into the open form, filled in as far as the request tells; what is open stays for the person. */
export const putReply = async (workplace: Workplace, turn: Turn, view: unknown, name: string): Promise<void> => {
  await turn.ack();
  const open = OpenForm.parse(view);
  const { subject } = FormMemory.parse(JSON.parse(open.private_metadata));
  const reply = (await workplace.replies()).find((each) => clamp(each.name, 75) === name);
  const request = subject?.on === 'request' ? await workplace.requests.find(subject) : undefined;
  if (reply === undefined) throw new AppError('not_found', 'This saved reply does not exist any more.');
  const text = request === undefined ? reply.text : fillReply(reply.text, request).text;
  await turn.update(open.id, changedForm(open, { blocks: filledIn(open.blocks, clamp(text, 2_000)) }));
};
