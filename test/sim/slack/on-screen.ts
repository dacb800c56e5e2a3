import { allBlocks } from './interactions/press';
import { isObject, type JsonObject, objectOf, objectsOf, textOrNothing } from './json';
import type { Message } from './world/message';
import { interactiveElements } from './world/state';
import type { View } from './world/view';
import type { World } from './world/world';

/** Something that can be pressed or chosen, and where it is. */
export interface Control {
  where: { message: Message } | { view: View };
  blockId: string;
  element: JsonObject;
  /** The option of a menu that carries the words. */
  option?: JsonObject;
}

const words = (text: unknown): string => textOrNothing(objectOf(text).text);

function controlsOf(blocks: JsonObject[], where: Control['where'], called: string): Control[] {
  return blocks.flatMap((block) =>
    interactiveElements(block).flatMap((element): Control[] => {
      const blockId = textOrNothing(block.block_id);
      const names = [
        words(element.text),
        words(element.placeholder),
        textOrNothing(element.accessibility_label),
        textOrNothing(element.action_id),
      ];
      if (names.includes(called)) return [{ where, blockId, element }];
      const menu = element.type === 'overflow' ? objectsOf(element.options) : [];
      const option = menu.find((each) => words(each.text) === called);
      return option ? [{ where, blockId, element, option }] : [];
    }),
  );
}

export const controlsInMessage = (message: Message, called: string): Control[] =>
  controlsOf(allBlocks(message), { message }, called);

export const controlsInView = (view: View, called: string): Control[] => controlsOf(view.blocks, { view }, called);

/** Words of everything pressable in these blocks, for a helpful complaint. */
export const namesOfControls = (blocks: JsonObject[]): string[] =>
  blocks.flatMap((block) =>
    interactiveElements(block).flatMap((element) =>
      element.type === 'overflow'
        ? objectsOf(element.options).map((each) => words(each.text))
        : [words(element.text) || words(element.placeholder)],
    ),
  );

/** Messages that somebody sees, oldest first: in their channels and threads, and those for their eyes only. */
export function visibleMessages(world: World, user: string): Message[] {
  return world.messages.all.filter((message) => {
    const channel = world.channel(message.channel);
    if (!channel || !world.canSee(user, channel)) return false;
    return message.ephemeralFor === undefined || message.ephemeralFor === user;
  });
}

/** The input block with that label, or the action element of that name, in a view. */
export function fieldCalled(view: View, label: string): { blockId: string; element: JsonObject } {
  for (const block of view.blocks) {
    const isIt = block.type === 'input' && words(block.label) === label && isObject(block.element);
    if (isIt) return { blockId: textOrNothing(block.block_id), element: objectOf(block.element) };
  }
  const [control] = controlsInView(view, label);
  if (control) return { blockId: control.blockId, element: control.element };
  const labels = view.blocks.filter((block) => block.type === 'input').map((block) => words(block.label));
  throw new Error(`The view "${words(view.title)}" has no field "${label}". It has: ${labels.join(', ')}`);
}
