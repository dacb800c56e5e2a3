import type { SimClock } from '../clock';
import type { Faults } from '../faults';
import { type JsonObject, parseJson } from '../json';
import type { Violations } from '../violations';
import { ackDeadline } from './deadline';
import type { Delivered, DeliveryKind, Retry, Route } from './delivery';
import { signatureHeaders } from './signature';

export interface SignedHttpOptions {
  /** Where a delivery goes. */
  urlFor(kind: DeliveryKind, body: JsonObject): string;
  secret: string;
  /** The time that is signed: the real one by default, since receivers compare it with theirs. */
  signedAt(): Date;
}

function encoded(kind: DeliveryKind, body: JsonObject): { type: string; text: string } {
  if (kind === 'events_api') return { type: 'application/json', text: JSON.stringify(body) };
  const form = 'application/x-www-form-urlencoded';
  if (kind === 'interactive')
    return { type: form, text: new URLSearchParams({ payload: JSON.stringify(body) }).toString() };
  const fields = Object.entries(body).map(([key, value]): [string, string] => [key, String(value)]);
  return { type: form, text: new URLSearchParams(fields).toString() };
}

/** Signed POSTs to the app's request URLs; the answer to the request is the ack. */
export class SignedHttp implements Route {
  constructor(
    private readonly clock: SimClock,
    private readonly safetyMs: number,
    private readonly options: SignedHttpOptions,
    private readonly violations: Violations,
    private readonly faults: Faults,
  ) {}

  send(kind: DeliveryKind, body: JsonObject, retry?: Retry): Promise<Delivered> {
    const url = this.options.urlFor(kind, body);
    if (!url) return Promise.resolve({ acked: false, error: 'dispatch_failed' });
    for (let copy = 1; copy < this.faults.copies; copy += 1) void this.post(url, kind, body, retry).catch(() => {});
    return new Promise((resolve) => {
      let missed = false;
      const stop = ackDeadline(this.clock, this.safetyMs, () => {
        missed = true;
        resolve({ acked: false, error: 'operation_timeout' });
      });
      const settle = (result: Delivered) => {
        if (missed && result.acked) this.violations.add('late_ack', `${url} answered after three seconds`);
        if (missed || this.faults.isOn('drop_acks')) return;
        stop();
        resolve(result);
      };
      this.post(url, kind, body, retry).then(settle, () => settle({ acked: false, error: 'dispatch_failed' }));
    });
  }

  private async post(url: string, kind: DeliveryKind, body: JsonObject, retry?: Retry): Promise<Delivered> {
    const { type, text } = encoded(kind, body);
    const again = retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {};
    const response = await fetch(url, {
      method: 'POST',
      body: text,
      redirect: 'manual',
      headers: {
        'content-type': type,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        ...signatureHeaders(this.options.secret, this.options.signedAt(), text),
        ...again,
      },
    });
    const answer = await response.text();
    const noRetry = response.headers.get('x-slack-no-retry') === '1';
    if (response.status !== 200) return { acked: false, error: 'dispatch_failed', noRetry, status: response.status };
    if (answer === '') return { acked: true, payload: undefined };
    return { acked: true, payload: parseJson(answer) ?? answer };
  }
}
