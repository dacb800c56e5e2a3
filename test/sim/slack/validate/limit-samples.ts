import type { JsonObject } from '../json';
import type { LimitName } from '../limits';

/** A payload that has exactly `size` of what a limit counts, and is right in everything else. */
export interface Sample {
  as: 'blocks' | 'modal' | 'home';
  payload: (size: number) => unknown;
}

export const chars = (size: number): string => 'x'.repeat(size);
export const plain = (text: string): JsonObject => ({ type: 'plain_text', text });
const mrkdwn = (text: string): JsonObject => ({ type: 'mrkdwn', text });
const times = <T>(size: number, make: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, index) => make(index));
const button = (changes: JsonObject = {}): JsonObject => ({ type: 'button', text: plain('Go'), ...changes });
const option = (index = 0, changes: JsonObject = {}): JsonObject => ({
  text: plain('One'),
  value: `v${index}`,
  ...changes,
});
const divider = { type: 'divider' };
const section = (changes: JsonObject = {}): JsonObject => ({ type: 'section', text: mrkdwn('Hi'), ...changes });
const input = (element: JsonObject, changes: JsonObject = {}): JsonObject => ({
  type: 'input',
  label: plain('Field'),
  element,
  ...changes,
});
const textInput = (changes: JsonObject = {}): JsonObject => ({ type: 'plain_text_input', ...changes });
const modal = (changes: JsonObject = {}): JsonObject => ({
  type: 'modal',
  title: plain('T'),
  submit: plain('Go'),
  blocks: [divider],
  ...changes,
});
const select = (changes: JsonObject = {}): JsonObject => ({ type: 'static_select', options: [option()], ...changes });
const confirm = (changes: JsonObject = {}): JsonObject => ({
  title: plain('Sure?'),
  text: plain('Really'),
  ...changes,
});
const cell = (text: string): JsonObject => ({ type: 'raw_text', text });
const image = (changes: JsonObject = {}): JsonObject => ({
  type: 'image',
  image_url: 'https://a.b/c',
  alt_text: 'A',
  ...changes,
});
const video = (changes: JsonObject = {}): JsonObject => ({
  type: 'video',
  video_url: 'https://a',
  thumbnail_url: 'https://b',
  alt_text: 'V',
  title: plain('V'),
  ...changes,
});
const card = (changes: JsonObject = {}): JsonObject => ({ type: 'card', title: mrkdwn('C'), ...changes });
const container = (changes: JsonObject = {}): JsonObject => ({
  type: 'container',
  title: plain('C'),
  child_blocks: [divider],
  ...changes,
});
const chart = (changes: JsonObject = {}): JsonObject => ({
  type: 'data_visualization',
  title: 'D',
  chart: { series: [{}] },
  ...changes,
});

const blocks = (make: (size: number) => unknown[]): Sample => ({ as: 'blocks', payload: make });
const one = (make: (size: number) => JsonObject): Sample => blocks((size) => [make(size)]);
const inModal = (make: (size: number) => JsonObject): Sample => ({ as: 'modal', payload: make });
const inInput = (make: (size: number) => JsonObject): Sample =>
  inModal((size) => modal({ blocks: [input(make(size))] }));
const pressed = (make: (size: number) => JsonObject): Sample =>
  one((size) => ({ type: 'actions', elements: [make(size)] }));
const asked = (make: (size: number) => JsonObject): Sample =>
  pressed((size) => button({ confirm: confirm(make(size)) }));

