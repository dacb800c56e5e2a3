import { SocketModeClient } from '@slack/socket-mode';
import { WebClient } from '@slack/web-api';
import { type JsonObject, objectOf } from './json';
import { silentLogger } from './silent-logger';
import type { SlackSimulator } from './simulator';

export interface Received {
  type: string;
  body: JsonObject;
  retry: number | undefined;
}

/** An app without a framework: Slack's own Socket Mode and Web API clients, and a test that says how it answers. */
export class BareApp {
  readonly received: Received[] = [];
  readonly client: WebClient;
  private readonly socket: SocketModeClient;
  /** What the next deliveries are answered with; undefined leaves them unacknowledged. */
  answer: (received: Received) => JsonObject | undefined | Promise<JsonObject> = () => ({});

  constructor(slack: SlackSimulator) {
    const { botToken, appToken, apiUrl } = slack.connect();
    const options = { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, logger: silentLogger };
    this.client = new WebClient(botToken, options);
    this.socket = new SocketModeClient({
      appToken,
      clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } },
      logger: silentLogger,
      clientPingTimeout: 500,
    });
    this.socket.on('slack_event', async ({ ack, body, type, retry_num }) => {
      const received = { type: String(type), body: objectOf(body), retry: retry_num };
      this.received.push(received);
      const answer = await this.answer(received);
      if (answer) await ack(answer);
    });
  }

  async start(): Promise<this> {
    await this.socket.start();
    return this;
  }

  stop(): Promise<void> {
    return this.socket.disconnect();
  }

  last(): JsonObject {
    return this.received.at(-1)?.body ?? {};
  }
}
