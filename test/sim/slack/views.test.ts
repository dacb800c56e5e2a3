import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { ModalView } from '@slack/web-api';
import { BareApp } from './bare-app';
import { exampleManifest } from './example-manifest';
import { type HandMoved, handMoved } from './hand-moved';
import type { JsonObject } from './json';
import { createSlackSimulator, type SlackSimulator } from './simulator';

let clock: HandMoved;
let slack: SlackSimulator;
let app: BareApp;

beforeEach(async () => {
  clock = handMoved();
  slack = await createSlackSimulator({ manifest: exampleManifest(), clock });
  app = await new BareApp(slack).start();
});

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const failure = (error: string) => ({ data: { ok: false, error } });

function modal(title: string, changes: Partial<ModalView> = {}): ModalView {
  const element = { type: 'plain_text_input' as const, action_id: 'value' };
  return {
    type: 'modal',
    callback_id: 'form',
    title: plain(title),
    submit: plain('Send'),
    blocks: [{ type: 'input', block_id: 'name', label: plain('Name'), element }],
    ...changes,
  };
}

async function trigger(): Promise<string> {
  await slack.person('Ana').types('/lunch', { in: '#support' });
  return String(app.last().trigger_id);
}

const open = async (view = modal('Form')) => app.client.views.open({ trigger_id: await trigger(), view });

test('a trigger opens one view, and only within three seconds', async () => {
  const first = await trigger();
  await app.client.views.open({ trigger_id: first, view: modal('Form') });
  await expect(app.client.views.open({ trigger_id: first, view: modal('Form') })).rejects.toMatchObject(
    failure('exchanged_trigger_id'),
  );
  const second = await trigger();
  await clock.advance(3001);
  await expect(app.client.views.open({ trigger_id: second, view: modal('Form') })).rejects.toMatchObject(
    failure('expired_trigger_id'),
  );
  await expect(app.client.views.open({ trigger_id: 'made.up', view: modal('Form') })).rejects.toMatchObject(
    failure('invalid_trigger_id'),
  );
});

test('three views stand on a stack and no fourth', async () => {
  await open();
  await app.client.views.push({ trigger_id: await trigger(), view: modal('Second') });
  await app.client.views.push({ trigger_id: await trigger(), view: modal('Third') });
  await expect(app.client.views.push({ trigger_id: await trigger(), view: modal('Fourth') })).rejects.toMatchObject(
    failure('push_limit_reached'),
  );
});

test('an update keeps what was typed where the ids stay, and a stale hash is refused', async () => {
  const { view } = await open();
  const ana = slack.person('Ana');
  await ana.fillsIn({ Name: 'Bea' });
  const id = view?.id ?? '';
  await app.client.views.update({ view_id: id, hash: view?.hash ?? '', view: modal('Changed') });
  expect(ana.modal()?.values).toMatchObject({ name: { value: { value: 'Bea' } } });
  await expect(
    app.client.views.update({ view_id: id, hash: view?.hash ?? '', view: modal('Again') }),
  ).rejects.toMatchObject(failure('hash_conflict'));
  await expect(app.client.views.update({ view_id: 'V404', view: modal('Again') })).rejects.toMatchObject(
    failure('not_found'),
  );
});

test('a submission carries state and private metadata, and an empty ack closes the view', async () => {
  await open(modal('Form', { private_metadata: 'secret' }));
  const ana = slack.person('Ana');
  await ana.fillsIn({ Name: 'Bea' });
  await ana.submits();
  expect(app.last()).toMatchObject({
    type: 'view_submission',
    view: {
      private_metadata: 'secret',
      state: { values: { name: { value: { type: 'plain_text_input', value: 'Bea' } } } },
    },
  });
  expect(ana.modal()).toBeUndefined();
});

test.each([
  ['update', { response_action: 'update', view: modal('Done') }, ['Done']],
  ['push', { response_action: 'push', view: modal('Next') }, ['Form', 'Next']],
  ['clear', { response_action: 'clear' }, []],
  ['errors', { response_action: 'errors', errors: { name: 'Taken' } }, ['Form']],
])('the ack of a submission may ask to %s', async (_action, answer: JsonObject, titles) => {
  await open();
  const ana = slack.person('Ana');
  await ana.fillsIn({ Name: 'Bea' });
  app.answer = () => answer;
  await ana.submits();
  expect(slack.world.views.stackOf(ana.id).map((view) => view.title?.text)).toEqual(titles);
  expect(slack.violations()).toEqual([]);
});

