import type { InputBlock, PlainTextOption } from '@slack/types';
import { decimalPlaces } from '../money';
import { plain } from './blocks';
import { clamp } from './clamp';

interface Named {
  /** The key in the operation's input; also the block id, so that a fault is shown under its field. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A second line under the choice; 75 characters. */
  readonly description?: string;
}

/** One question of a form, in our words; `block` turns it into Slack's. */
export type Field =
  | (Named & { readonly type: 'text'; readonly initial?: string; readonly placeholder?: string; readonly max?: number })
  | (Named & {
      readonly type: 'long_text';
      readonly initial?: string;
      readonly max: number;
      readonly placeholder?: string;
      /** A saved reply may be put in. */
      readonly repliable?: boolean;
    })
  /** Chooses a saved reply, which is put into the text at once for editing. */
  | (Named & { readonly type: 'reply'; readonly choices: readonly Choice[] })
  | (Named & { readonly type: 'select'; readonly choices: readonly Choice[]; readonly initial?: string })
  | (Named & { readonly type: 'radio'; readonly choices: readonly Choice[]; readonly initial?: string })
  | (Named & { readonly type: 'date'; readonly initial?: string })
  | (Named & { readonly type: 'person'; readonly initial?: string })
  | (Named & {
      readonly type: 'money';
      readonly currency: string;
      readonly initial?: string;
      /** The least and the most that is taken; not less than nothing where it is left out. */
      readonly min?: string;
      readonly max?: string;
    })
  | (Named & { readonly type: 'number'; readonly initial?: string; readonly min?: number; readonly max?: number })
  | (Named & {
      readonly type: 'checkbox';
      readonly text: string;
      readonly description?: string;
      readonly initial?: boolean;
    })
  | (Named & { readonly type: 'checks'; readonly choices: readonly Choice[]; readonly initial?: readonly string[] })
  | (Named & { readonly type: 'files'; readonly most: number; readonly filetypes: readonly string[] });

/** https://docs.slack.dev/reference/block-kit/blocks/input-block and the pages of its elements */
const LIMITS = {
  label: 2000,
  hint: 2000,
  option: 75,
  value: 75,
  radios: 10,
  checkboxes: 10,
  options: 100,
  placeholder: 150,
  text: 3000,
};

const option = (choice: Choice): PlainTextOption => ({
  text: plain(choice.label, LIMITS.option),
  value: clamp(choice.value, LIMITS.value),
  ...(choice.description ? { description: plain(choice.description, LIMITS.option) } : {}),
});

const initialOption = (options: readonly PlainTextOption[], value: string | undefined) => {
  const found = options.find((each) => each.value === value);
  return found ? { initial_option: found } : {};
};

/** The action id names the type, so that answers can be read without knowing the form: `money:USD`, `checkbox`. */
const element = (field: Field): InputBlock['element'] => {
  switch (field.type) {
    case 'text':
    case 'long_text':
      return {
        type: 'plain_text_input',
        action_id: field.type,
        multiline: field.type === 'long_text',
        max_length: Math.min(field.max ?? LIMITS.text, LIMITS.text),
        ...(field.initial ? { initial_value: clamp(field.initial, field.max ?? LIMITS.text) } : {}),
        ...(field.placeholder ? { placeholder: plain(field.placeholder, LIMITS.placeholder) } : {}),
      };
    case 'reply':
      return { type: 'static_select', action_id: 'reply', options: field.choices.slice(0, LIMITS.options).map(option) };
    case 'select': {
      const options = field.choices.slice(0, LIMITS.options).map(option);
      return { type: 'static_select', action_id: 'select', options, ...initialOption(options, field.initial) };
    }
    case 'radio': {
      const options = field.choices.slice(0, LIMITS.radios).map(option);
      return { type: 'radio_buttons', action_id: 'radio', options, ...initialOption(options, field.initial) };
    }
    case 'date':
      return { type: 'datepicker', action_id: 'date', ...(field.initial ? { initial_date: field.initial } : {}) };
    case 'person':
      return {
        type: 'users_select',
        action_id: 'person',
        ...(field.initial ? { initial_user: field.initial } : {}),
      };
    case 'money': {
      const { currency, initial, min = '0', max } = field;
      // Slack takes no form whose value is beyond its bounds.
      const fits = Number(initial) >= Number(min) && (max === undefined || Number(initial) <= Number(max));
      return {
        type: 'number_input',
        action_id: `money:${currency}`,
        is_decimal_allowed: decimalPlaces(currency) > 0,
        min_value: min,
        ...(max === undefined ? {} : { max_value: max }),
        ...(initial && fits ? { initial_value: initial } : {}),
      };
    }
    case 'number':
      return {
        type: 'number_input',
        action_id: 'number',
        is_decimal_allowed: false,
        ...(field.min === undefined ? {} : { min_value: String(field.min) }),
        ...(field.max === undefined ? {} : { max_value: String(field.max) }),
        ...(field.initial ? { initial_value: field.initial } : {}),
      };
    case 'checkbox': {
      const only = option({
        value: 'yes',
        label: field.text,
        ...(field.description ? { description: field.description } : {}),
      });
      return {
        type: 'checkboxes',
        action_id: 'checkbox',
        options: [only],
        ...(field.initial ? { initial_options: [only] } : {}),
      };
    }
    case 'checks': {
      const options = field.choices.slice(0, LIMITS.checkboxes).map(option);
      const initial = options.filter(({ value }) => value !== undefined && field.initial?.includes(value));
      return {
        type: 'checkboxes',
        action_id: 'checks',
        options,
        ...(initial.length === 0 ? {} : { initial_options: initial }),
      };
    }
    case 'files':
      return {
        type: 'file_input',
        action_id: 'files',
        max_files: Math.min(Math.max(field.most, 1), 10),
        filetypes: [...field.filetypes],
      };
  }
};

const counted = (field: Field): string | undefined =>
  field.type === 'long_text' ? [field.hint, `At most ${field.max} characters.`].filter(Boolean).join(' ') : field.hint;

export const block = (field: Field): InputBlock => {
  const hint = counted(field);
  return {
    type: 'input',
    block_id: field.name,
    label: plain(field.label, LIMITS.label),
    element: element(field),
    // Slack has no way to say "no" with a required checkbox.
    optional: field.type === 'checkbox' || field.optional === true,
    ...(field.type === 'reply' ? { dispatch_action: true } : {}),
    ...(hint ? { hint: plain(hint, LIMITS.hint) } : {}),
  };
};
