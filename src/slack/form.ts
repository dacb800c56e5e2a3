import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { BulkId, DecisionId } from '../ids';
import { plain, section } from './blocks';
import { clampList } from './clamp';
import { block, type Field } from './field';
import { md } from './mrkdwn';
import { Subject } from './subject';

/** https://docs.slack.dev/reference/views/modal-views */
const LIMITS = { title: 24, submit: 24, close: 24, blocks: 100, metadata: 3000 };

/** A modal as data. Without `submit` there is nothing to send: it only tells something. */
export interface Form {
  readonly title: string;
  readonly submit?: string;
  readonly intro: readonly KnownBlock[];
  readonly fields: readonly Field[];
  /** What stands below the fields. */
  readonly rest?: readonly KnownBlock[];
}

/** What a form remembers between opening and sending. Opaque ids only. */
export const FormMemory = z.object({
  operation: z.string(),
  subject: Subject.optional(),
  facts: z.string().optional(),
  channel: z.string().optional(),
  thread: z.string().optional(),
  /** True where the person came from the card, which tells the result by itself. */
  seesCard: z.boolean().optional(),
  /** The decision that the form is about, and the revision that was shown. */
  decision: DecisionId.optional(),
  revision: z.number().int().optional(),
  /** The selection or bulk that it is about, and the hash of its items as they were shown. */
  bulk: BulkId.optional(),
  seen: z.string().max(16).optional(),
  /** The hash of the text that was shown before it is sent. */
  shown: z.string().max(16).optional(),
  /** Slack ids of the files that the form was opened with. */
  files: z.array(z.string()).max(10).optional(),
  /** The saved reply that is edited, as it was seen. */
  reply: z.object({ key: z.string(), revision: z.number().int() }).optional(),
  /** The modal below, which is drawn anew after the form was sent. */
  below: z.string().optional(),
});
export type FormMemory = z.infer<typeof FormMemory>;

export const FORM = 'form';

/** The first of these labels that fits Slack's 24 characters: money on the button where it fits, the bare verb where not. */
export const submitLabel = (...labels: readonly [string, ...string[]]): string =>
  labels.find((label) => label.length <= LIMITS.submit) ?? labels[0];

export const formView = (form: Form, memory: FormMemory): ModalView => ({
  type: 'modal',
  callback_id: FORM,
  title: plain(form.title, LIMITS.title),
  ...(form.submit === undefined ? {} : { submit: plain(form.submit, LIMITS.submit) }),
  close: plain(form.submit === undefined ? 'Close' : 'Go back', LIMITS.close),
  private_metadata: JSON.stringify(memory),
  blocks: clampList([...form.intro, ...form.fields.map(block), ...(form.rest ?? [])], LIMITS.blocks, (left) =>
    section(md`${left} more parts of this form do not fit here.`),
  ),
});

/** A modal that only tells something: loading, sending, failed, done. */
export const noticeView = (title: string, blocks: readonly KnownBlock[], memory?: FormMemory): ModalView => ({
  type: 'modal',
  callback_id: 'notice',
  title: plain(title, LIMITS.title),
  close: plain('Close', LIMITS.close),
  ...(memory === undefined ? {} : { private_metadata: JSON.stringify(memory) }),
  blocks: clampList(blocks, LIMITS.blocks, (left) => section(md`and ${left} more`)),
});
