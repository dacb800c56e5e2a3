import type { SimClock } from '../clock';
import { bounds } from '../limits';

/** Three seconds on the workspace's clock, and a bound in real time so that a clock nobody moves cannot hang a test. */
export function ackDeadline(clock: SimClock, safetyMs: number, miss: () => void): () => void {
  let open = true;
  const expire = () => {
    if (!open) return;
    open = false;
    clearTimeout(safety);
    miss();
  };
  const safety = setTimeout(expire, safetyMs);
  const cancel = clock.after(bounds('ack.deadline').max * 1000, expire);
  return () => {
    open = false;
    clearTimeout(safety);
    if (typeof cancel === 'function') cancel();
  };
}
