import type { AuditRow } from './audit';
import { canonicalJson } from './canonical-json';

/** One row as one line of JSON. */
export const jsonLine = (row: AuditRow): string => canonicalJson(row);

const COLUMNS = [
  'seq',
  'at',
  'account',
  'person',
  'kind',
  'decision',
  'operation',
  'body',
  'personal',
  'hash',
] as const;

export const CSV_HEADER = COLUMNS.join(',');

/** A spreadsheet runs a cell that begins like a formula: an apostrophe makes it text. */
const cell = (value: unknown): string => {
  const text = value === undefined ? '' : typeof value === 'string' ? value : canonicalJson(value);
  const harmless = /^[\s]*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/** One row as a line of CSV (RFC 4180). */
export const csvLine = (row: AuditRow): string =>
  COLUMNS.map((column) => (column === 'seq' ? String(row.seq) : cell(row[column]))).join(',');
