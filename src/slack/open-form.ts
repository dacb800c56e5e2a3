import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';

/** A form that stands open, as Slack sends it back with a press in it or with its answers. */
export const OpenForm = z.looseObject({
  id: z.string(),
  private_metadata: z.string(),
  callback_id: z.string(),
  title: z.unknown(),
  submit: z.unknown(),
  close: z.unknown(),
  state: z.looseObject({ values: z.unknown() }).optional(),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })),
});
export type OpenForm = z.infer<typeof OpenForm>;

export type OpenBlock = OpenForm['blocks'][number];

interface Changes {
  readonly blocks: readonly (OpenBlock | KnownBlock)[];
  readonly submit?: unknown;
  readonly private_metadata?: string;
}

/** The same form with some of its parts replaced. */
export const changedForm = (open: OpenForm, changes: Changes): ModalView => {
  const { callback_id, private_metadata, title, submit, close } = open;
  const changed = { type: 'modal', callback_id, private_metadata, title, submit, close, ...changes };
  // Slack's own view goes back to Slack with known parts replaced, so the rest is what Slack's types say.
  return changed as ModalView;
};
