import { expect, test } from '@jest/globals';
import { slackStory } from './slack-story';

const inSupport = { in: '#support' };

test('a shortcut of another version says so, and what to do instead', async () => {
  const { slack, settled } = await slackStory();
  slack.manifest.shortcuts.push({ name: 'Refund it', type: 'global', callback_id: 'refund_it', description: 'Gone' });
  const ana = slack.person('Ana');
  expect(await ana.usesShortcut('Refund it')).toMatchObject({ ok: true });
  await settled();
  expect(ana.reads({ in: '@Aftersale' }).at(-1)).toContain('This shortcut is from another version of Aftersale.');
  expect(slack.violations()).toEqual([]);
});

test('a form of another version says that nothing was done, and stays where it was', async () => {
  const { slack, settled } = await slackStory();
  const ana = slack.person('Ana');
  slack.world.views.open(ana.id, {
    type: 'modal',
    callback_id: 'form_of_1999',
    title: { type: 'plain_text', text: 'Refund' },
    submit: { type: 'plain_text', text: 'Refund' },
    blocks: [{ type: 'section', text: { type: 'plain_text', text: 'Refund everything.' } }],
  });
  expect(await ana.submits()).toMatchObject({ ok: true });
  await settled();
  expect(ana.modalText()).toContain('This form is from another version of Aftersale. Nothing was done.');
  expect(slack.violations()).toEqual([]);
});

test('a button of another version says so to whoever pressed it', async () => {
  const { slack, settled } = await slackStory();
  const ana = slack.person('Ana');
  slack.world.messages.post({
    channel: slack.world.channel('#support')?.id ?? '',
    text: 'An old card',
    blocks: [
      {
        type: 'actions',
        block_id: 'old',
        elements: [{ type: 'button', action_id: 'refund_now', text: { type: 'plain_text', text: 'Refund now' } }],
      },
    ],
    user: slack.world.app.botUser,
  });
  await ana.presses('Refund now', inSupport);
  await settled();
  expect(ana.reads(inSupport).at(-1)).toContain('from an older version of Aftersale');
  expect(slack.violations()).toEqual([]);
});
