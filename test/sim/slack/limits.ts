/**
 * Slack's published limits, one a line, as this simulator keeps them. Where sources disagree the stricter one is taken.
 * Sources: docs.slack.dev/reference/block-kit, /reference/views, /reference/methods, /apis/web-api/rate-limits, and Slack's manifest schema.
 */
export interface Limit {
  readonly name: string;
  readonly min?: number;
  readonly max: number;
  readonly unit:
    | 'characters'
    | 'items'
    | 'blocks'
    | 'kB'
    | 'seconds'
    | 'views'
    | 'number'
    | 'uses'
    | 'MB'
    | 'calls a minute';
  readonly note?: string;
}

export const limits = [
  { name: 'message.blocks', max: 50, unit: 'blocks' },
  { name: 'modal.blocks', min: 1, max: 100, unit: 'blocks' },
  { name: 'home.blocks', max: 100, unit: 'blocks' },
  { name: 'modal.title', min: 1, max: 24, unit: 'characters' },
  { name: 'modal.submit', min: 1, max: 24, unit: 'characters' },
  { name: 'modal.close', min: 1, max: 24, unit: 'characters' },
  { name: 'view.private_metadata', max: 3000, unit: 'characters' },
  { name: 'view.callback_id', max: 255, unit: 'characters' },
  { name: 'view.external_id', max: 255, unit: 'characters' },
  { name: 'view.size', max: 250, unit: 'kB' },
  { name: 'view.stack', max: 3, unit: 'views' },
  { name: 'view.focus_on_load', max: 1, unit: 'items' },
  { name: 'block.block_id', max: 255, unit: 'characters' },
  { name: 'element.action_id', max: 255, unit: 'characters' },
  { name: 'text_object.text', min: 1, max: 3000, unit: 'characters' },
  { name: 'section.text', min: 1, max: 3000, unit: 'characters' },
  { name: 'section.fields', min: 1, max: 10, unit: 'items' },
  { name: 'section.fields.text', min: 1, max: 2000, unit: 'characters' },
  { name: 'header.text', min: 1, max: 150, unit: 'characters' },
  { name: 'context.elements', min: 1, max: 10, unit: 'items' },
  { name: 'context_actions.elements', min: 1, max: 5, unit: 'items' },
  { name: 'actions.elements', min: 1, max: 25, unit: 'items' },
  { name: 'image.image_url', min: 1, max: 3000, unit: 'characters' },
  { name: 'image.alt_text', min: 1, max: 2000, unit: 'characters' },
  { name: 'image.title', min: 1, max: 2000, unit: 'characters' },
  { name: 'input.label', min: 1, max: 2000, unit: 'characters' },
  { name: 'input.hint', min: 1, max: 2000, unit: 'characters' },
  { name: 'markdown.text', min: 1, max: 12000, unit: 'characters', note: 'over all markdown blocks of one payload' },
  { name: 'table.rows', min: 1, max: 100, unit: 'items' },
  { name: 'table.cells_per_row', min: 1, max: 20, unit: 'items' },
  { name: 'table.all_cells', max: 10000, unit: 'characters' },
  { name: 'table.per_message', max: 1, unit: 'items' },
  { name: 'data_table.rows', min: 2, max: 101, unit: 'items', note: 'other sources say 201' },
  { name: 'data_table.all_cells', max: 10000, unit: 'characters' },
  { name: 'data_table.page_size', min: 1, max: 100, unit: 'number' },
  { name: 'data_visualization.series', min: 1, max: 6, unit: 'items', note: 'other sources say 12' },
  { name: 'data_visualization.title', min: 1, max: 50, unit: 'characters' },
  { name: 'data_visualization.per_message', max: 2, unit: 'items' },
  { name: 'card.title', min: 1, max: 150, unit: 'characters' },
  { name: 'card.subtitle', min: 1, max: 150, unit: 'characters' },
  { name: 'card.body', min: 1, max: 200, unit: 'characters' },
  { name: 'card.actions', min: 1, max: 2, unit: 'items', note: 'other sources say 3' },
  { name: 'carousel.elements', min: 1, max: 10, unit: 'items' },
  { name: 'alert.text', min: 1, max: 200, unit: 'characters' },
  { name: 'container.child_blocks', min: 1, max: 10, unit: 'items' },
  { name: 'container.title', min: 1, max: 150, unit: 'characters' },
  { name: 'video.title', min: 1, max: 199, unit: 'characters' },
  { name: 'video.author_name', max: 49, unit: 'characters' },
  { name: 'button.text', min: 1, max: 75, unit: 'characters' },
  { name: 'button.value', max: 2000, unit: 'characters' },
  { name: 'button.url', max: 3000, unit: 'characters' },
  { name: 'button.accessibility_label', max: 75, unit: 'characters' },
  { name: 'confirm.title', min: 1, max: 100, unit: 'characters' },
  { name: 'confirm.text', min: 1, max: 300, unit: 'characters' },
  { name: 'confirm.confirm', min: 1, max: 30, unit: 'characters' },
  { name: 'confirm.deny', min: 1, max: 30, unit: 'characters' },
  { name: 'option.text', min: 1, max: 75, unit: 'characters' },
  { name: 'option.value', max: 150, unit: 'characters', note: '@slack/types still says 75' },
  { name: 'option.description', min: 1, max: 75, unit: 'characters' },
  { name: 'option.url', max: 3000, unit: 'characters', note: 'overflow menus only' },
  { name: 'option_group.label', min: 1, max: 75, unit: 'characters' },
  { name: 'option_group.options', min: 1, max: 100, unit: 'items' },
  { name: 'select.options', min: 1, max: 100, unit: 'items' },
  { name: 'select.option_groups', min: 1, max: 100, unit: 'items' },
  { name: 'select.placeholder', min: 1, max: 150, unit: 'characters' },
  { name: 'overflow.options', min: 1, max: 5, unit: 'items' },
  { name: 'checkboxes.options', min: 1, max: 10, unit: 'items' },
  { name: 'radio_buttons.options', min: 1, max: 10, unit: 'items' },
  { name: 'plain_text_input.max_length', min: 1, max: 3000, unit: 'number' },
  { name: 'plain_text_input.min_length', min: 0, max: 3000, unit: 'number' },
  { name: 'file_input.max_files', min: 1, max: 10, unit: 'number' },
  { name: 'file_input.file_size', max: 10, unit: 'MB' },
  {
    name: 'chat.postMessage.text',
    max: 40000,
    unit: 'characters',
    note: 'cut there',
  },
  {
    name: 'chat.postMessage.one_text',
    max: 4040,
    unit: 'characters',
    note: 'a longer text without blocks becomes several messages',
  },
  { name: 'chat.update.text', max: 4000, unit: 'characters' },
  { name: 'chat.postMessage.markdown_text', max: 12000, unit: 'characters' },
  { name: 'chat.postMessage.attachments', max: 100, unit: 'items' },
  { name: 'ack.deadline', max: 3, unit: 'seconds' },
  { name: 'trigger_id.life', max: 3, unit: 'seconds' },
  { name: 'response_url.life', max: 1800, unit: 'seconds' },
  { name: 'response_url.uses', max: 5, unit: 'uses' },
  { name: 'socket_mode.connections', max: 10, unit: 'items' },
  { name: 'events_api.retries', max: 3, unit: 'items' },
  { name: 'web_api.tier1', max: 1, unit: 'calls a minute' },
  { name: 'web_api.tier2', max: 20, unit: 'calls a minute' },
  { name: 'web_api.tier3', max: 50, unit: 'calls a minute' },
  { name: 'web_api.tier4', max: 100, unit: 'calls a minute' },
  { name: 'manifest.name', min: 1, max: 35, unit: 'characters' },
  { name: 'manifest.description', max: 140, unit: 'characters' },
  { name: 'manifest.long_description', min: 175, max: 4000, unit: 'characters' },
  { name: 'manifest.agent_description', max: 300, unit: 'characters' },
  { name: 'manifest.suggested_prompts', max: 4, unit: 'items' },
  { name: 'manifest.bot_scopes', max: 255, unit: 'items' },
  { name: 'manifest.redirect_urls', max: 1000, unit: 'items' },
  { name: 'manifest.request_url', max: 3500, unit: 'characters' },
  { name: 'manifest.ip_address_ranges', max: 10, unit: 'items', note: "Slack's schema says 50" },
  { name: 'manifest.command_url', max: 3000, unit: 'characters' },
  { name: 'manifest.bot_display_name', max: 80, unit: 'characters' },
  { name: 'manifest.shortcuts', max: 10, unit: 'items' },
  { name: 'manifest.shortcut_name', min: 1, max: 24, unit: 'characters' },
  { name: 'manifest.shortcut_callback_id', min: 1, max: 255, unit: 'characters' },
  { name: 'manifest.shortcut_description', min: 1, max: 150, unit: 'characters' },
  { name: 'manifest.slash_commands', max: 50, unit: 'items' },
  { name: 'manifest.command', min: 2, max: 32, unit: 'characters' },
  { name: 'manifest.command_description', min: 1, max: 2000, unit: 'characters' },
  { name: 'manifest.command_usage_hint', max: 1000, unit: 'characters' },
  { name: 'manifest.unfurl_domains', max: 5, unit: 'items' },
  { name: 'manifest.bot_events', max: 100, unit: 'items' },
  { name: 'files.alt_text', max: 1000, unit: 'characters' },
  { name: 'files.snippet', max: 1, unit: 'MB' },
  { name: 'files.channels_per_share', max: 100, unit: 'items' },
  { name: 'conversations.open.users', max: 8, unit: 'items' },
] as const satisfies readonly Limit[];

export type LimitName = (typeof limits)[number]['name'];

const byName = new Map<string, Limit>(limits.map((limit) => [limit.name, limit]));

/** The limit of that name; `min` is 0 where Slack names none. */
export function bounds(name: LimitName): { min: number; max: number } {
  const limit = byName.get(name);
  if (!limit) throw new Error(`No limit is called ${name}`);
  return { min: limit.min ?? 0, max: limit.max };
}
