import { show } from '../../desk/cases/show';
import { md } from '../mrkdwn';
import { aboutRequest, introduction } from './about-request';

export const appealCase = aboutRequest(show, (request) => ({
  title: 'Appeal the decision',
  submit: 'Appeal',
  intro: introduction(
    request,
    md`*An appeal can be made once.* eBay wants new evidence and answers in about two days.`,
    ...request.details.filter(({ name }) => name === 'Appeal').map(({ words }) => md`${words}.`),
  ),
  fields: [{ type: 'long_text', name: 'comment', label: 'What is new, and why is the decision wrong?', max: 2_000 }],
}));
