import type { WebClient } from '@slack/web-api';
import { stringify } from 'yaml';
import { parseDeskFile } from '../../desk/desk-file-text';
import { MoneyText } from '../../desk/desk-file-values';
import type { Terminal } from '../terminal';
import type { SetupOptions } from './options';
import type { Choice, Judge, Questions } from './questions';

/** Slack's own advice for one page; https://docs.slack.dev/apis/web-api/pagination */
const PAGE = 200;
/** Beyond this nobody finds a name in a terminal. */
const MOST_PAGES = 50;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | undefined;
}

const everyPage = async <Item>(read: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Item[]> => {
  const all: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await read(cursor);
    all.push(...items);
    if (!next) break;
    cursor = next;
  }
  return all;
};

const pageAt = (cursor: string | undefined) => ({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });

/** Channels that the bot can see, those that it is in first. */
const channelsOf = async (client: WebClient): Promise<Choice[]> => {
  const channels = await everyPage(async (cursor) => {
    const reply = await client.conversations.list({
      types: 'public_channel,private_channel',
      exclude_archived: true,
      ...pageAt(cursor),
    });
    return { items: reply.channels ?? [], next: reply.response_metadata?.next_cursor };
  });
  return channels
    .flatMap(({ id, name, is_member }) => (id && name ? [{ value: id, name, member: is_member === true }] : []))
    .sort((left, right) => Number(right.member) - Number(left.member))
    .map(({ value, name, member }) => ({ value, name: member ? `#${name}` : `#${name} (invite @Aftersale there)` }));
};

/** People of the workspace who may be given a role: no guests, no bots, nobody who has left. */
const peopleOf = async (client: WebClient): Promise<Choice[]> => {
  const members = await everyPage(async (cursor) => {
    const reply = await client.users.list(pageAt(cursor));
    return { items: reply.members ?? [], next: reply.response_metadata?.next_cursor };
  });
  return members.flatMap(({ id, real_name, name, is_bot, deleted, is_restricted }) =>
    id === undefined || id === 'USLACKBOT' || is_bot || deleted || is_restricted
      ? []
      : [{ value: id, name: real_name ?? name ?? id }],
  );
};

const amountsIn = (answer: string): string[] => answer.split(',').map((amount) => amount.trim());

const judgeAmounts: Judge = (answer) =>
  amountsIn(answer).every((amount) => MoneyText.safeParse(amount).success) ||
  'must be digits and a currency, for example 50 EUR; several with commas: 50 EUR, 50 USD';

/** Asks who may do what and which channel hears of what. Answers the desk file's text. @throws AppError */
export const deskStep = async (
  questions: Questions,
  terminal: Terminal,
  client: WebClient,
  options: SetupOptions,
): Promise<string> => {
  terminal.err('\nThe desk: channels and roles. All of it can be changed later in the desk file.');
  terminal.err('A private channel stands in the list once @Aftersale was invited to it.\n');
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
  const role = async (name: string, setting: string, proposed: string | undefined, needed = false) => ({
    people: [...(await questions.several({ ask: name, setting, proposed, needed }, people))],
  });
  const roles = {
    agent: await role('Agents: answer buyers and decide', '--agents', options.agents),
    approver: await role('Approvers: also sign off what a colleague asked for', '--approvers', options.approvers),
    admin: await role('Admins: also look after the desk', '--admins', options.admins, true),
  };
  const limit = async (role: string, ask: string, setting: string, proposed: string | undefined) => {
    const amounts = await questions.text({ ask, setting, proposed, judge: judgeAmounts, optional: true });
    return amounts === '' ? [] : [{ role, per_act: amountsIn(amounts) }];
  };
  const limits = [
    ...(await limit(
      'agent',
      'Amount up to which an agent moves money alone, for example 50 EUR (Enter: a colleague signs off every amount)',
      '--agent-limit',
      options.agentLimit,
    )),
    ...(await limit(
      'approver',
      'The same for an approver or admin (Enter: a colleague signs off every amount)',
      '--approver-limit',
      options.approverLimit,
    )),
  ].flatMap((one) => (one.role === 'approver' ? [one, { ...one, role: 'admin' }] : [one]));
  const text = stringify({
    roles,
    ...(limits.length === 0 ? {} : { limits }),
    channels: { default: channel, admin: adminChannel },
  });
  parseDeskFile(text);
  return `# Who may do what, and which channel hears of what.\n${text}`;
};
