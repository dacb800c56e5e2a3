import type { Group } from '../route';
import { cancellation } from './cancellation';

/** Every slash command; the manifest declares the same ones, which a test compares. */
export const groups: readonly Group[] = [cancellation];
