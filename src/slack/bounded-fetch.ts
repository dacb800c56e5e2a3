import type { Clock } from '../clock';

/** `fetch` that gives up after so many milliseconds where its caller set no bound: Bolt's answers to a response_url set none. */
export const boundedFetch =
  (clock: Clock, milliseconds: number): typeof globalThis.fetch =>
  async (input, init) => {
    if (init?.signal) return fetch(input, init);
    const stop = new AbortController();
    const cancel = clock.after(milliseconds, () => stop.abort(new Error(`No answer within ${milliseconds} ms`)));
    try {
      return await fetch(input, { ...init, signal: stop.signal });
    } finally {
      cancel();
    }
  };