/** For every limit of a payload the sample that reaches it. */
export const samples: Partial<Record<LimitName, Sample>> = {
  'message.blocks': blocks((size) => times(size, () => divider)),
  'modal.blocks': inModal((size) => modal({ blocks: times(size, () => divider) })),
  'home.blocks': { as: 'home', payload: (size) => ({ type: 'home', blocks: times(size, () => divider) }) },
  'modal.title': inModal((size) => modal({ title: plain(chars(size)) })),
  'modal.submit': inModal((size) => modal({ submit: plain(chars(size)) })),
  'modal.close': inModal((size) => modal({ close: plain(chars(size)) })),
  'view.private_metadata': inModal((size) => modal({ private_metadata: chars(size) })),
  'view.callback_id': inModal((size) => modal({ callback_id: chars(size) })),
  'view.external_id': inModal((size) => modal({ external_id: chars(size) })),
  'view.focus_on_load': inModal((size) =>
    modal({ blocks: times(size + 1, (index) => input(textInput(index > 0 ? { focus_on_load: true } : {}))) }),
  ),
  'block.block_id': one((size) => ({ ...divider, block_id: chars(size) })),
  'element.action_id': pressed((size) => button({ action_id: chars(size) })),
  'text_object.text': one((size) => ({ type: 'context', elements: [mrkdwn(chars(size))] })),
  'section.text': one((size) => section({ text: mrkdwn(chars(size)) })),
  'section.fields': one((size) => section({ fields: times(size, () => plain('f')) })),
  'section.fields.text': one((size) => section({ fields: [plain(chars(size))] })),
  'header.text': one((size) => ({ type: 'header', text: plain(chars(size)) })),
  'context.elements': one((size) => ({ type: 'context', elements: times(size, () => mrkdwn('c')) })),
  'context_actions.elements': one((size) => ({
    type: 'context_actions',
    elements: times(size, () => ({ type: 'icon_button', icon: 'trash', text: plain('Bin') })),
  })),
  'actions.elements': one((size) => ({ type: 'actions', elements: times(size, () => button()) })),
  'image.image_url': one((size) => image({ image_url: chars(size) })),
  'image.alt_text': one((size) => image({ alt_text: chars(size) })),
  'image.title': one((size) => image({ title: plain(chars(size)) })),
  'input.label': inModal((size) => modal({ blocks: [input(textInput(), { label: plain(chars(size)) })] })),
  'input.hint': inModal((size) => modal({ blocks: [input(textInput(), { hint: plain(chars(size)) })] })),
  'markdown.text': blocks((size) => [
    { type: 'markdown', text: chars(Math.min(1, size)) },
    ...(size > 1 ? [{ type: 'markdown', text: chars(size - 1) }] : []),
  ]),
  'table.rows': one((size) => ({ type: 'table', rows: times(size, () => [cell('a')]) })),
  'table.cells_per_row': one((size) => ({ type: 'table', rows: [times(size, () => cell('a'))] })),
  'table.all_cells': one((size) => ({ type: 'table', rows: [[cell('a'), cell(chars(size - 1))]] })),
  'table.per_message': blocks((size) => times(size, () => ({ type: 'table', rows: [[cell('a')]] }))),
  'data_table.rows': one((size) => ({ type: 'data_table', caption: 'C', rows: times(size, () => [cell('a')]) })),
  'data_table.all_cells': one((size) => ({
    type: 'data_table',
    caption: 'C',
    rows: [[cell('a')], [cell(chars(size - 1))]],
  })),
  'data_table.page_size': one((size) => ({
    type: 'data_table',
    caption: 'C',
    page_size: size,
    rows: [[cell('a')], [cell('b')]],
  })),
  'data_visualization.series': one((size) => chart({ chart: { series: times(size, () => ({})) } })),
  'data_visualization.title': one((size) => chart({ title: chars(size) })),
  'data_visualization.per_message': blocks((size) => times(size, () => chart())),
  'card.title': one((size) => card({ title: mrkdwn(chars(size)) })),
  'card.subtitle': one((size) => card({ subtitle: mrkdwn(chars(size)) })),
  'card.body': one((size) => card({ body: mrkdwn(chars(size)) })),
  'card.actions': one((size) => card({ actions: times(size, () => button()) })),
  'carousel.elements': one((size) => ({ type: 'carousel', elements: times(size, () => card()) })),
  'alert.text': inModal((size) => modal({ blocks: [{ type: 'alert', text: plain(chars(size)) }] })),
  'container.child_blocks': one((size) => container({ child_blocks: times(size, () => divider) })),
  'container.title': one((size) => container({ title: plain(chars(size)) })),
  'video.title': one((size) => video({ title: plain(chars(size)) })),
  'video.author_name': one((size) => video({ author_name: chars(size) })),
  'button.text': pressed((size) => button({ text: plain(chars(size)) })),
  'button.value': pressed((size) => button({ value: chars(size) })),
  'button.url': pressed((size) => button({ url: chars(size) })),
  'button.accessibility_label': pressed((size) => button({ accessibility_label: chars(size) })),
  'confirm.title': asked((size) => ({ title: plain(chars(size)) })),
  'confirm.text': asked((size) => ({ text: plain(chars(size)) })),
  'confirm.confirm': asked((size) => ({ confirm: plain(chars(size)) })),
  'confirm.deny': asked((size) => ({ deny: plain(chars(size)) })),
  'option.text': inInput((size) => select({ options: [option(0, { text: plain(chars(size)) })] })),
  'option.value': inInput((size) => select({ options: [option(0, { value: chars(size) })] })),
  'option.description': inInput((size) => select({ options: [option(0, { description: plain(chars(size)) })] })),
  'option.url': pressed((size) => ({ type: 'overflow', options: [option(0, { url: chars(size) })] })),
  'option_group.label': inInput((size) => ({
    type: 'static_select',
    option_groups: [{ label: plain(chars(size)), options: [option()] }],
  })),
  'option_group.options': inInput((size) => ({
    type: 'static_select',
    option_groups: [{ label: plain('G'), options: times(size, (index) => option(index)) }],
  })),
  'select.options': inInput((size) => select({ options: times(size, (index) => option(index)) })),
  'select.option_groups': inInput((size) => ({
    type: 'static_select',
    option_groups: times(size, (index) => ({ label: plain('G'), options: [option(index)] })),
  })),
  'select.placeholder': inInput((size) => select({ placeholder: plain(chars(size)) })),
  'overflow.options': pressed((size) => ({ type: 'overflow', options: times(size, (index) => option(index)) })),
  'checkboxes.options': inInput((size) => ({ type: 'checkboxes', options: times(size, (index) => option(index)) })),
  'radio_buttons.options': inInput((size) => ({
    type: 'radio_buttons',
    options: times(size, (index) => option(index)),
  })),
  'plain_text_input.max_length': inInput((size) => textInput({ max_length: size })),
  'plain_text_input.min_length': inInput((size) => textInput({ min_length: size })),
  'file_input.max_files': inInput((size) => ({ type: 'file_input', max_files: size })),
};
