import { capital } from '../capital';
import type { Form } from '../form';
import type { Registry } from '../registry';

export const START = 'start';

/** Any operation, for people who do not remember its command. Slack takes a hundred choices. */
export const startOperationForm = ({ groups }: Registry): Form => ({
  title: 'Start an operation',
  submit: 'Continue',
  intro: [],
  fields: [
    {
      type: 'select',
      name: 'operation',
      label: 'What do you want to do?',
      choices: groups.flatMap((group) =>
        group.routes.map((route) => ({
          value: route.operation.name,
          label: `${capital(group.title)}: ${route.operation.title}`,
        })),
      ),
    },
    {
      type: 'text',
      name: 'what',
      label: 'For which order or request?',
      optional: true,
      max: 300,
      hint: 'An order number, a request id or a link copied from eBay. Lists need nothing.',
    },
  ],
});
