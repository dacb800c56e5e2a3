import { preferences } from '../../desk/returns/preferences';
import { asAnswers } from '../as-answers';
import { section } from '../blocks';
import { md } from '../mrkdwn';
import type { Question } from '../route';

export const returnPreferences: Question = {
  async form(subject, look) {
    const { rmaRequired } = await look(preferences, { account: subject.account });
    return {
      facts: { 'RMA number': rmaRequired ? 'Required' : 'Not required' },
      form: {
        title: 'Return preferences',
        submit: 'Change',
        intro: [
          section(
            md`Now: an RMA number is *${rmaRequired ? 'required' : 'not required'}* of buyers who return something.`,
          ),
        ],
        fields: [
          {
            type: 'radio',
            name: 'rma',
            label: 'RMA number',
            hint: 'A number of your own for each return, which the buyer writes on the parcel. Where it is required, you give it before the buyer sends anything.',
            choices: [
              { value: 'required', label: 'Required' },
              { value: 'not_required', label: 'Not required' },
            ],
            initial: rmaRequired ? 'required' : 'not_required',
          },
        ],
      },
    };
  },
  input: (subject, answers) => ({ account: subject.account, rmaRequired: answers.rma === 'required' }),
  answers: (input) => ({ rma: asAnswers(input).rmaRequired === true ? 'required' : 'not_required' }),
};
