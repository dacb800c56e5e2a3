import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { SimClock } from '../clock';
import type { Faults } from '../faults';
import { isObject, type JsonObject, parseJson } from '../json';
import { bounds } from '../limits';
import type { Violations } from '../violations';
import { ackDeadline } from './deadline';
import type { Delivered, DeliveryKind, Retry, Route } from './delivery';

interface Pending {
  envelope: JsonObject;
  socket: WebSocket | undefined;
  settle(result: Delivered): void;
}

/**
 * Socket Mode: envelopes to any of the app's connections, and again to another one when a connection is lost before the ack.
 * Source: https://docs.slack.dev/apis/events-api/using-socket-mode
 */
export class SocketMode implements Route {
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly sockets: WebSocket[] = [];
  private readonly tickets = new Set<string>();
  private readonly pending = new Map<string, Pending>();
  private readonly settled = new Map<string, 'acked' | 'late'>();
  private readonly watchers = new Set<() => void>();
  private turn = 0;

  constructor(
    private readonly clock: SimClock,
    private readonly safetyMs: number,
    private readonly appId: string,
    private readonly violations: Violations,
    private readonly faults: Faults,
  ) {}

  get connections(): number {
    return this.sockets.length;
  }

  /** Resolves when the number of connections satisfies `wanted`. */
  until(wanted: (connections: number) => boolean, boundMs = 8000): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!wanted(this.sockets.length)) return;
        clearTimeout(bound);
        this.watchers.delete(look);
        resolve();
      };
      const bound = setTimeout(() => reject(new Error(`There are ${this.sockets.length} connections`)), boundMs);
      this.watchers.add(look);
      look();
    });
  }

  /** A ticket for one connection, part of the URL that apps.connections.open answers. */
  ticket(): string {
    const ticket = randomUUID();
    this.tickets.add(ticket);
    return ticket;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
    if (!this.tickets.delete(ticket)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    this.server.handleUpgrade(request, socket, head, (webSocket) => this.welcome(webSocket));
  }

  send(kind: DeliveryKind, body: JsonObject, retry?: Retry): Promise<Delivered> {
    if (this.sockets.length === 0) return Promise.resolve({ acked: false, error: 'dispatch_failed' });
    const envelope: JsonObject = {
      envelope_id: randomUUID(),
      type: kind,
      accepts_response_payload: kind !== 'events_api',
      payload: body,
      ...(kind === 'events_api' ? { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' } : {}),
    };
    return new Promise((resolve) => {
      const id = String(envelope.envelope_id);
      const stop = ackDeadline(this.clock, this.safetyMs, () =>
        pending.settle({ acked: false, error: 'operation_timeout' }),
      );
      const settle = (result: Delivered) => {
        stop();
        this.pending.delete(id);
        this.settled.set(id, result.acked ? 'acked' : 'late');
        resolve(result);
      };
      const pending: Pending = { envelope, socket: undefined, settle };
      this.pending.set(id, pending);
      this.hand(pending);
      for (let copy = 1; copy < this.faults.copies; copy += 1) this.hand(pending);
    });
  }

  /** Asks every connection to come back on a new one, as Slack does every few hours. */
  refresh(): void {
    for (const socket of [...this.sockets])
      this.say(socket, { type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'sim' } });
  }

  /** Cuts every connection without a word. */
  cut(): void {
    for (const socket of [...this.sockets]) socket.terminate();
  }

  /** Says goodbye to every connection; one that does not answer is cut. */
  async close(): Promise<void> {
    const closed = this.sockets.map(
      (socket) =>
        new Promise<void>((resolve) => {
          socket.on('close', () => resolve());
          setTimeout(() => socket.terminate(), 500).unref();
          socket.close(1000);
        }),
    );
    await Promise.all(closed);
    this.server.close();
  }

  private welcome(socket: WebSocket): void {
    if (this.sockets.length >= bounds('socket_mode.connections').max) {
      this.say(socket, { type: 'disconnect', reason: 'too_many_websockets', debug_info: { host: 'sim' } });
      socket.close();
      return;
    }
    this.sockets.push(socket);
    this.tellWatchers();
    const ping = setInterval(() => socket.ping('Ping from the workspace'), 10_000).unref();
    socket.on('message', (data) => this.hear(data));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(ping);
      this.sockets.splice(this.sockets.indexOf(socket), 1);
      this.tellWatchers();
      for (const pending of this.pending.values()) if (pending.socket === socket) this.hand(pending);
    });
    this.say(socket, {
      type: 'hello',
      num_connections: this.sockets.length,
      connection_info: { app_id: this.appId },
      debug_info: {
        host: 'sim',
        started: this.clock.now().toISOString(),
        build_number: 1,
        approximate_connection_time: 18060,
      },
    });
    for (const pending of this.pending.values()) if (!pending.socket) this.hand(pending);
  }

  /** Gives an envelope to the next open connection; without one it waits for a connection until its deadline. */
  private hand(pending: Pending): void {
    const open = this.sockets.filter((socket) => socket.readyState === socket.OPEN);
    pending.socket = open[this.turn++ % Math.max(1, open.length)];
    if (pending.socket) this.say(pending.socket, pending.envelope);
  }

  private hear(data: RawData): void {
    const message = parseJson(String(data));
    const id = isObject(message) && typeof message.envelope_id === 'string' ? message.envelope_id : '';
    if (this.faults.isOn('drop_acks')) return;
    const pending = this.pending.get(id);
    if (pending && isObject(message)) {
      pending.settle({ acked: true, payload: message.payload });
      return;
    }
    const before = this.settled.get(id);
    if (before === 'late') this.violations.add('late_ack', `The acknowledgement of ${id} came after three seconds`);
    else if (before === 'acked' && this.faults.copies === 1)
      this.violations.add('double_ack', `${id} was acknowledged twice`);
    else if (!before) this.violations.add('invalid_ack', 'A message over the socket names no envelope');
  }

  private tellWatchers(): void {
    for (const look of [...this.watchers]) look();
  }

  private say(socket: WebSocket, message: JsonObject): void {
    socket.send(JSON.stringify(message), () => {});
  }
}
