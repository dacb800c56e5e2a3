import { createHash } from 'node:crypto';
import type { RequestRef } from './buyer-request';
import type { Notice } from './notice';

/** A line in the thread of `request` that is said once, however often `step` is seen. */
export const threadLine = (request: RequestRef, text: string, step: string): Notice => ({
  kind: 'thread_line',
  request,
  text,
  dedupe: createHash('sha256').update(step).digest('hex').slice(0, 12),
});
