import { z } from 'zod';
import type { Money } from '../money';

const Value = z.looseObject({
  type: z.string(),
  value: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
  selected_options: z.array(z.looseObject({ value: z.string() })).nullish(),
  selected_date: z.string().nullish(),
  selected_user: z.string().nullish(),
  files: z.array(z.looseObject({ id: z.string(), name: z.string().nullish() })).nullish(),
});
const State = z.record(z.string(), z.record(z.string(), Value));

/** What somebody filled in, by field name; what was left empty is absent. Files are Slack file ids. */
export type Answers = Readonly<Record<string, string | boolean | Money | readonly string[]>>;

export const isMoney = (answer: Answers[string] | undefined): answer is Money =>
  typeof answer === 'object' && 'currency' in answer;

const read = (actionId: string, value: z.infer<typeof Value>): Answers[string] | undefined => {
  const [type, currency] = actionId.split(':');
  const text = value.value?.trim();
  switch (type) {
    case 'money':
      return text && currency ? { amount: text, currency } : undefined;
    case 'checkbox':
      return (value.selected_options ?? []).length > 0;
    case 'checks':
      return value.selected_options?.length ? value.selected_options.map((option) => option.value) : undefined;
    case 'files':
      return value.files?.length ? value.files.map((file) => file.id) : undefined;
    case 'date':
      return value.selected_date ?? undefined;
    case 'person':
      return value.selected_user ?? undefined;
    case 'reply':
      return undefined;
    case 'select':
    case 'radio':
      return value.selected_option?.value;
    default:
      return text || undefined;
  }
};

/** Reads `view.state.values`; the action ids of `field.ts` tell each answer's type. */
export const readAnswers = (state: unknown): Answers => {
  const answers: Record<string, Answers[string]> = {};
  for (const [name, elements] of Object.entries(State.parse(state))) {
    for (const [actionId, value] of Object.entries(elements)) {
      const answer = read(actionId, value);
      if (answer !== undefined) answers[name] = answer;
    }
  }
  return answers;
};

/** What the chosen files are called, by Slack id, as far as `view.state.values` tells. */
export const readFileNames = (state: unknown): ReadonlyMap<string, string> =>
  new Map(
    Object.values(State.parse(state))
      .flatMap((elements) => Object.values(elements))
      .flatMap(({ files }) => files ?? [])
      .flatMap(({ id, name }) => (name ? [[id, name] as const] : [])),
  );
