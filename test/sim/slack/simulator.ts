import { realClock, type SimClock } from './clock';
import { AppLink } from './delivery/app-link';
import { EventsApi } from './delivery/events-api';
import { SignedHttp } from './delivery/signed-http';
import { SocketMode } from './delivery/socket-mode';
import { Faults } from './faults';
import { Inspector } from './inspector';
import type { Stage } from './interactions/act';
import { setArchived, setBotMembership } from './interactions/channel-changes';
import { type JsonObject, textOrNothing } from './json';
import { type Manifest, readManifest } from './manifest';
import { Outstanding } from './outstanding';
import { pageEndpoints } from './page-api/endpoints';
import { Person } from './person';
import { RateLimits } from './rate-limits';
import { WorkspaceServer } from './server';
import { slackEndpoints } from './slack-endpoints';
import { type Credentials, Tokens } from './tokens';
import { type Violation, Violations } from './violations';
import { WebApi } from './web-api';
import type { Message } from './world/message';
import { World, type WorldOptions } from './world/world';

export interface SlackSimulatorOptions extends WorldOptions {
  /** Path of a manifest (YAML or JSON), or the manifest itself. */
  manifest: string | JsonObject;
  clock?: SimClock;
  port?: number;
  tokens?: Partial<Credentials>;
  /** Where a Bolt app in HTTP mode listens, instead of the URLs in the manifest. `deliverTo` sets it later. */
  requestUrl?: string;
  /** Which time is signed in HTTP mode; the real one by default, as Bolt compares with it. */
  signedAt?: () => Date;
  /** Messages that one channel takes at once before it is one a second. */
  burst?: number;
  /** Where pictures really are, by the beginning of the address that messages name; others are asked for as they are. */
  pictures?: Record<string, string>;
  /** Real milliseconds after which an act that the app never acknowledges is given up. */
  safetyMs?: number;
}

/** A Slack workspace on this machine: strict, offline, for one app. */
export class SlackSimulator {
  readonly manifest: Manifest;
  readonly world: World;
  readonly faults = new Faults({
    refresh_connections: () => this.socketMode.refresh(),
    cut_connections: () => this.socketMode.cut(),
  });
  readonly inspector: Inspector;
  readonly stage: Stage;
  readonly socketMode: SocketMode;
  private readonly tokens: Tokens;
  private readonly outstanding = new Outstanding();
  private readonly violationBook: Violations;
  private readonly server: WorkspaceServer;
  private readonly people = new Map<string, Person>();
  private requestUrl: string;
  private base = '';

  constructor(private readonly options: SlackSimulatorOptions) {
    const clock = options.clock ?? realClock;
    const safetyMs = options.safetyMs ?? 8000;
    this.requestUrl = options.requestUrl ?? '';
    this.manifest = readManifest(options.manifest);
    this.world = new World(this.manifest, clock, options);
    this.tokens = new Tokens(options.tokens);
    this.violationBook = new Violations(clock, this.world.changes);
    this.inspector = new Inspector(clock, this.world.changes);
    const { world, inspector, faults, outstanding, tokens } = this;
    const violations = this.violationBook;
    this.socketMode = new SocketMode(clock, safetyMs, world.app.id, violations, faults);
    const signed = { secret: tokens.credentials.signingSecret, signedAt: options.signedAt ?? (() => new Date()) };
    const urlFor = (kind: string, body: JsonObject) => this.requestUrl || this.declaredUrl(kind, body);
    const http = new SignedHttp(clock, safetyMs, { ...signed, urlFor }, violations, faults);
    const route = () => (this.manifest.socketMode && !this.requestUrl ? this.socketMode : http);
    const app = new AppLink(route, inspector, outstanding, violations, faults);
    const events = new EventsApi(world, clock, (kind, body, retry) => app.send(kind, body, retry));
    this.stage = { world, app, events, violations };
    const workspace = {
      world,
      violations,
      inspector,
      rateLimits: new RateLimits(clock, options.burst ?? 10),
      address: () => this.base,
      socketAddress: () =>
        `${this.base.replace(/^http/, 'ws')}/link/?ticket=${this.socketMode.ticket()}&app_id=${world.app.id}`,
    };
    const webApi = new WebApi(workspace, tokens, faults, clock);
    this.server = new WorkspaceServer(
      [...slackEndpoints({ webApi, world, stage: this.stage, tokens, inspector, outstanding }), ...pageEndpoints(this)],
      (request, socket, head) => this.socketMode.upgrade(request, socket, head),
    );
  }

