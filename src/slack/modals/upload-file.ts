import type { BuyerRequest } from '../../desk/buyer-request';
import { present } from '../../desk/present';
import { requestFacts } from '../../desk/request-facts';
import { show } from '../../desk/returns/show';
import { isTaken, TAKEN, takesNoFiles } from '../../desk/returns/upload';
import { asAppError } from '../../errors';
import type { Answers } from '../answers';
import type { Field } from '../field';
import type { Form } from '../form';
import { md } from '../mrkdwn';
import type { Made, Question, Tools } from '../route';
import { onRequest } from '../subject';
import { introduction } from './about-request';

export const PURPOSES: Field = {
  type: 'radio',
  name: 'purpose',
  label: 'What is it?',
  choices: [
    { value: 'item', label: 'Evidence about the item' },
    { value: 'label', label: 'A return label' },
    { value: 'refund', label: 'Proof of a refund' },
  ],
  initial: 'item',
};

const closedForm = (request: BuyerRequest): Form => ({
  title: 'Add files',
  intro: introduction(request, md`${takesNoFiles(request).reason} ${takesNoFiles(request).hint}`),
  fields: [],
});

const openForm = (request: BuyerRequest): Form => ({
  title: 'Add files',
  submit: 'Add to the return',
  intro: introduction(request, md`The buyer and eBay can see what you add.`),
  fields: [
    {
      type: 'files',
      name: 'files',
      label: 'Files',
      most: 5,
      filetypes: ['jpg', 'jpeg', 'png', 'gif', 'bmp', 'pdf'],
      hint: 'Pictures; a label may be a PDF too. At most 10 MB each.',
    },
    PURPOSES,
  ],
});

export const uploadFileForm = (request: BuyerRequest): Form => (request.open ? openForm(request) : closedForm(request));

/** One input for each file; the bytes are fetched after the acknowledgement. */
export const uploadsOf = async (base: object, ids: readonly string[], purpose: unknown, tools: Tools) =>
  Promise.all(
    ids.map(async (id): Promise<Made> => {
      try {
        const { name, bytes } = await tools.take(id);
        return { name, input: { ...base, fileName: name, data: bytes.toString('base64'), purpose } };
      } catch (thrown) {
        return { ...present({ name: tools.nameOf(id) }), error: asAppError(thrown) };
      }
    }),
  );

const idsOf = (answers: Answers): readonly string[] => (Array.isArray(answers.files) ? answers.files : []);

export const uploadFile: Question = {
  async form(subject, look) {
    const request = await look(show, show.input.parse(onRequest(subject)));
    return { form: uploadFileForm(request), facts: requestFacts(request) };
  },
  input: (subject) => onRequest(subject),
  refuses(answers, nameOf) {
    const names = idsOf(answers).flatMap((id) => nameOf(id) ?? []);
    const unfit = names.filter((name) => !isTaken(name, answers.purpose));
    return unfit.length === 0 ? undefined : { files: `${TAKEN}. Not for this: ${unfit.join(', ')}` };
  },
  later: (subject, answers, tools) => uploadsOf(onRequest(subject), idsOf(answers), answers.purpose, tools),
};
