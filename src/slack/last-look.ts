import { createHash } from 'node:crypto';
import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { context, plain } from './blocks';
import type { FormMemory } from './form';
import { md } from './mrkdwn';
import { changedForm, OpenForm } from './open-form';

const LAST_LOOK = 'last_look';

const Input = z.looseObject({ element: z.looseObject({ max_length: z.number().optional() }) });

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** True where exactly this text was shown before: only then is it sent. */
export const wasShown = (memory: FormMemory, text: string): boolean => memory.shown === hashOf(text);

/** What the buyer will read, letter by letter: plain, since eBay knows no formatting. */
const exactly = (text: string, most: number | undefined): KnownBlock[] => [
  { type: 'section', block_id: `${LAST_LOOK}:title`, text: plain('The buyer will read exactly this:', 3_000) },
  { type: 'section', block_id: `${LAST_LOOK}:text`, text: plain(text, 3_000) },
  ...context(
    most === undefined ? md`${text.length} characters` : md`${text.length} of ${most} characters`,
    md`Nothing was sent yet. Change the text below for another look.`,
  ).map((block) => ({ ...block, block_id: `${LAST_LOOK}:count` })),
];

/** The form again, with the text as it will be sent above its field. A text that is changed after that is shown once more. */
export const lastLook = (view: unknown, memory: FormMemory, field: string, text: string): ModalView => {
  const open = OpenForm.parse(view);
  const rest = open.blocks.filter((block) => !block.block_id?.startsWith(LAST_LOOK));
  const at = rest.findIndex((block) => block.block_id === field);
  const most = Input.safeParse(rest[at]).data?.element.max_length;
  return changedForm(open, {
    blocks: [...rest.slice(0, at), ...exactly(text, most), ...rest.slice(at)],
    submit: plain('Send to buyer', 24),
    private_metadata: JSON.stringify({ ...memory, shown: hashOf(text) }),
  });
};
