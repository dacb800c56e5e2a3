import type { Group } from '../route';
import { cancellation } from './cancellation';
import { cases } from './case';
import { desk } from './desk';
import { inquiry } from './inquiry';
import { returns } from './return';

/** Every slash command; the manifest declares the same ones, which a test compares. */
export const groups: readonly Group[] = [cancellation, returns, inquiry, cases, desk];
