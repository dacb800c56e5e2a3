import type { BuyerRequest } from '../../desk/buyer-request';
import type { OperationInput, ReadOperation } from '../../desk/operation';
import { md } from '../mrkdwn';
import type { Question } from '../route';
import { aboutRequest, buyerTextField, introduction } from './about-request';

/** The only thing in Slack that reaches a buyer: what is typed in threads never does. */
export const writeToBuyer = <Input extends OperationInput>(
  show: ReadOperation<string, Input, BuyerRequest>,
): Question => ({
  ...aboutRequest(show, (request) => ({
    title: 'Write to buyer',
    submit: 'Preview',
    intro: introduction(request, md`To *${request.buyer ?? 'the buyer'}*. A sent text cannot be taken back.`),
    fields: [buyerTextField('text', 'Text', false)],
  })),
  showsFirst: 'text',
});
