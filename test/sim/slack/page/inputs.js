/** For each input element: where Slack's `view.state.values` keeps its value, and where its first value comes from. */
const shapes = {
  plain_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  users_select: ['selected_user', 'initial_user'],
  channels_select: ['selected_channel', 'initial_channel'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  multi_static_select: ['selected_options', 'initial_options', []],
  multi_external_select: ['selected_options', 'initial_options', []],
  multi_users_select: ['selected_users', 'initial_users', []],
  multi_channels_select: ['selected_channels', 'initial_channels', []],
  multi_conversations_select: ['selected_conversations', 'initial_conversations', []],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
  checkboxes: ['selected_options', 'initial_options', []],
  radio_buttons: ['selected_option', 'initial_option'],
  file_input: ['files', 'initial_files', []],
  rich_text_input: ['rich_text_value', 'initial_value'],
};

/** What people have entered on this page, by surface (a view or a message), block and action: kept when an update keeps the ids. */
const entered = new Map();
const keyOf = (surface, block, element) => `${surface.key} ${block.block_id} ${element.action_id} ${element.type}`;

export function readInput(surface, block, element) {
  const key = keyOf(surface, block, element);
  if (entered.has(key)) return entered.get(key);
  const [field, initial, empty = null] = shapes[element.type] ?? [];
  return surface.values?.[block.block_id]?.[element.action_id]?.[field] ?? element[initial] ?? empty;
}

export const writeInput = (surface, block, element, value) => entered.set(keyOf(surface, block, element), value);

export function isEmpty(value) {
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** Every input of a surface with its block. */
export function inputsOf(blocks) {
  const found = [];
  for (const block of blocks ?? []) {
    const elements = [block.element, block.accessory, ...(block.elements ?? [])];
    for (const element of elements) if (element && shapes[element.type]) found.push({ block, element });
    for (const inner of inputsOf(block.child_blocks)) found.push(inner);
  }
  return found;
}

/** The surface's inputs as Slack's `state.values`. */
export function collectState(surface) {
  const values = {};
  for (const { block, element } of inputsOf(surface.blocks)) {
    const [field] = shapes[element.type];
    const value = readInput(surface, block, element);
    const said = value === '' ? null : value;
    values[block.block_id] = { ...values[block.block_id], [element.action_id]: { type: element.type, [field]: said } };
  }
  return values;
}
