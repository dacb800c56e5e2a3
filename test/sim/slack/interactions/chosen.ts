import { isObject, type JsonObject } from '../json';

const stateKeys: Record<string, string> = {
  plain_text_input: 'value',
  email_text_input: 'value',
  url_text_input: 'value',
  number_input: 'value',
  rich_text_input: 'rich_text_value',
  static_select: 'selected_option',
  external_select: 'selected_option',
  radio_buttons: 'selected_option',
  overflow: 'selected_option',
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  multi_static_select: 'selected_options',
  multi_external_select: 'selected_options',
  checkboxes: 'selected_options',
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  file_input: 'files',
};

export const stateKeyOf = (type: string): string | undefined => stateKeys[type];

/** What an element carries once somebody chose `value` in it, in the shape of state.values and of actions. */
export function chosen(element: JsonObject, value: unknown): JsonObject {
  const type = String(element.type);
  const key = stateKeys[type];
  if (!key) return {};
  if (isObject(value) && key in value) return { [key]: value[key] };
  return { [key]: value ?? null };
}

/** The entry of `actions` in a block_actions payload. Source: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function actionOf(blockId: string, element: JsonObject, value: unknown, at: string): JsonObject {
  const { type, action_id, text, style, url, placeholder } = element;
  const asGiven = {
    ...(text ? { text } : {}),
    ...(style ? { style } : {}),
    ...(url ? { url } : {}),
    ...(placeholder ? { placeholder } : {}),
  };
  if (type === 'feedback_buttons') return { action_id, block_id: blockId, value, type, action_ts: at };
  const own = stateKeyOf(String(type))
    ? chosen(element, value)
    : element.value === undefined
      ? {}
      : { value: element.value };
  return { action_id, block_id: blockId, ...asGiven, ...own, type, action_ts: at };
}
