import { isObject } from '../json';
import {
  anyOption,
  confirm,
  initialIsOnOffer,
  optionGroup,
  options,
  overflowOption,
  plainOption,
  plainText,
} from './composition';
import type { Rule } from './place';
import { richText } from './rich-text';
import { anything, choice, type Fields, flag, list, oneOf, record, text, whole } from './rules';

/** Source: https://docs.slack.dev/reference/block-kit/block-elements */
const actionable = { type: anything, action_id: text('element.action_id') };
const focusable = { focus_on_load: flag };
const placeholder = { placeholder: plainText('select.placeholder') };
const date = text(undefined, /^\d{4}-\d{2}-\d{2}$/);
const time = text(undefined, /^([01]\d|2[0-3]):[0-5]\d$/);
const number = text(undefined, /^-?\d+(\.\d+)?$/);
const style = choice('primary', 'danger');

const element = ({ required = {}, optional = {}, also = [] }: Fields): Rule =>
  record({ required, optional: { ...actionable, ...optional }, also });

const dispatch = record({
  optional: { trigger_actions_on: list(choice('on_enter_pressed', 'on_character_entered')) },
});
const conversationFilter = record({
  optional: {
    include: list(choice('im', 'mpim', 'private', 'public')),
    exclude_external_shared_channels: flag,
    exclude_bot_users: flag,
  },
});

const typed = { ...focusable, ...placeholder, dispatch_action_config: dispatch };
const picked = { ...focusable, ...placeholder, confirm };
const many = { max_selected_items: whole() };

const lengthsAgree: Rule = (value, place) => {
  if (!isObject(value) || typeof value.min_length !== 'number' || typeof value.max_length !== 'number') return;
  if (value.min_length > value.max_length) {
    place.at('min_length').fails('max_value', [value.max_length], value.min_length, 'min_length is above max_length');
  }
};

export const image = element({
  required: { alt_text: text('image.alt_text') },
  optional: { image_url: text('image.image_url'), slack_file: record({ optional: { id: text(), url: text() } }) },
  also: [oneOf('image_url', 'slack_file')],
});

export const button = element({
  required: { text: plainText('button.text') },
  optional: {
    value: text('button.value'),
    url: text('button.url'),
    style,
    confirm,
    accessibility_label: text('button.accessibility_label'),
  },
});

const workflowButton = element({
  required: { text: plainText('button.text'), workflow: anything },
  optional: { style, confirm, accessibility_label: text('button.accessibility_label') },
});

const feedback = record({
  required: { text: plainText('button.text'), value: text('button.value') },
  optional: { accessibility_label: text('button.accessibility_label') },
});

const staticChoices: Fields['optional'] = {
  options: options(plainOption, 'select.options'),
  option_groups: list(optionGroup, 'select.option_groups'),
};

export const selects: Record<string, Rule> = {
  static_select: element({
    optional: { ...picked, ...staticChoices, initial_option: plainOption },
    also: [oneOf('options', 'option_groups'), initialIsOnOffer('initial_option')],
  }),
  external_select: element({ optional: { ...picked, initial_option: plainOption, min_query_length: whole() } }),
  users_select: element({ optional: { ...picked, initial_user: text() } }),
  conversations_select: element({
    optional: {
      ...picked,
      initial_conversation: text(),
      default_to_current_conversation: flag,
      response_url_enabled: flag,
      filter: conversationFilter,
    },
  }),
  channels_select: element({ optional: { ...picked, initial_channel: text(), response_url_enabled: flag } }),
};

export const multiSelects: Record<string, Rule> = {
  multi_static_select: element({
    optional: { ...picked, ...many, ...staticChoices, initial_options: list(plainOption, 'select.options') },
    also: [oneOf('options', 'option_groups'), initialIsOnOffer('initial_options')],
  }),
  multi_external_select: element({
    optional: { ...picked, ...many, initial_options: list(plainOption, 'select.options'), min_query_length: whole() },
  }),
  multi_users_select: element({ optional: { ...picked, ...many, initial_users: list(text()) } }),
  multi_conversations_select: element({
    optional: {
      ...picked,
      ...many,
      initial_conversations: list(text()),
      default_to_current_conversation: flag,
      filter: conversationFilter,
    },
  }),
  multi_channels_select: element({ optional: { ...picked, ...many, initial_channels: list(text()) } }),
};

export const pickers: Record<string, Rule> = {
  datepicker: element({ optional: { ...picked, initial_date: date } }),
  timepicker: element({ optional: { ...picked, initial_time: time, timezone: text() } }),
  datetimepicker: element({ optional: { ...focusable, confirm, initial_date_time: whole() } }),
  checkboxes: element({
    required: { options: options(anyOption, 'checkboxes.options') },
    optional: { ...focusable, confirm, initial_options: list(anyOption) },
    also: [initialIsOnOffer('initial_options')],
  }),
  radio_buttons: element({
    required: { options: options(anyOption, 'radio_buttons.options') },
    optional: { ...focusable, confirm, initial_option: anyOption },
    also: [initialIsOnOffer('initial_option')],
  }),
};

export const typedInputs: Record<string, Rule> = {
  plain_text_input: element({
    optional: {
      ...typed,
      initial_value: text(),
      multiline: flag,
      min_length: whole('plain_text_input.min_length'),
      max_length: whole('plain_text_input.max_length'),
    },
    also: [lengthsAgree],
  }),
  email_text_input: element({ optional: { ...typed, initial_value: text() } }),
  url_text_input: element({ optional: { ...typed, initial_value: text() } }),
  number_input: element({
    required: { is_decimal_allowed: flag },
    optional: { ...typed, initial_value: number, min_value: number, max_value: number },
  }),
  file_input: element({
    optional: { filetypes: list(text()), max_files: whole('file_input.max_files') },
  }),
};

export const richTextInput: Record<string, Rule> = {
  rich_text_input: element({
    optional: { ...typed, initial_value: richText, min_lines: whole(), max_lines: whole() },
  }),
};

export const overflow = element({
  required: { options: list(overflowOption, 'overflow.options') },
  optional: { confirm },
});

export const feedbackButtons = element({ required: { positive_button: feedback, negative_button: feedback } });
export const iconButton = element({
  required: { icon: text(), text: plainText('button.text') },
  optional: {
    confirm,
    value: text('button.value'),
    accessibility_label: text('button.accessibility_label'),
    visible_to_user_ids: list(text()),
  },
});

export { workflowButton };
