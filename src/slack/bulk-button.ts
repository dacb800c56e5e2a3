import type { Button } from '@slack/types';
import { z } from 'zod';
import { BulkId } from '../ids';
import { button } from './button';

/** What people can do with a bulk as a whole. */
export const BulkAction = z.enum(['sign_off', 'send_back', 'undo']);
export type BulkAction = z.infer<typeof BulkAction>;

/** A consent is bound to the items that were shown: their hash. */
export const BulkPress = z.object({ bulk: BulkId, seen: z.string().max(16).optional() });
export type BulkPress = z.infer<typeof BulkPress>;

export const decideBulk = (action: BulkAction, press: BulkPress, look: Parameters<typeof button>[2]): Button =>
  button(`bulk:${action}`, JSON.stringify(press), look);