  async start(): Promise<this> {
    const port = await this.server.listen(this.options.port ?? 0);
    this.base = `http://127.0.0.1:${port}`;
    this.world.files.baseUrl = this.base;
    this.world.responseUrls.baseUrl = this.base;
    return this;
  }

  async stop(): Promise<void> {
    await this.socketMode.close();
    await this.server.close();
  }

  /** Address of the page. */
  get url(): string {
    return this.base;
  }

  /** What an app needs to connect. `apiUrl` ends in /api/. */
  connect(): Credentials & { apiUrl: string } {
    return { ...this.tokens.credentials, apiUrl: `${this.base}/api/` };
  }

  /** Where signed requests go from now on; the app's Socket Mode connections are no longer used. */
  deliverTo(url: string): void {
    this.requestUrl = url;
  }

  /** Where a picture that a message names is to be had. */
  placeOfPicture(url: string): string {
    const [named, real] = Object.entries(this.options.pictures ?? {}).find(([from]) => url.startsWith(from)) ?? [
      '',
      '',
    ];
    return real + url.slice(named.length);
  }

  person(name: string): Person {
    const { id } = this.world.personByName(name);
    const person = this.people.get(id) ?? new Person(this.stage, id, () => this.base);
    this.people.set(id, person);
    return person;
  }

  violations(): Violation[] {
    return [...this.violationBook.all];
  }

  /** Messages of a channel that everybody in it sees, oldest first; with `thread` the replies of that message. */
  messagesIn(channel: string, thread?: string): Message[] {
    const found = this.world.channel(channel);
    if (!found) throw new Error(`There is no channel ${channel}`);
    const parent = thread ? this.world.messages.find(found.id, thread) : undefined;
    return parent ? this.world.messages.repliesTo(parent) : this.world.messages.inChannel(found.id);
  }

  /** Deliveries to the app and calls from it that have not ended. */
  get underWay(): number {
    return this.outstanding.now;
  }

  /** Resolves when nothing is under way any more. `busy` may add work that only the app knows of. */
  quiet({
    idleMs = 40,
    boundMs = 10_000,
    busy = () => false,
  }: {
    idleMs?: number;
    boundMs?: number;
    busy?: () => boolean;
  } = {}): Promise<void> {
    return this.outstanding.quiet(idleMs, boundMs, busy);
  }

  /** Resolves with what `look` finds as soon as it finds something; looks again at every change of the workspace. */
  changed<T>(look: () => T | undefined | false | null, boundMs = 8000): Promise<T> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(bound);
        stop();
        settle();
      };
      const check = () => {
        const found = look();
        if (found) finish(() => resolve(found));
      };
      const stop = this.world.changes.on(() => queueMicrotask(check));
      const bound = setTimeout(
        () => finish(() => reject(new Error(`What was waited for did not happen within ${boundMs} ms: ${look}`))),
        boundMs,
      );
      check();
    });
  }

  /** Sends an event the app subscribed to, for things that no person does here. */
  async tellApp(event: JsonObject): Promise<void> {
    await this.stage.events.tell(textOrNothing(event.type), { event_ts: this.world.messages.nextTs(), ...event });
  }

  /** Archives a channel, or brings it back. */
  archives(channel: string, archived = true): Promise<unknown> {
    return setArchived(this.stage, channel, archived);
  }

  /** Takes the app's bot out of a channel, or lets it in again. */
  removesBot(channel: string, removed = true): Promise<unknown> {
    return setBotMembership(this.stage, channel, !removed);
  }

  /** Revokes the bot token, as uninstalling does. */
  revokeToken(): void {
    this.tokens.revoked = true;
  }

  private declaredUrl(kind: string, body: JsonObject): string {
    if (kind === 'events_api') return this.manifest.eventsUrl;
    if (kind === 'slash_commands')
      return this.manifest.commands.find((each) => each.command === body.command)?.url ?? '';
    if (body.type === 'block_suggestion') return this.manifest.optionsUrl || this.manifest.interactivityUrl;
    return this.manifest.interactivityUrl;
  }
}

/** A running workspace for the app whose manifest is given. */
export const createSlackSimulator = (options: SlackSimulatorOptions): Promise<SlackSimulator> =>
  new SlackSimulator(options).start();
