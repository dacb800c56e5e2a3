import type { SimClock } from '../clock';
import type { Manifest } from '../manifest';
import { castPerson, defaultPeople, homeTeam, otherTeam, slackbot } from './cast';
import { Changes } from './changes';
import type { Channel, ChannelOption } from './channel';
import { Files } from './files';
import { Messages } from './messages';
import type { PersonOption, PersonRecord } from './person-record';
import { ResponseUrls } from './response-urls';
import { Triggers } from './triggers';
import type { Usergroup } from './usergroups';
import { Views } from './views';

export interface WorldOptions {
  /** What the workspace is called. */
  teamName?: string;
  people?: PersonOption[];
  channels?: (string | ChannelOption)[];
  usergroups?: { handle: string; name?: string; users: string[] }[];
}

const defaultChannels: (string | ChannelOption)[] = [
  'general',
  'support',
  { name: 'supervisors', isPrivate: true, members: ['Sam'] },
  { name: 'partners', isExtShared: true },
  { name: 'archive', isArchived: true },
  { name: 'random', bot: false },
];

/** Everything a workspace holds. Nothing here knows how an app is reached. */
export class World {
  readonly team: typeof homeTeam;
  readonly otherTeam = otherTeam;
  readonly app: { id: string; botUser: string; botId: string };
  readonly changes = new Changes();
  readonly people: PersonRecord[];
  readonly channels: Channel[] = [];
  readonly usergroups: Usergroup[];
  readonly messages: Messages;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly files = new Files();

  constructor(
    readonly manifest: Manifest,
    readonly clock: SimClock,
    options: WorldOptions,
  ) {
    const now = clock.now();
    this.team = { ...homeTeam, name: options.teamName ?? homeTeam.name };
    this.people = (options.people ?? defaultPeople).map((each, index) => castPerson(each, index, now));
    const bot = castPerson({ name: manifest.botName, id: 'U0APPBOT', isBot: true }, 7, now);
    this.app = { id: 'A0APP00001', botUser: bot.id, botId: 'B0APPBOT' };
    this.people.push({ ...bot, botId: this.app.botId });
    this.people.push(castPerson(slackbot, 5, now));
    this.messages = new Messages(clock, this.changes);
    this.views = new Views(clock, this.changes);
    this.triggers = new Triggers(clock);
    this.responseUrls = new ResponseUrls(clock);
    for (const each of options.channels ?? defaultChannels)
      this.addChannel(typeof each === 'string' ? { name: each } : each);
    for (const person of this.people) if (!person.isBot && !person.isDeactivated) this.addIm(person);
    this.usergroups = (options.usergroups ?? []).map((each, index) => ({
      id: `S0${String(index + 1).padStart(8, '0')}`,
      handle: each.handle,
      name: each.name ?? each.handle,
      users: each.users.map((name) => this.personByName(name).id),
    }));
  }

  addChannel(option: ChannelOption): Channel {
    const isExtShared = option.isExtShared ?? false;
    const everybody = this.people.filter((person) => {
      if (person.isDeactivated || person.id === this.app.botUser || person.id === slackbot.id) return false;
      if (person.guest !== 'no') return this.channels.length === 0;
      return isExtShared || person.team === this.team.id;
    });
    const members = option.members?.map((name) => this.personByName(name).id) ?? everybody.map((person) => person.id);
    if (option.bot !== false) members.push(this.app.botUser);
    const channel: Channel = {
      id: `C0${String(this.channels.length + 1).padStart(8, '0')}`,
      name: option.name.replace(/^#/, ''),
      topic: option.topic ?? '',
      isPrivate: option.isPrivate ?? false,
      isIm: false,
      isArchived: option.isArchived ?? false,
      isExtShared,
      members: new Set(members),
      created: Math.floor(this.clock.now().getTime() / 1000),
      lastRead: new Map(),
    };
    this.channels.push(channel);
    return channel;
  }

  private addIm(person: PersonRecord): void {
    this.channels.push({
      id: `D0${person.id.slice(2)}`,
      name: person.id,
      topic: '',
      isPrivate: true,
      isIm: true,
      isArchived: false,
      isExtShared: false,
      members: new Set([person.id, this.app.botUser]),
      created: Math.floor(this.clock.now().getTime() / 1000),
      lastRead: new Map(),
    });
  }

  personById(id: string): PersonRecord | undefined {
    return this.people.find((person) => person.id === id);
  }

  personByName(name: string): PersonRecord {
    const wanted = name.replace(/^@/, '').toLowerCase();
    const person = this.people.find(
      (each) => each.name === wanted || each.realName.toLowerCase() === wanted || each.id === name,
    );
    if (!person)
      throw new Error(
        `Nobody here is called ${name}. There are ${this.people.map((each) => each.realName).join(', ')}.`,
      );
    return person;
  }

  /** By id, or by name with or without '#'. */
  channel(nameOrId: string): Channel | undefined {
    const name = nameOrId.replace(/^#/, '');
    return this.channels.find((each) => each.id === nameOrId || (!each.isIm && each.name === name));
  }

  imWith(user: string): Channel | undefined {
    return this.channels.find((each) => each.isIm && each.members.has(user) && each.members.has(this.app.botUser));
  }

  canSee(user: string, channel: Channel): boolean {
    if (channel.members.has(user)) return true;
    const person = this.personById(user);
    return !channel.isPrivate && person?.guest === 'no' && person.team === this.team.id;
  }
}
