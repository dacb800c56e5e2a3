import type { Finding } from '../../check-up';
import { header, type Message, message, section } from '../blocks';
import { lines, type Mrkdwn, md } from '../mrkdwn';

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

/** Slack takes 3000 characters a section; lines hold remedies of some hundred. */
const LINES = 6;

/** What the doctor found, one line each, what needs attention first. */
export const findingsMessage = (findings: readonly Finding[]): Message => {
  const found = [count(findings, 'failure', 'failure'), count(findings, 'warning', 'warning')].flatMap(
    (one) => one ?? [],
  );
  const verdict =
    found.length === 0 ? 'Everything that was looked at is in order' : `The desk needs attention: ${found.join(', ')}`;
  const order: readonly Finding['level'][] = ['failure', 'warning', 'skipped', 'ok'];
  const sorted = order.flatMap((level) => findings.filter((finding) => finding.level === level));
  const pages = Array.from({ length: Math.ceil(sorted.length / LINES) }, (_, page) =>
    sorted.slice(page * LINES, (page + 1) * LINES),
  );
  return message(`${verdict}.`, [header(verdict), ...pages.map((page) => section(lines(...page.map(line))))]);
};
