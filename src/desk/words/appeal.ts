import type { Words } from './named';

/** eBay's AppealGrantStatusEnum: what became of an appeal. */
export const appealStatusWords: Words = {
  DENIED: 'Refused',
  GRANTED: 'Granted',
  OTHER: 'Not decided yet',
};
