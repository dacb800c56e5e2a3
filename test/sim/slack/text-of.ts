import { isObject, type JsonObject, listOf, objectsOf } from './json';
import type { Message } from './world/message';

/** Keys under which Block Kit keeps what people read, in reading order. */
const readable = [
  'title',
  'rich_text_title',
  'subtitle',
  'label',
  'text',
  'fields',
  'body',
  'elements',
  'accessory',
  'element',
  'hint',
  'actions',
  'child_blocks',
  'rows',
  'caption',
  'options',
  'option_groups',
  'details',
  'output',
  'tasks',
  'description',
];

const inline = new Set(['rich_text_section', 'rich_text_quote', 'rich_text_preformatted']);

function linesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (!isObject(value)) return [];
  switch (value.type) {
    case 'image':
      return [`[image: ${value.alt_text}]`];
    case 'link':
      return [String(value.text ?? value.url)];
    case 'user':
      return [`<@${value.user_id}>`];
    case 'emoji':
      return [`:${value.name}:`];
    default:
  }
  if (typeof value.type === 'string' && inline.has(value.type))
    return [listOf(value.elements).flatMap(linesOf).join('')];
  return readable.flatMap((key) => (value[key] === undefined ? [] : linesOf(value[key])));
}

/** The words of blocks as people read them, one line for each piece of text. */
export const textOfBlocks = (blocks: unknown): string => objectsOf(blocks).flatMap(linesOf).join('\n');

/** What people read of a message: its blocks, or its text where it has none, then attachments. */
export function textOf(message: Pick<Message, 'text' | 'blocks' | 'attachments'>): string {
  const shown = message.blocks.length > 0 ? textOfBlocks(message.blocks) : message.text;
  const attached = message.attachments.map((each: JsonObject) =>
    [...linesOf(each.text), textOfBlocks(each.blocks)].join('\n'),
  );
  return [shown, ...attached].filter((each) => each.trim() !== '').join('\n');
}
