import type { BuyerRequest } from '../../desk/buyer-request';
import type { OperationInput, ReadOperation } from '../../desk/operation';
import { requestFacts } from '../../desk/request-facts';
import { standsAt } from '../../desk/stands-at';
import type { Answers } from '../answers';
import { asAnswers } from '../as-answers';
import { context, section } from '../blocks';
import type { Field } from '../field';
import type { Form } from '../form';
import { oneLine, orderWords } from '../messages/request-words';
import { type Mrkdwn, md } from '../mrkdwn';
import type { Question } from '../route';
import type { Scene } from '../scene';
import { onRequest } from '../subject';

/** A form about one request, which is read anew when the form opens. */
export const aboutRequest = <Input extends OperationInput>(
  show: ReadOperation<string, Input, BuyerRequest>,
  build: (request: BuyerRequest, scene: Scene) => Form,
  input: (answers: Answers) => object = (answers) => answers,
  answers: (input: unknown) => Answers = asAnswers,
): Question => ({
  async form(subject, look, scene) {
    const request = await look(show, show.input.parse(onRequest(subject)));
    return { form: build(request, scene), facts: requestFacts(request), request };
  },
  input: (subject, answers) => ({ ...onRequest(subject), ...input(answers) }),
  answers,
});

/** What a form is about, and what sending it does, in a sentence or two. */
export const introduction = (request: BuyerRequest, ...sentences: readonly Mrkdwn[]) => [
  section(md`*${oneLine(request)}*`),
  ...context(md`Order ${orderWords(request) ?? 'unknown'}`, md`${standsAt(request)}`),
  ...sentences.map((sentence) => section(sentence)),
];

/** A text that the buyer will read; eBay publishes no limit, this much always went through. */
export const buyerTextField = (name: string, label: string, optional = true): Field => ({
  type: 'long_text',
  name,
  label,
  max: 2_000,
  optional,
  hint: 'The buyer reads exactly this text.',
  repliable: true,
});

export const comment = buyerTextField('comment', 'Text to the buyer');
