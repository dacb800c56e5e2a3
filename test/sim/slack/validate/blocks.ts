import { isObject } from '../json';
import { anyText, mrkdwn, plainText } from './composition';
import {
  button,
  feedbackButtons,
  iconButton,
  image,
  multiSelects,
  overflow,
  pickers,
  richTextInput,
  selects,
  typedInputs,
  workflowButton,
} from './elements';
import type { Rule } from './place';
import { richText } from './rich-text';
import { anyOf, anything, choice, type Fields, flag, list, oneOf, record, tagged, text, whole } from './rules';

const block = ({ required = {}, optional = {}, also = [] }: Fields): Rule =>
  record({
    required: { type: anything, ...required },
    optional: { block_id: text('block.block_id'), ...optional },
    also,
  });

const { datetimepicker = anything, ...smallPickers } = pickers;
const pressable = { button, overflow, workflow_button: workflowButton };
const accessory = tagged({ ...pressable, image, ...selects, ...multiSelects, ...smallPickers });
const actionElement = tagged({ ...pressable, ...selects, ...multiSelects, ...pickers, ...richTextInput });
const inputElement = tagged({
  ...typedInputs,
  ...richTextInput,
  ...selects,
  ...multiSelects,
  ...smallPickers,
  datetimepicker,
});

const cell = tagged({
  raw_text: record({ required: { type: anything, text: text() } }),
  raw_number: record({ required: { type: anything, value: anything, text: text() } }),
  rich_text: richText,
});

const card = block({
  optional: {
    hero_image: image,
    icon: image,
    title: mrkdwn('card.title'),
    subtitle: mrkdwn('card.subtitle'),
    body: mrkdwn('card.body'),
    actions: list(tagged({ button }), 'card.actions'),
  },
  also: [anyOf('hero_image', 'title', 'body', 'actions')],
});

const chart: Rule = (value, place) => {
  if (!isObject(value)) return place.fails('type', ['object'], value, 'must be an object');
  if (value.series !== undefined) list(anything, 'data_visualization.series')(value.series, place.at('series'));
};

const taskCard = block({
  required: { task_id: text(), title: text(), status: choice('pending', 'in_progress', 'complete', 'error') },
  optional: { details: richText, output: richText, sources: list(anything) },
});

/** Blocks that may also stand inside a container. */
const plainBlocks: Record<string, Rule> = {
  section: block({
    optional: {
      text: anyText('section.text'),
      fields: list(anyText('section.fields.text'), 'section.fields'),
      accessory,
      expand: flag,
    },
    also: [anyOf('text', 'fields')],
  }),
  header: block({ required: { text: plainText('header.text') } }),
  divider: block({}),
  context: block({
    required: { elements: list(tagged({ image, plain_text: plainText(), mrkdwn: mrkdwn() }), 'context.elements') },
  }),
  actions: block({ required: { elements: list(actionElement, 'actions.elements') } }),
  image: block({
    required: { alt_text: text('image.alt_text') },
    optional: {
      image_url: text('image.image_url'),
      slack_file: record({ optional: { id: text(), url: text() } }),
      title: plainText('image.title'),
    },
    also: [oneOf('image_url', 'slack_file')],
  }),
  input: block({
    required: { label: plainText('input.label'), element: inputElement },
    optional: { hint: plainText('input.hint'), optional: flag, dispatch_action: flag },
  }),
  rich_text: richText,
  table: block({
    required: { rows: list(list(cell, 'table.cells_per_row'), 'table.rows') },
    optional: {
      column_settings: list(
        record({ optional: { align: choice('left', 'center', 'right'), is_wrapped: flag } }),
        'table.cells_per_row',
      ),
    },
  }),
  video: block({
    required: {
      video_url: text(),
      thumbnail_url: text(),
      alt_text: text('image.alt_text'),
      title: plainText('video.title'),
    },
    optional: {
      title_url: text(),
      author_name: text('video.author_name'),
      provider_name: text(),
      provider_icon_url: text(),
      description: plainText(),
    },
  }),
};

/** Every block that Slack documents. Source: https://docs.slack.dev/reference/block-kit/blocks */
export const blocks: Record<string, Rule> = {
  ...plainBlocks,
  file: block({ required: { source: text(), external_id: text() } }),
  markdown: block({ required: { text: text('markdown.text') } }),
  context_actions: block({
    required: {
      elements: list(
        tagged({ feedback_buttons: feedbackButtons, icon_button: iconButton }),
        'context_actions.elements',
      ),
    },
  }),
  alert: block({
    required: { text: anyText('alert.text') },
    optional: { level: choice('default', 'info', 'warning', 'error', 'success') },
  }),
  card,
  carousel: block({ required: { elements: list(tagged({ card }), 'carousel.elements') } }),
  container: block({
    required: { child_blocks: list(tagged(plainBlocks), 'container.child_blocks') },
    optional: {
      title: plainText('container.title'),
      rich_text_title: richText,
      subtitle: anyText(),
      width: choice('narrow', 'standard', 'wide', 'full'),
      icon: image,
      is_collapsible: flag,
      default_collapsed: flag,
      has_header_divider: flag,
    },
  }),
  data_table: block({
    required: { rows: list(list(cell, 'table.cells_per_row'), 'data_table.rows'), caption: text() },
    optional: { page_size: whole('data_table.page_size'), row_header_column_index: whole() },
  }),
  data_visualization: block({
    required: { title: text('data_visualization.title'), chart },
  }),
  task_card: taskCard,
  plan: block({ required: { title: text() }, optional: { tasks: list(tagged({ task_card: taskCard })) } }),
};
