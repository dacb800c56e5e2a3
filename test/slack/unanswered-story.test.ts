import { expect, test } from '@jest/globals';
import type { ReceiverEvent } from '@slack/bolt';
import { silentLog } from '../../src/log';
import { guard } from '../../src/slack/guard';
import { type SlackStory, slackStory } from './slack-story';

const inSupport = { in: '#support' };
const LATER = '2999-01-01T00:00:00.000Z';

/** Ana's command as it comes through the guard, without a response_url, which the workspace here never refuses. */
const types = async ({ slack, side, store, context }: SlackStory, text: string, ack = async () => {}) => {
  let process: (event: ReceiverEvent) => Promise<void> = async () => {};
  const inner = {
    init: (app: { processEvent(event: ReceiverEvent): Promise<void> }) => {
      process = (event) => app.processEvent(event);
    },
    start: async () => undefined,
    stop: async () => undefined,
  };
  const ports = { clock: context.clock, log: silentLog, payloads: store.payloads, unhandled: () => undefined };
  guard(inner, ports).init(side.connection.app);
  const body = {
    command: '/return',
    text,
    trigger_id: '1.1',
    user_id: slack.person('Ana').id,
    team_id: slack.world.team.id,
    channel_id: slack.world.channel('#support')?.id,
  };
  await process({ body, ack });
};

test('a command whose acknowledgement fails is answered all the same', async () => {
  const story = await slackStory();
  await types(story, 'help', async () => {
    throw new Error('the socket went away');
  });
  await story.settled();
  expect(story.slack.person('Ana').reads(inSupport).at(-1)).toContain('/return approve');
  expect(await story.store.payloads.unansweredSince(LATER)).toEqual([]);
});

test('whoever can be told in no way at all is told later that an answer is missing', async () => {
  const story = await slackStory();
  const { slack, store } = story;
  slack.faults.next('chat.postEphemeral', 'invalid_auth');
  slack.faults.next('chat.postMessage', 'invalid_auth');
  await types(story, 'help');
  await story.settled();
  expect(slack.person('Ana').reads({ in: '@app' })).toEqual([]);
  expect(await store.handOverUnanswered(LATER)).toBe(1);
  await story.settled();
  expect(slack.person('Ana').reads({ in: '@app' }).join()).toContain('something you asked for');
});
