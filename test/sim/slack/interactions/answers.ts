import { isObject, type JsonObject, textOrNothing } from '../json';
import { contentOfAnswer } from '../methods/content';
import type { Finding } from '../validate/finding';
import type { Message } from '../world/message';
import type { ResponseUrl } from '../world/response-urls';
import type { Stage } from './act';

/** What an app answers through a response_url or in the ack of a command. Source: https://docs.slack.dev/interactivity/handling-user-interaction */
export interface Answered {
  error?: string;
  findings: Finding[];
  message?: Message;
}

function place(
  stage: Stage,
  url: ResponseUrl,
  answer: JsonObject,
  content: ReturnType<typeof contentOfAnswer>['content'],
): Message {
  const { world } = stage;
  const original = url.original;
  const inPlace = answer.replace_original === true || answer.replace_original === 'true';
  if (inPlace && original && world.messages.all.includes(original)) {
    world.messages.update(original, { ...content, edited: { user: world.app.botUser, ts: world.messages.nextTs() } });
    return original;
  }
  const threadTs = textOrNothing(answer.thread_ts) || (original?.threadTs ?? url.threadTs);
  return world.messages.post({
    ...content,
    channel: url.channel,
    user: world.app.botUser,
    botId: world.app.botId,
    appId: world.app.id,
    ephemeralFor: answer.response_type === 'in_channel' ? undefined : url.user,
    threadTs,
  });
}

/** Shows an answer where it belongs, or says why Slack would not. */
export function showAnswer(stage: Stage, url: ResponseUrl, given: unknown): Answered {
  const { world, violations } = stage;
  const answer = typeof given === 'string' ? { text: given } : given;
  if (!isObject(answer)) return { findings: [], error: 'invalid_payload' };
  if (answer.delete_original === true || answer.delete_original === 'true') {
    if (url.original && world.messages.all.includes(url.original)) world.messages.delete(url.original);
    return { findings: [] };
  }
  const { content, findings } = contentOfAnswer(answer);
  if (findings.length > 0) {
    violations.add('invalid_blocks', `answer: ${findings.map((each) => each.message).join('; ')}`, findings);
    return { findings, error: 'invalid_blocks' };
  }
  if (content.text === '' && content.blocks.length === 0 && content.attachments.length === 0)
    return { findings, error: 'no_text' };
  const message = place(stage, url, answer, content);
  url.original ??= message;
  return { findings, message };
}

/** One use of a response_url: an HTTP status with its body. */
export function useResponseUrl(
  stage: Stage,
  id: string,
  body: unknown,
): { status: number; body: JsonObject; findings: Finding[] } {
  const url = stage.world.responseUrls.use(id);
  if (typeof url === 'string') {
    stage.violations.add('refused', `response_url: ${url}`);
    return { status: 404, body: { ok: false, error: url }, findings: [] };
  }
  const { error, findings } = showAnswer(stage, url, body);
  if (error) return { status: 400, body: { ok: false, error }, findings };
  return { status: 200, body: { ok: true }, findings };
}
