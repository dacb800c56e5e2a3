import type { Form } from '../form';
import type { Registry } from '../registry';

export const START = 'start';

/** Any operation, for people who do not remember its command. Slack takes a hundred choices. */
export const startOperationForm = ({ groups }: Registry): Form => ({
  title: 'Start an operation',
  submit: 'Go on',
  intro: [],
  fields: [
    {
      type: 'select',
      name: 'operation',
      label: 'What do you want to do?',
      choices: groups.flatMap((group) =>
        group.routes.map((route) => ({
          value: route.operation.name,
          label: `${group.command.slice(1)}: ${route.operation.title}`,
        })),
      ),
    },
    {
      type: 'text',
      name: 'what',
      label: 'With what?',
      optional: true,
      max: 300,
      hint: 'An order id, an item-transaction id, a request id or an eBay link. Lists need nothing.',
    },
  ],
});
