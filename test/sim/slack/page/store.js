import { useEffect, useReducer, useRef } from 'preact/hooks';

/** What the page knows. One plain object, replaced on each change; components read it through `useStore`. */
let state = {
  user: null,
  snapshot: null,
  place: null,
  thread: null,
  messages: {},
  replies: {},
  views: [],
  home: null,
  toasts: [],
  entries: [],
  faults: [],
  connected: true,
  drawerOpen: false,
  inspectorOpen: false,
  switcherOpen: false,
  confirm: null,
  picture: null,
  failure: null,
};

const listeners = new Set();

export const getState = () => state;

/** Merges a patch, or what a function makes of the present state, and tells every component that reads it. */
export function update(patch) {
  const change = typeof patch === 'function' ? patch(state) : patch;
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** Re-renders the calling component when the selected part changes. */
export function useStore(select) {
  const [, refresh] = useReducer((count) => count + 1, 0);
  const selected = select(state);
  const latest = useRef();
  latest.current = { select, selected };
  useEffect(() => {
    const listener = () => {
      if (!Object.is(latest.current.select(state), latest.current.selected)) refresh();
    };
    listeners.add(listener);
    listener();
    return () => listeners.delete(listener);
  }, []);
  return selected;
}
