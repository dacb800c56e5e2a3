import type { SimClock } from '../clock';
import { bounds } from '../limits';
import type { Message } from './message';

/** A URL by which an app may answer an interaction without a token. */
export interface ResponseUrl {
  id: string;
  user: string;
  channel: string;
  threadTs: string | undefined;
  /** The message that was acted on; for commands the first answer given through this URL. */
  original: Message | undefined;
  at: number;
  uses: number;
}

/** Five uses within thirty minutes. Source: https://docs.slack.dev/interactivity/handling-user-interaction */
export class ResponseUrls {
  private readonly issued = new Map<string, ResponseUrl>();
  baseUrl = '';

  constructor(private readonly clock: SimClock) {}

  issue(given: Pick<ResponseUrl, 'user' | 'channel' | 'threadTs' | 'original'>): ResponseUrl {
    const id = `${this.issued.size + 1}${Math.random().toString(36).slice(2, 14)}`;
    const url: ResponseUrl = { ...given, id, at: this.clock.now().getTime(), uses: 0 };
    this.issued.set(id, url);
    return url;
  }

  addressOf(url: ResponseUrl): string {
    return `${this.baseUrl}/response/${url.id}`;
  }

  use(id: string): ResponseUrl | 'unknown_url' | 'expired_url' | 'used_url' {
    const url = this.issued.get(id);
    if (!url) return 'unknown_url';
    if (this.clock.now().getTime() - url.at > bounds('response_url.life').max * 1000) return 'expired_url';
    if (url.uses >= bounds('response_url.uses').max) return 'used_url';
    url.uses += 1;
    return url;
  }
}
