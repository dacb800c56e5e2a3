import type { PushEvent } from '../../desk/push/push-event';
import { asAppError } from '../../errors';
import type { Log } from '../../log';

/** One call to the endpoint, with the bytes as they came: the signature is over them. */
export interface PushRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly signature: string | undefined;
  readonly body: Buffer;
}

export interface PushAnswer {
  readonly status: number;
  readonly json?: object;
  readonly text?: string;
}

/** What eBay sent, as far as it can be read. */
export interface PushMessage {
  readonly notificationId: string;
  /** Undefined where it says nothing to a desk. */
  readonly event: PushEvent | undefined;
}

/** eBay's side of a message, handed in so that watching needs no eBay. */
export interface PushReading {
  /** The proof that the endpoint is ours. */
  challengeResponse(code: string): string;
  /** @throws AppError when the key cannot be had now. */
  isGenuine(body: Buffer, signature: string | undefined): Promise<boolean>;
  /** @throws AppError unexpected_reply */
  read(text: string): PushMessage;
}

export interface EndpointPorts {
  readonly path: string;
  readonly reading: PushReading;
  readonly keep: (notification: string, event: PushEvent) => Promise<boolean>;
  /** A new message was kept. */
  readonly kept: () => void;
  readonly log: Log;
}

const JUST = (status: number): PushAnswer => ({ status });

/**
 * Answers eBay. A message is acknowledged (204) when its row is committed and not before; 412 for a signature that is not
 * eBay's; 500 makes eBay send it again. What it says is looked at later: the acknowledgement waits for nothing at eBay but
 * the key, once.
 * https://developer.ebay.com/api-docs/commerce/notification/overview.html
 */
export const createEndpoint = ({ path, reading, keep, kept, log }: EndpointPorts) => {
  const challenged = (code: string | null): PushAnswer =>
    code === null || code === ''
      ? JUST(400)
      : { status: 200, json: { challengeResponse: reading.challengeResponse(code) } };

  const received = async ({ body, signature }: PushRequest): Promise<PushAnswer> => {
    if (!(await reading.isGenuine(body, signature))) {
      log.warn('push_forged', { bytes: body.length });
      return JUST(412);
    }
    const { notificationId, event } = reading.read(body.toString('utf8'));
    if (event === undefined) {
      log.info('push_unknown_topic', { notificationId });
      return JUST(204);
    }
    const isNew = await keep(notificationId, event);
    log.info('push_received', { notificationId, about: event.about, repeated: !isNew });
    if (isNew) kept();
    return JUST(204);
  };

  return async (request: PushRequest): Promise<PushAnswer> => {
    if (request.path !== path) return JUST(404);
    if (request.method === 'GET') return challenged(request.query.get('challenge_code'));
    if (request.method !== 'POST') return JUST(405);
    try {
      return await received(request);
    } catch (thrown) {
      const error = asAppError(thrown);
      log.error('push_not_kept', { code: error.code, reason: error.message });
      // What cannot be read will not be readable the next time; the rounds find what it meant.
      return JUST(error.code === 'unexpected_reply' ? 204 : 500);
    }
  };
};
