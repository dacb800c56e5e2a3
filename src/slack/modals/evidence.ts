import { section } from '../blocks';
import type { Form } from '../form';
import { md } from '../mrkdwn';
import { PURPOSES } from './upload-file';

export const EVIDENCE = 'evidence';

/** A message's files on their way to a return; eBay takes files for returns only. */
export const evidenceForm = (count: number, initial: string | undefined): Form => ({
  title: 'Add as evidence',
  submit: 'Add to the return',
  intro: [
    section(
      count === 1
        ? md`The file of this message is added to a return. The buyer and eBay can see it.`
        : md`The ${count} files of this message are added to a return. The buyer and eBay can see them.`,
    ),
  ],
  fields: [
    {
      type: 'text',
      name: 'what',
      label: 'Which return?',
      max: 300,
      hint: 'Its id, its order id, or a link copied from eBay.',
      ...(initial === undefined ? {} : { initial }),
    },
    PURPOSES,
  ],
});
