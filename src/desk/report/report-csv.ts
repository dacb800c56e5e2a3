import { add, type Money } from '../../money';
import type { RequestFigures } from './figures';
import { refundsAmong } from './refunds';
import type { Report } from './report';

const COLUMNS = [
  'account',
  'kind',
  'request',
  'opened (UTC)',
  'first answer (UTC)',
  'hours to first answer',
  'deadline missed (UTC)',
  'closed (UTC)',
  'outcome',
  'reason',
  'item id',
  'item',
  'refunded',
  'currency',
] as const;

/** Spreadsheets take a cell that begins like this for a formula, whoever wrote it. */
const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

const cell = (text: string): string => {
  const plain = isFormula(text) ? `'${text}` : text;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

const moment = (iso: string | undefined): string =>
  iso === undefined ? '' : new Date(iso).toISOString().slice(0, 16).replace('T', ' ');

const hours = (from: string, to: string | undefined): string =>
  to === undefined ? '' : (Math.max(0, Date.parse(to) - Date.parse(from)) / 3_600_000).toFixed(2);

interface Refunded {
  readonly kind: string;
  readonly account: string;
  readonly item?: string | undefined;
  readonly title?: string | undefined;
  readonly reason?: string | undefined;
  readonly money: Money;
}

/** What was refunded in the period, by request and currency; acts on whole orders stand by themselves. */
const refundsOf = ({ done }: Report): Map<string, Refunded> => {
  const refunds = new Map<string, Refunded>();
  for (const [index, act] of refundsAmong(done).entries()) {
    if (act.money === undefined) continue;
    const key = `${act.requestKey ?? `order/${index}`} ${act.money.currency}`;
    const known = refunds.get(key);
    refunds.set(key, { ...act, money: known === undefined ? act.money : add(known.money, act.money) });
  }
  return refunds;
};

const requestCells = (request: RequestFigures): string[] => [
  request.account,
  request.kind,
  request.id,
  moment(request.openedAt),
  moment(request.answeredAt),
  hours(request.openedAt, request.answeredAt),
  moment(request.missedAt),
  moment(request.closedAt),
  request.outcome ?? '',
  request.reason ?? '',
  request.item ?? '',
  request.title ?? '',
];

/**
 * One line for each request that was opened, closed or missed in the period, and one for each refund of others, for a spreadsheet:
 * with nothing of buyers, and without who did it. UTF-8 with a mark that spreadsheets know it by.
 */
export const reportCsv = (report: Report): string => {
  const refunds = refundsOf(report);
  const rows: string[][] = [];
  for (const request of report.requests) {
    const prefix = `${request.account}/${request.kind}/${request.id} `;
    const own = [...refunds].filter(([key]) => key.startsWith(prefix));
    for (const [key] of own) refunds.delete(key);
    const amounts = own.length === 0 ? [['', '']] : own.map(([, { money }]) => [money.amount, money.currency]);
    for (const amount of amounts) rows.push([...requestCells(request), ...amount]);
  }
  for (const [key, { account, kind, money, reason, item, title }] of refunds) {
    const id = key.startsWith('order/') ? '' : (key.split(' ')[0]?.split('/').at(-1) ?? '');
    const unknown = ['', '', '', '', '', ''];
    rows.push([account, kind, id, ...unknown, reason ?? '', item ?? '', title ?? '', money.amount, money.currency]);
  }
  return `\ufeff${[[...COLUMNS], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
};
