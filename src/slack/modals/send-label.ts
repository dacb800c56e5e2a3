import type { BuyerRequest } from '../../desk/buyer-request';
import { requestFacts } from '../../desk/request-facts';
import { show } from '../../desk/returns/show';
import { upload } from '../../desk/returns/upload';
import { carrierWords } from '../../desk/words/carrier';
import { noLabelReasonWords } from '../../desk/words/no-label-reason';
import { AppError } from '../../errors';
import type { Form } from '../form';
import { md } from '../mrkdwn';
import type { Question } from '../route';
import { onRequest } from '../subject';
import { comment, introduction } from './about-request';
import { uploadsOf } from './upload-file';

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const sendLabelForm = (request: BuyerRequest): Form => ({
  title: 'Send label',
  submit: 'Send to the buyer',
  intro: introduction(
    request,
    md`The buyer sends the item back with this label. Choose how they get it, and fill in what belongs to it.`,
  ),
  fields: [
    {
      type: 'radio',
      name: 'how',
      label: 'How does the buyer get the label?',
      choices: [
        { value: 'file', label: 'As a file', description: 'Choose the file below' },
        { value: 'tracking', label: 'It is on its way already', description: 'Fill in carrier and tracking number' },
        { value: 'none', label: 'There is no label', description: 'Choose the reason' },
      ],
      initial: 'file',
    },
    {
      type: 'files',
      name: 'file',
      label: 'Label',
      most: 1,
      optional: true,
      filetypes: ['pdf', 'jpg', 'jpeg', 'png', 'gif', 'bmp'],
      hint: 'Only for a label that you send as a file: a PDF or a picture.',
    },
    {
      type: 'select',
      name: 'carrier',
      label: 'Carrier',
      optional: true,
      choices: choices(carrierWords),
      hint: 'Only for a label that is on its way already.',
    },
    { type: 'text', name: 'trackingNumber', label: 'Tracking number', optional: true, max: 60 },
    {
      type: 'select',
      name: 'reason',
      label: 'Why is there no label?',
      optional: true,
      choices: choices(noLabelReasonWords),
    },
    comment,
  ],
});

export const sendLabel: Question = {
  async form(subject, look) {
    const request = await look(show, show.input.parse(onRequest(subject)));
    return { form: sendLabelForm(request), facts: requestFacts(request), request };
  },
  input: (subject, { file, ...answers }) => ({
    ...onRequest(subject),
    ...answers,
    // Told apart before the upload, so that a missing file is a fault under its field.
    ...(answers.how === 'file' ? { fileId: Array.isArray(file) ? 'uploaded below' : '' } : {}),
  }),
  fieldOf: ([key]) => (key === 'fileId' ? 'file' : undefined),
  needsLater: (answers) => answers.how === 'file',
  async later(subject, { file, ...answers }, tools) {
    const [made] = await uploadsOf(onRequest(subject), Array.isArray(file) ? file : [], 'label', tools);
    if (made === undefined) throw new AppError('bad_input', 'Choose the file of the label.');
    if ('error' in made) return [made];
    const { madeIds } = await tools.done(upload, made.input);
    return [{ input: { ...onRequest(subject), ...answers, fileId: madeIds?.file } }];
  },
};
