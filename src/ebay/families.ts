import type { CallFamily } from './call';
import { ebayCalls } from './calls';

/** Every family that calls are counted by. */
export const families: readonly CallFamily[] = [...new Set(ebayCalls.map((call) => call.family))];
