import type { ActionsBlockElement, Button, KnownBlock, MrkdwnElement, PlainTextElement } from '@slack/types';
import { clamp, clampList } from './clamp';
import { escapeText } from './escape';
import { Mrkdwn, md } from './mrkdwn';

/** Slack's limits: https://docs.slack.dev/reference/block-kit/blocks */
const LIMITS = {
  header: 150,
  section: 3000,
  field: 2000,
  fields: 10,
  contextItems: 10,
  buttons: 25,
  messageBlocks: 50,
};

/** One message: `text` is the full sentence that notifications, search and screen readers get. */
export interface Message {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

const BLANK = '—';

export const plain = (text: string, limit: number): PlainTextElement => ({
  type: 'plain_text',
  text: clamp(text.trim() || BLANK, limit),
  emoji: false,
});

/** `verbatim` keeps Slack from linking anything by itself. */
export const mrkdwn = (text: Mrkdwn, limit: number): MrkdwnElement => ({
  type: 'mrkdwn',
  text: clamp(text.empty ? BLANK : text.source, limit),
  verbatim: true,
});

export const header = (text: string): KnownBlock => ({ type: 'header', text: plain(text, LIMITS.header) });

export const section = (text: Mrkdwn, accessory?: Button): KnownBlock => ({
  type: 'section',
  text: mrkdwn(text, LIMITS.section),
  ...(accessory ? { accessory } : {}),
});

/** A section with a small picture beside it. */
export const illustrated = (text: Mrkdwn, imageUrl: string | undefined, alt: string): KnownBlock =>
  imageUrl?.startsWith('https://') && imageUrl.length <= 3000
    ? {
        type: 'section',
        text: mrkdwn(text, LIMITS.section),
        accessory: { type: 'image', image_url: imageUrl, alt_text: clamp(alt.trim() || 'Picture of the item', 2000) },
      }
    : section(text);

/** Names and values in two columns; as many sections as they need. */
export const facts = (pairs: readonly (readonly [name: string, value: Mrkdwn])[]): KnownBlock[] => {
  const shown = pairs.filter(([, value]) => !value.empty);
  const pages = Array.from({ length: Math.ceil(shown.length / LIMITS.fields) }, (_, page) =>
    shown.slice(page * LIMITS.fields, (page + 1) * LIMITS.fields),
  );
  return pages.map((page) => ({
    type: 'section',
    fields: page.map(([name, value]) => mrkdwn(md`*${name}*\n${value}`, LIMITS.field)),
  }));
};

export const context = (...texts: readonly Mrkdwn[]): KnownBlock[] => {
  const shown = texts.filter((text) => !text.empty);
  if (shown.length === 0) return [];
  const elements = clampList(shown, LIMITS.contextItems, (left) => md`and ${left} more`);
  return [{ type: 'context', elements: elements.map((text) => mrkdwn(text, LIMITS.section)) }];
};

export const actions = (elements: readonly ActionsBlockElement[]): KnownBlock[] =>
  elements.length === 0 ? [] : [{ type: 'actions', elements: elements.slice(0, LIMITS.buttons) }];

export const divider: KnownBlock = { type: 'divider' };

/**
 * A message within Slack's fifty blocks; what had to be left out is said. `text` is what notifications show; Slack reads mentions in
 * it, so words are escaped there as anywhere.
 */
export const message = (text: string | Mrkdwn, blocks: readonly KnownBlock[]): Message => ({
  text: clamp(text instanceof Mrkdwn ? text.source : escapeText(text), 3000),
  blocks: clampList(blocks, LIMITS.messageBlocks, (left) => ({
    type: 'context',
    elements: [mrkdwn(md`${left} more parts of this message do not fit here.`, LIMITS.section)],
  })),
});
