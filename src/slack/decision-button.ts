import type { Button } from '@slack/types';
import { z } from 'zod';
import { DecisionId } from '../ids';
import { button } from './button';

/** What people can do with a colleague's decision. */
export const DecisionAction = z.enum([
  'sign_off',
  'send_back',
  'change',
  'break_glass',
  'undo',
  'happened',
  'not_happened',
]);
export type DecisionAction = z.infer<typeof DecisionAction>;

/** A click is bound to the revision that was shown: whoever changes a decision voids the buttons that were there before. */
export const DecisionPress = z.object({ decision: DecisionId, revision: z.number().int() });
export type DecisionPress = z.infer<typeof DecisionPress>;

/** What the button says with which somebody takes an act upon themselves. */
export const ACT_WITHOUT = 'Act without sign-off…';

export const decide = (action: DecisionAction, press: DecisionPress, look: Parameters<typeof button>[2]): Button =>
  button(`decision:${action}`, JSON.stringify({ decision: press.decision, revision: press.revision }), look);
