import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { act } from './act.js';
import { askConfirm } from './confirm.js';
import { collectState, readInput, writeInput } from './inputs.js';

/**
 * Where blocks are shown: `{key, kind: 'message' | 'modal' | 'home', target, blocks, errors}`; `target` is what the
 * workspace needs to find it, `{channel, ts}` or `{view_id}`.
 */
export const Surface = createContext(null);
export const useSurface = () => useContext(Surface);

/** Uses an element, after its confirm dialog if it has one. Tells whether it was used. */
export async function press(surface, block, element, value) {
  if (!(await askConfirm(element.confirm))) return false;
  await act('press', {
    ...surface.target,
    block_id: block.block_id,
    action_id: element.action_id,
    value_of_element: value,
    state: collectState(surface),
  });
  return true;
}

/** In an input block only `dispatch_action` tells the app of each change; elsewhere every element does. */
const tellsApp = (block) => block.type !== 'input' || block.dispatch_action === true;

/** An element's present value and how to change it; the app hears of it where Slack would tell it. */
export function useInput(block, element) {
  const surface = useSurface();
  const [value, setValue] = useState(() => readInput(surface, block, element));
  const store = (next) => {
    writeInput(surface, block, element, next);
    setValue(next);
  };
  const choose = async (next) => {
    const before = readInput(surface, block, element);
    store(next);
    if (tellsApp(block) && !(await press(surface, block, element, next))) store(before);
  };
  const dispatch = () => tellsApp(block) && press(surface, block, element, readInput(surface, block, element));
  return { value, store, choose, dispatch, surface };
}