test.each([
  ['names a field that is not there', { response_action: 'errors', errors: { age: 'Wrong' } }],
  ['names no field', { response_action: 'errors', errors: {} }],
  ['brings a broken view', { response_action: 'update', view: { type: 'modal' } }],
  ['asks for something unknown', { response_action: 'dance' }],
])('an ack that %s is a violation and the person sees trouble', async (_what, answer: JsonObject) => {
  await open();
  const ana = slack.person('Ana');
  await ana.fillsIn({ Name: 'Bea' });
  app.answer = () => answer;
  expect(await ana.submits()).toMatchObject({ ok: false });
  expect(ana.toasts).toEqual(['We had some trouble connecting. Try again?']);
  expect(slack.violations()).toMatchObject([{ rule: 'invalid_ack' }]);
});

test('closing is told where the app asked to hear of it', async () => {
  await open();
  await slack.person('Ana').closes();
  expect(app.last().type).not.toBe('view_closed');
  await open(modal('Form', { notify_on_close: true }));
  await slack.person('Ana').closes();
  expect(app.last()).toMatchObject({ type: 'view_closed', is_cleared: false });
});

test('a view of Home is published to its person and refuses a stale hash', async () => {
  const { id } = slack.person('Ana');
  const home = (text: string) => ({ type: 'home' as const, blocks: [{ type: 'header' as const, text: plain(text) }] });
  const { view } = await app.client.views.publish({ user_id: id, view: home('One') });
  await app.client.views.publish({ user_id: id, view: home('Two'), hash: view?.hash ?? '' });
  await expect(
    app.client.views.publish({ user_id: id, view: home('Three'), hash: view?.hash ?? '' }),
  ).rejects.toMatchObject(failure('hash_conflict'));
  expect(slack.person('Ana').homeText()).toBe('Two');
});

test('an external id finds its view and belongs to one view only', async () => {
  await open(modal('Form', { external_id: 'mine' }));
  await app.client.views.update({ external_id: 'mine', view: modal('Found', { external_id: 'mine' }) });
  expect(slack.person('Ana').modalText()).toContain('Found');
  await expect(open(modal('Other', { external_id: 'mine' }))).rejects.toMatchObject(failure('duplicate_external_id'));
});

test("what Slack's client checks never reaches the app", async () => {
  const number = { type: 'number_input' as const, action_id: 'value', is_decimal_allowed: false, max_value: '9' };
  await open(modal('Form', { blocks: [{ type: 'input', block_id: 'n', label: plain('Count'), element: number }] }));
  const ana = slack.person('Ana');
  const heard = app.received.length;
  expect(await ana.submits()).toMatchObject({ errors: { n: 'Please complete this required field.' } });
  await ana.fillsIn({ Count: '1.5' });
  expect(await ana.submits()).toMatchObject({ errors: { n: 'Please enter a whole number.' } });
  await ana.fillsIn({ Count: '10' });
  expect(await ana.submits()).toMatchObject({ errors: { n: 'Must be 9 or less.' } });
  expect(app.received).toHaveLength(heard);
});

test('a file put into a file input arrives with the submission', async () => {
  await open(
    modal('Form', {
      blocks: [
        { type: 'input', block_id: 'f', label: plain('Label'), element: { type: 'file_input', action_id: 'value' } },
      ],
    }),
  );
  const ana = slack.person('Ana');
  await ana.uploads('Label', { name: 'label.pdf', bytes: 'PDF' });
  await ana.submits();
  expect(app.last()).toMatchObject({
    view: {
      state: { values: { f: { value: { files: [{ name: 'label.pdf', mimetype: 'application/pdf', size: 3 }] } } } },
    },
  });
});

test('an external select asks the app for its options', async () => {
  const element = { type: 'external_select' as const, action_id: 'city' };
  await open(modal('Form', { blocks: [{ type: 'input', block_id: 'c', label: plain('City'), element }] }));
  app.answer = ({ body }) =>
    body.type === 'block_suggestion' ? { options: [{ text: plain('Oslo'), value: 'oslo' }] } : {};
  const ana = slack.person('Ana');
  await ana.fillsIn({ City: 'Os' });
  expect(app.last()).toMatchObject({ type: 'block_suggestion', action_id: 'city', block_id: 'c', value: 'Os' });
  await ana.submits();
  expect(app.last()).toMatchObject({
    view: { state: { values: { c: { city: { selected_option: { value: 'oslo' } } } } } },
  });
});
