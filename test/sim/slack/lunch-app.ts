import type { App } from '@slack/bolt';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

/** A Bolt app as anybody would write it; it knows nothing of being simulated. */
export function lunchApp(app: App): void {
  app.command('/lunch', async ({ ack, command, client, respond }) => {
    if (command.text === 'silence') return;
    await ack();
    if (command.text === 'private') return void (await respond({ text: `Only for <@${command.user_id}>` }));
    if (command.text !== 'order')
      return void (await respond({ response_type: 'in_channel', text: `You said ${command.text}` }));
    await client.views.open({
      trigger_id: command.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'order',
        private_metadata: command.channel_id,
        title: plain('Lunch'),
        submit: plain('Order'),
        blocks: [
          {
            type: 'input',
            block_id: 'dish',
            label: plain('Dish'),
            element: {
              type: 'static_select',
              action_id: 'value',
              options: ['Soup', 'Salad'].map((dish) => ({ text: plain(dish), value: dish.toLowerCase() })),
            },
          },
          {
            type: 'input',
            block_id: 'note',
            optional: true,
            label: plain('Note'),
            element: { type: 'plain_text_input', action_id: 'value' },
          },
        ],
      },
    });
  });

  app.view('order', async ({ ack, view, client, body }) => {
    const dish = view.state.values.dish?.value?.selected_option?.value;
    const note = view.state.values.note?.value?.value;
    if (note === 'poison')
      return void (await ack({ response_action: 'errors', errors: { note: 'Not in our kitchen' } }));
    await ack();
    await client.chat.postMessage({
      channel: view.private_metadata,
      text: `${body.user.name} orders ${dish}`,
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: `<@${body.user.id}> orders *${dish}*` } },
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'cook',
              text: plain('Cook'),
              value: dish ?? '',
              confirm: {
                title: plain('Cook it?'),
                text: plain('It cannot be uncooked.'),
                confirm: plain('Cook'),
                deny: plain('Wait'),
              },
            },
          ],
        },
      ],
    });
  });

  app.action('cook', async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions' || !body.message || !body.channel) return;
    await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text: `${body.user.name} cooks it` });
  });

  app.shortcut('order_lunch', async ({ ack }) => ack());

  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'header', text: plain('Menu of the day') }] },
    });
  });

  app.message('hello', async ({ say }) => {
    await say('Hello yourself');
  });
}
