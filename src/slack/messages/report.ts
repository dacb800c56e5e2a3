import type { Compared, Lengths, RefundGroup, Report } from '../../desk/report/report';
import { lengthInWords } from '../../desk/working-time';
import { formatMoney } from '../../money';
import { context, header, type Message, message, section } from '../blocks';
import { lines, md, person } from '../mrkdwn';

const MOST_PEOPLE = 20;

const money = ({ sums }: Pick<RefundGroup, 'sums'>): string => sums.map(formatMoney).join(', ') || 'nothing';

const change = ({ now, before }: Compared, unit: string): string =>
  now === before && now > 0 ? `as many as the ${unit} before` : `${before === 0 ? 'none' : before} the ${unit} before`;

const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const refunded = (group: Pick<RefundGroup, 'sums' | 'count'>): string =>
  group.count === 0 ? 'nothing' : `${money(group)} in ${number(group.count, 'refund', 'refunds')}`;

const length = ({ median, most }: Lengths): string | undefined =>
  median === undefined || most === undefined
    ? undefined
    : `half within ${lengthInWords(median)}, nine of ten within ${lengthInWords(most)}`;

/** What the report says, in plain sentences: beside the chart, and instead of it for whoever cannot see it. */
export const reportLines = (report: Report): string[] => {
  const { period, opened, closed, missed, firstAnswer, leftAtDecision, refunds, refundsBefore } = report;
  const { unit } = period;
  const answered = length(firstAnswer);
  const left = leftAtDecision.median;
  const top = (groups: readonly RefundGroup[]) =>
    groups
      .slice(0, 3)
      .map((group) => `${group.name} (${money(group)})`)
      .join(', ');
  return [
    `${opened.now === 0 ? 'No requests' : number(opened.now, 'request', 'requests')} came in (${change(opened, unit)}), ${closed.now === 0 ? 'none were' : number(closed.now, 'was', 'were')} closed (${change(closed, unit)}).`,
    answered === undefined ? 'None was answered from Slack yet.' : `First answer: ${answered}.`,
    ...(left === undefined ? [] : [`Time left at the decision: ${lengthInWords(left)} or more for half of them.`]),
    `${missed.now === 0 ? 'No deadline was' : number(missed.now, 'deadline was', 'deadlines were')} missed (${change(missed, unit)}).`,
    `Refunded: ${refunded(refunds)} (${refunded(refundsBefore)} the ${unit} before).`,
    ...(refunds.count === 0 ? [] : [`By reason: ${top(report.byReason)}.`, `By item: ${top(report.byItem)}.`]),
  ];
};

const people = ({ byPerson }: Report) =>
  byPerson.length === 0
    ? [section(md`Nobody refunded anything.`)]
    : [
        section(
          lines(
            ...byPerson.slice(0, MOST_PEOPLE).map((group) => md`${person(group.name)}: ${refunded(group)}`),
            byPerson.length > MOST_PEOPLE ? md`and ${byPerson.length - MOST_PEOPLE} more` : undefined,
          ),
        ),
      ];

/** Who refunded how much: for approvers alone, unless the desk file says otherwise. */
export const reportOnPeople = (report: Report): Message =>
  message(`Refunds by person, ${report.period.title}.`, [
    header(`Refunds by person: ${report.period.title}`),
    ...people(report),
    ...context(md`Only you see this. The desk file can show it to everybody: \`reports: { people: channel }\`.`),
  ]);

/** The same by name, where everybody may see it; nobody is pinged. */
export const peopleWords = ({ byPerson }: Report, nameOf: (person: string) => string): string =>
  `By person: ${byPerson
    .slice(0, MOST_PEOPLE)
    .map((group) => `${nameOf(group.name)} ${refunded(group)}`)
    .join(', ')}.`;

/** The words that go with the chart, as Slack's mrkdwn. */
export const reportWords = (report: Report, more: string | undefined): string =>
  lines(
    md`*${report.period.title}*`,
    ...[...reportLines(report), ...(more === undefined ? [] : [more])].map((line) => md`${line}`),
  ).source;
