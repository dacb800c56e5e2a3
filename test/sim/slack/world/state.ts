import { isObject, type JsonObject, listOf, objectsOf, textOrNothing } from '../json';

/** What people have filled in: by block_id, then action_id. Source: https://docs.slack.dev/reference/views/view-submission */
export type StateValues = Record<string, Record<string, JsonObject>>;

const emptyStates: Record<string, (element: JsonObject) => JsonObject> = {
  plain_text_input: (element) => ({ value: element.initial_value ?? null }),
  email_text_input: (element) => ({ value: element.initial_value ?? null }),
  url_text_input: (element) => ({ value: element.initial_value ?? null }),
  number_input: (element) => ({ value: element.initial_value ?? null }),
  rich_text_input: (element) => ({ rich_text_value: element.initial_value ?? null }),
  static_select: (element) => ({ selected_option: element.initial_option ?? null }),
  external_select: (element) => ({ selected_option: element.initial_option ?? null }),
  users_select: (element) => ({ selected_user: element.initial_user ?? null }),
  conversations_select: (element) => ({ selected_conversation: element.initial_conversation ?? null }),
  channels_select: (element) => ({ selected_channel: element.initial_channel ?? null }),
  multi_static_select: (element) => ({ selected_options: listOf(element.initial_options) }),
  multi_external_select: (element) => ({ selected_options: listOf(element.initial_options) }),
  multi_users_select: (element) => ({ selected_users: listOf(element.initial_users) }),
  multi_conversations_select: (element) => ({ selected_conversations: listOf(element.initial_conversations) }),
  multi_channels_select: (element) => ({ selected_channels: listOf(element.initial_channels) }),
  datepicker: (element) => ({ selected_date: element.initial_date ?? null }),
  timepicker: (element) => ({ selected_time: element.initial_time ?? null }),
  datetimepicker: (element) => ({ selected_date_time: element.initial_date_time ?? null }),
  checkboxes: (element) => ({ selected_options: listOf(element.initial_options) }),
  radio_buttons: (element) => ({ selected_option: element.initial_option ?? null }),
  file_input: () => ({ files: [] }),
};

/** Elements of a block that people can act on, wherever they stand in it. */
export function interactiveElements(block: JsonObject): JsonObject[] {
  const inside = objectsOf(block.child_blocks).concat(block.type === 'carousel' ? objectsOf(block.elements) : []);
  return [
    ...(isObject(block.accessory) ? [block.accessory] : []),
    ...(isObject(block.element) ? [block.element] : []),
    ...objectsOf(block.elements),
    ...objectsOf(block.actions),
    ...inside.flatMap(interactiveElements),
  ].filter((element) => typeof element.action_id === 'string');
}

/** State of a set of blocks at first sight; what `kept` already has under the same ids stays. */
export function stateOf(blocks: JsonObject[], kept: StateValues = {}): StateValues {
  const values: StateValues = {};
  for (const block of blocks) {
    const blockId = textOrNothing(block.block_id);
    for (const element of interactiveElements(block)) {
      const type = textOrNothing(element.type);
      const empty = emptyStates[type];
      if (!empty) continue;
      const actionId = textOrNothing(element.action_id);
      const before = kept[blockId]?.[actionId];
      const state = before?.type === type ? before : { type, ...empty(element) };
      values[blockId] = { ...values[blockId], [actionId]: state };
    }
  }
  return values;
}
