import { join, resolve } from 'node:path';
import type { simulatedDesk } from '../cli/simulated-desk';
import { type PseudoTerminal, pseudoTerminal } from './pseudo-terminal';

const PROJECT = resolve(__dirname, '../..');

export type SimulatedDesk = Awaited<ReturnType<typeof simulatedDesk>>;

/** Runs a command of the command line in the folder of the simulated desk, in a real pseudo terminal. */
export const inTerminal = (desk: SimulatedDesk, command: string): PseudoTerminal => {
  const { SLACK_API_URL, EBAY_API_URL } = desk.settings;
  const tsx = join(PROJECT, 'node_modules/tsx/dist/cli.mjs');
  return pseudoTerminal(`${process.execPath} ${tsx} ${join(PROJECT, 'src/cli/main.ts')} ${command}`, {
    folder: desk.folder,
    environment: { PATH: process.env.PATH, HOME: process.env.HOME, SLACK_API_URL, EBAY_API_URL },
  });
};

/** The seller's browser at the address printed last: agrees as `seller`, or declines, and comes back to an address. */
const browse = async (terminal: PseudoTerminal, seller: string): Promise<string> => {
  const [printed = ''] =
    terminal.screen
      .text()
      .match(/http:\/\/127\.0\.0\.1:\d+\/oauth2\/authorize\S+(?:\n\S+)*/g)
      ?.slice(-1) ?? [];
  const page = new URL(printed.replaceAll('\n', ''));
  page.searchParams.set('simulated_choice', seller);
  const reply = await fetch(page, { redirect: 'manual' });
  return reply.headers.get('location') ?? '';
};

const DOWN = '\x1b[B';

/** What a person typed that was refused while it stood in its prompt, and what the prompt said. */
export const REFUSED = [
  ['desk.example', 'as public address', 'This must be an address such as https://desk.example.com.'],
  ['Our Shop', 'as prefix', 'This must be at most 16 small letters, digits, - or _, for example ebay-.'],
  ['xoxp-wrong-kind', 'as bot token', 'This must begin with xoxb-.'],
  ['Berlin Mitte', 'as short name', 'This must be small letters, digits and -, for example berlin.'],
  ['EBAY-DE', 'as marketplace', 'This must be an eBay marketplace such as EBAY_US, EBAY_GB or EBAY_DE.'],
  ['Berlin', 'as time zone', 'This must be a time zone such as Europe/Berlin.'],
  [
    'fifty',
    'as an agent’s amount',
    'This must be digits and a currency, for example 50 EUR; several with commas: 50 EUR, 50 USD.',
  ],
] as const;

/** A person sets a desk up from nothing, with a wrong answer at nearly every prompt. Resolves with the exit code. */
export const playSetup = async (desk: SimulatedDesk, terminal: PseudoTerminal): Promise<number | null> => {
  const { settings } = desk;
  const { answer, correct } = terminal;
  const returned = async (seller: string) => {
    await terminal.until(/The address that the browser shows afterwards/);
    terminal.type(`${await browse(terminal, seller)}\r`);
  };
  await answer(/How does Slack reach the desk\?/, '');
  await answer(/Public https address/, 'desk.example');
  await correct(/must be an address such as/, '');
  await answer(/Prefix of the commands/, 'Our Shop');
  await correct(/at most 16 small letters/, '');
  await answer(/Bot User OAuth Token/, 'xoxp-wrong-kind');
  await correct(/must begin with xoxb-/, 'xoxb-unknown-to-slack-1');
  await answer(/does not accept this token[\s\S]*Bot User OAuth Token/, settings.SLACK_BOT_TOKEN);
  await answer(/Slack knows it[\s\S]*App-level token/, 'xapp-unknown-to-slack-1');
  await answer(/does not accept this token[\s\S]*App-level token/, settings.SLACK_APP_TOKEN);
  await answer(/Where does the desk keep its records\?/, '');
  await answer(/Client ID/, settings.EBAY_CLIENT_ID);
  await answer(/Client secret/, 'of-another-keyset');
  await answer(/does not accept this client ID[\s\S]*Client ID/, '');
  await answer(/Client secret/, settings.EBAY_CLIENT_SECRET);
  await answer(/RuName of the keyset/, 'http://127.0.0.1/accepted');
  await answer(/Short name of the account/, 'Berlin Mitte');
  await correct(/small letters, digits and -/, 'berlin');
  await answer(/What your team calls it/, 'Camera Corner');
  await answer(/Marketplace where it sells/, 'EBAY-DE');
  await correct(/must be an eBay marketplace/, 'EBAY_DE');
  await answer(/Time zone of the team/, 'Berlin');
  await correct(/must be a time zone/, 'Europe/Berlin');
  await answer(/The address that the browser shows afterwards/, 'hello');
  await answer(/That is not an address[\s\S]*Try again\?/, '');
  await returned('');
  await answer(/The seller did not consent[\s\S]*Try again\?/, '');
  await returned('main');
  await answer(/registered in the EU or the UK/, '');
  await answer(/Connected: Camera Corner[\s\S]*Connect another seller account/, '');
  await answer(/Channel for new requests/, '');
  await answer(/Channel for alarms/, '');
  await terminal.until(/Agents/);
  terminal.type(' \r');
  await terminal.until(/Approvers/);
  terminal.type(`${DOWN} \r`);
  await terminal.until(/Admins/);
  terminal.type('\r');
  await terminal.until(/least one choice/);
  terminal.type(`${DOWN} \r`);
  await answer(/Amount up to which an agent/, 'fifty');
  await correct(/must be digits and a currency/, '50 EUR');
  await answer(/The same for an approver or admin/, '500 EUR');
  return terminal.ended;
};
