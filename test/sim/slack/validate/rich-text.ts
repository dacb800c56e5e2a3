import type { Rule } from './place';
import { anything, choice, flag, list, record, tagged, text, whole } from './rules';

/** Source: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
const style = record({
  optional: {
    bold: flag,
    italic: flag,
    strike: flag,
    code: flag,
    underline: flag,
    highlight: flag,
    client_highlight: flag,
    unlink: flag,
  },
});

const part = (required: Record<string, Rule>, optional: Record<string, Rule> = {}) =>
  record({ required: { type: anything, ...required }, optional: { style, ...optional } });

const inline = tagged({
  text: part({ text: text() }),
  link: part({ url: text() }, { text: text(), unsafe: flag }),
  user: part({ user_id: text() }),
  usergroup: part({ usergroup_id: text() }),
  channel: part({ channel_id: text() }),
  team: part({ team_id: text() }),
  emoji: part({ name: text() }, { unicode: text(), url: text(), skin_tone: whole() }),
  date: part({ timestamp: whole(), format: text() }, { url: text(), fallback: text() }),
  broadcast: part({ range: choice('here', 'channel', 'everyone') }),
  color: part({ value: text() }),
});

const border = { border: whole() };
const section = record({ required: { type: anything, elements: list(inline) } });

const outline = tagged({
  rich_text_section: section,
  rich_text_list: record({
    required: {
      type: anything,
      style: choice('bullet', 'ordered'),
      elements: list(tagged({ rich_text_section: section })),
    },
    optional: { ...border, indent: whole(), offset: whole() },
  }),
  rich_text_quote: record({ required: { type: anything, elements: list(inline) }, optional: border }),
  rich_text_preformatted: record({
    required: { type: anything, elements: list(inline) },
    optional: { ...border, language: text() },
  }),
});

export const richText: Rule = record({
  required: { type: choice('rich_text'), elements: list(outline) },
  optional: { block_id: text('block.block_id') },
});
