import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { AppError } from '../errors';
import type { Log } from '../log';
import type { Message } from './blocks';
import type { Heard } from './heard';
import type { Turn } from './turn';
import { Unheard } from './unheard';

export interface Voice {
  readonly client: WebClient;
  readonly log: Log;
  /** Answers through the payload's response_url: thirty minutes, five times. */
  readonly respond: RespondFn | undefined;
  readonly ack: () => Promise<void>;
}

const asMessage = (message: Message) => ({ text: message.text, blocks: message.blocks, unfurl_links: false });

/** Says it privately by the first way that works: the response_url, an ephemeral message, a direct message. @throws Unheard */
const tell = async (
  { client, log, respond }: Voice,
  heard: Heard,
  message: Message,
  replace: boolean,
): Promise<void> => {
  const { person } = heard.actor;
  const { channel, thread } = heard.origin;
  const ways: (() => Promise<unknown>)[] = [
    ...(respond === undefined
      ? []
      : [
          () =>
            respond({
              ...asMessage(message),
              response_type: 'ephemeral' as const,
              replace_original: replace,
              ...(thread === undefined ? {} : { thread_ts: thread }),
            }),
        ]),
    ...(channel === undefined
      ? []
      : [
          () =>
            client.chat.postEphemeral({
              channel,
              user: person,
              ...asMessage(message),
              ...(thread === undefined ? {} : { thread_ts: thread }),
            }),
        ]),
    () => client.chat.postMessage({ channel: person, ...asMessage(message) }),
  ];
  for (const [index, way] of ways.entries()) {
    try {
      await way();
      return;
    } catch (error) {
      log.warn('slack_answer_failed', { way: index, error });
    }
  }
  throw new Unheard();
};

/** The ways to answer what was heard. */
export const turnFrom = (heard: Heard, surface: Turn['origin']['surface'], voice: Voice): Turn => ({
  actor: heard.actor,
  origin: { ...heard.origin, surface },
  ack: voice.ack,
  tell: (message) => tell(voice, heard, message, false),
  replace: (message) => tell(voice, heard, message, heard.private),
  async post(message, under) {
    const { channel, thread } = heard.origin;
    const thread_ts = under?.ts ?? thread;
    await voice.client.chat.postMessage({
      channel: under?.channel ?? channel ?? heard.actor.person,
      ...(thread_ts === undefined ? {} : { thread_ts }),
      ...asMessage(message),
    });
  },
  async open(view) {
    if (heard.triggerId === undefined) throw new AppError('slack', 'Slack gave no trigger to open a form with.');
    const shown =
      heard.modal === undefined
        ? await voice.client.views.open({ trigger_id: heard.triggerId, view })
        : await voice.client.views.push({ trigger_id: heard.triggerId, view });
    return shown.view?.id ?? '';
  },
  async update(viewId, view) {
    await voice.client.views.update({ view_id: viewId, view });
  },
});
