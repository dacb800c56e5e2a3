import type { Foundation } from './foundation';

/** A restored backup may have brought erased buyers back: they are erased again before anybody works. */
export const eraseAgain = async ({ store, erasureList, log }: Foundation): Promise<void> => {
  const again = await store.eraseListed(await erasureList.digests());
  if (again > 0) log.warn('erased_again', { buyers: again });
};
