import type { ActionsBlock, Button, KnownBlock, PlainTextOption } from '@slack/types';
import { plain } from './blocks';
import type { Press } from './button';

/** https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element; a value takes 150 characters, an id 255. */
const LIMITS = { buttons: 4, options: 5, label: 75, value: 150, blockId: 255 };

const entry = ({ text, action_id = '', url }: Button): PlainTextOption => ({
  text: plain(text.text, LIMITS.label),
  value: url === undefined ? action_id.slice('do:'.length) : 'open',
  ...(url === undefined ? {} : { url }),
});

/** A button that asks once more keeps its dialog, so it never goes into the menu. */
const foldable = (button: Button): boolean => button.confirm === undefined && (button.action_id ?? '').length <= 150;

/**
 * At most four controls in a row: the first buttons, a menu with the rest, and those that come `last`. Entries of a menu are too short for what a button
 * carries, so the row's own id carries it for all of them. Where that does not fit, everything stays a button.
 */
export const folded = (buttons: readonly Button[], press: Press, last: readonly Button[] = []): KnownBlock[] => {
  if (buttons.length + last.length === 0) return [];
  const blockId = JSON.stringify(press);
  const row: ActionsBlock = { type: 'actions', elements: [...buttons, ...last] };
  const most = LIMITS.buttons - last.length;
  if (buttons.length <= most || blockId.length > LIMITS.blockId) return [row];
  const room = Math.max(most - 1, buttons.length - LIMITS.options);
  const rest = buttons.slice(room).filter(foldable);
  if (rest.length < 2) return [row];
  const kept = buttons.filter((button) => !rest.includes(button));
  return [
    {
      ...row,
      block_id: blockId,
      elements: [...kept, { type: 'overflow', action_id: 'more', options: rest.map(entry) }, ...last],
    },
  ];
};
