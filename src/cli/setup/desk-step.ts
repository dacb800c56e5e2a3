import type { WebClient } from '@slack/web-api';
import { stringify } from 'yaml';
import { parseDeskFile } from '../../desk/desk-file-text';
import type { Terminal } from '../terminal';
import type { SetupOptions } from './options';
import type { Choice, Questions } from './questions';

const MOST_CHOICES = 500;

/** Channels that the bot can see, those that it is in first. */
const channelsOf = async (client: WebClient): Promise<Choice[]> => {
  const { channels = [] } = await client.conversations.list({
    types: 'public_channel,private_channel',
    exclude_archived: true,
    limit: MOST_CHOICES,
  });
  return channels
    .flatMap(({ id, name, is_member }) => (id && name ? [{ value: id, name, member: is_member === true }] : []))
    .sort((left, right) => Number(right.member) - Number(left.member))
    .map(({ value, name, member }) => ({ value, name: member ? `#${name}` : `#${name} (invite @Aftersale there)` }));
};

/** People of the workspace who may be given a role: no guests, no bots, nobody who has left. */
const peopleOf = async (client: WebClient): Promise<Choice[]> => {
  const { members = [] } = await client.users.list({ limit: MOST_CHOICES });
  return members.flatMap(({ id, real_name, name, is_bot, deleted, is_restricted }) =>
    id === undefined || id === 'USLACKBOT' || is_bot || deleted || is_restricted
      ? []
      : [{ value: id, name: real_name ?? name ?? id }],
  );
};

/** Asks who may do what and which channel hears of what. Answers the desk file's text. @throws AppError */
export const deskStep = async (
  questions: Questions,
  terminal: Terminal,
  client: WebClient,
  options: SetupOptions,
): Promise<string> => {
  terminal.err('\nThe desk: channels and roles. All of it can be changed later in the desk file.\n');
  const channels = await channelsOf(client);
  const people = await peopleOf(client);
  const channel = await questions.choose(
    { ask: 'Channel for new requests', setting: '--channel', proposed: options.channel },
    channels,
  );
  const adminChannel = await questions.choose(
    {
      ask: 'Channel for alarms about the desk itself',
      setting: '--admin-channel',
      proposed: options.adminChannel ?? channel,
    },
    channels,
  );
  const role = async (name: string, setting: string, proposed: string | undefined) => ({
    people: [...(await questions.several({ ask: `${name} (space chooses)`, setting, proposed }, people))],
  });
  const roles = {
    agent: await role('Agents: answer buyers and decide', '--agents', options.agents),
    approver: await role('Approvers: also sign off what a colleague asked for', '--approvers', options.approvers),
    admin: await role('Admins: also look after the desk', '--admins', options.admins),
  };
  const text = stringify({ roles, channels: { default: channel, admin: adminChannel } });
  parseDeskFile(text);
  return `# Who may do what, and which channel hears of what.\n${text}`;
};
