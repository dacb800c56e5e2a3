import { checkbox, confirm, input, password, select } from '@inquirer/prompts';
import { chooseByName, chooseSeveralByName, LONGEST_LIST, proposedIn } from './choose-by-name';
import { type Question, type Questions, unattended } from './questions';

const judged =
  ({ judge, proposed, optional }: Question) =>
  (answer: string) => {
    const text = answer.trim() === '' ? (proposed ?? '') : answer.trim();
    if (text === '') return optional === true || 'An answer is needed here.';
    const verdict = judge?.(text) ?? true;
    return verdict === true || `This ${verdict}.`;
  };

/** Asks in the terminal with prompts that can be corrected. Secrets show as stars. */
export const askInTerminal: Questions = {
  patient: true,
  text: (question) =>
    input({
      message: question.ask,
      validate: judged(question),
      ...(question.proposed === undefined ? {} : { default: question.proposed }),
    }).then((answer) => answer.trim()),
  secret: async (question) => {
    const kept = question.proposed ? ' (Enter keeps the present one)' : '';
    const answer = await password({ message: `${question.ask}${kept}`, mask: '*', validate: judged(question) });
    return answer.trim() || (question.proposed ?? '');
  },
  choose: (question, choices) =>
    choices.length > LONGEST_LIST
      ? chooseByName(question, choices)
      : select({
          message: question.ask,
          choices: [...choices],
          ...(question.proposed === undefined ? {} : { default: question.proposed }),
        }),
  several: (question, choices) =>
    choices.length > LONGEST_LIST
      ? chooseSeveralByName(question, choices)
      : checkbox({
          message: `${question.ask} (space chooses)`,
          required: question.needed === true,
          choices: choices.map((choice) => ({ ...choice, checked: proposedIn(question).includes(choice.value) })),
        }),
  yes: ({ ask, proposed, otherwise }) =>
    confirm({ message: ask, default: proposed === undefined ? otherwise : proposed === 'yes' }),
};

export const questionsFor = (attended: boolean): Questions => (attended ? askInTerminal : unattended);
