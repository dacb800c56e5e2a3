import type { Button, KnownBlock } from '@slack/types';
import type { Finding } from '../../check-up';
import { header, type Message, message, section } from '../blocks';
import { lines, type Mrkdwn, md } from '../mrkdwn';
import { connectAgain, makeSigningKey } from './renewals';

const MARKS: Readonly<Record<Finding['level'], Mrkdwn>> = {
  ok: md`ok`,
  warning: md`:warning: *Warning*`,
  failure: md`:red_circle: *Failure*`,
  skipped: md`_skipped_`,
};

const line = (finding: Finding): Mrkdwn => {
  const words = finding.words.replace(/\.$/, '');
  const remedy = 'remedy' in finding ? md` → ${finding.remedy}` : md``;
  return md`${MARKS[finding.level]} · ${finding.check}: ${words}.${remedy}`;
};

const count = (findings: readonly Finding[], level: Finding['level'], one: string): string | undefined => {
  const many = findings.filter((finding) => finding.level === level).length;
  return many === 0 ? undefined : `${many} ${one}${many === 1 ? '' : 's'}`;
};

const renewal = (finding: Finding): Button | undefined => {
  if (!('renew' in finding) || finding.renew === undefined) return undefined;
  const { what, account, name } = finding.renew;
  return what === 'consent' ? connectAgain(account) : makeSigningKey(account, name);
};

/** Slack takes 3000 characters a section; lines hold remedies of some hundred. */
const LINES = 6;
/** Accounts may be many, and a message holds fifty blocks: whoever has more renews these first. */
const BUTTONS = 20;

/** Each that can be renewed at once has a section of its own with its button; the others stand together. */
const paragraphs = (findings: readonly Finding[]): KnownBlock[] => {
  const drawn: { readonly said: Mrkdwn[]; readonly button?: Button | undefined }[] = [];
  let buttons = 0;
  for (const finding of findings) {
    const button = buttons < BUTTONS ? renewal(finding) : undefined;
    const last = drawn.at(-1);
    if (button !== undefined) buttons += 1;
    if (button !== undefined || last === undefined || last.button !== undefined || last.said.length === LINES) {
      drawn.push({ said: [line(finding)], button });
    } else last.said.push(line(finding));
  }
  return drawn.map(({ said, button }) => section(lines(...said), button));
};

/** What the doctor found, one line each, what needs attention first. */
export const findingsMessage = (findings: readonly Finding[]): Message => {
  const found = [count(findings, 'failure', 'failure'), count(findings, 'warning', 'warning')].flatMap(
    (one) => one ?? [],
  );
  const verdict =
    found.length === 0 ? 'Everything that was looked at is in order' : `The desk needs attention: ${found.join(', ')}`;
  const order: readonly Finding['level'][] = ['failure', 'warning', 'skipped', 'ok'];
  const sorted = order.flatMap((level) => findings.filter((finding) => finding.level === level));
  return message(`${verdict}.`, [header(verdict), ...paragraphs(sorted)]);
};
