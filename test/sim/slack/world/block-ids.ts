import { isObject, type JsonObject, objectsOf } from '../json';

const actionable = new Set([
  'button',
  'workflow_button',
  'overflow',
  'static_select',
  'external_select',
  'users_select',
  'conversations_select',
  'channels_select',
  'multi_static_select',
  'multi_external_select',
  'multi_users_select',
  'multi_conversations_select',
  'multi_channels_select',
  'datepicker',
  'timepicker',
  'datetimepicker',
  'checkboxes',
  'radio_buttons',
  'plain_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
  'rich_text_input',
  'file_input',
  'feedback_buttons',
  'icon_button',
]);

let count = 0;
const nextId = (): string => `g${(++count).toString(36).padStart(4, '0')}`;

function complete(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(complete);
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const [key, each] of Object.entries(value)) copy[key] = complete(each);
  if (typeof copy.type === 'string' && actionable.has(copy.type) && copy.action_id === undefined)
    copy.action_id = nextId();
  if (copy.type === 'plain_text' && copy.emoji === undefined) copy.emoji = true;
  if (copy.type === 'mrkdwn' && copy.verbatim === undefined) copy.verbatim = false;
  return copy;
}

/** Slack names what the app left unnamed: every block gets a block_id, every interactive element an action_id. */
export function withIds(blocks: unknown): JsonObject[] {
  return objectsOf(complete(blocks)).map((block) => ({ ...block, block_id: block.block_id ?? nextId() }));
}
