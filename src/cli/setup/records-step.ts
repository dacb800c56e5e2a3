import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Environment, type Variables } from '../../environment';
import { auditKeyFor } from '../../store/audit-key';
import { isPostgres, sqlitePath } from '../../store/database-url';
import type { Terminal } from '../terminal';
import { judgeBy } from './judge-by';
import type { SetupOptions } from './options';
import type { Questions } from './questions';

const freshKey = () => randomBytes(32).toString('base64');

/** The key of the audit trail that several processes share: the one in use on this machine, if there is one. */
const sharedAuditKey = (terminal: Terminal): string => {
  const path = resolve(terminal.folder, sqlitePath(Environment.shape.DATABASE_URL.parse(undefined)));
  return existsSync(`${path}.audit-key`) ? auditKeyFor(undefined, path) : freshKey();
};

/** Asks where the desk keeps its records. Answers the settings to keep. @throws AppError */
export const recordsStep = async (
  questions: Questions,
  terminal: Terminal,
  known: Variables,
  options: SetupOptions,
): Promise<Record<string, string>> => {
  const where = await questions.choose(
    {
      ask: 'Where does the desk keep its records?',
      setting: '--records',
      proposed: options.records ?? (isPostgres(known.DATABASE_URL ?? '') ? 'postgres' : 'file'),
    },
    [
      { value: 'file', name: 'In a file on this machine (SQLite; right for one desk)' },
      { value: 'postgres', name: 'In a PostgreSQL database that I have' },
      { value: 'compose', name: 'In the PostgreSQL that compose.yaml starts beside the desk' },
    ],
  );
  if (where === 'file') return {};
  const auditKey = { AUDIT_KEY: known.AUDIT_KEY || sharedAuditKey(terminal) };
  if (where === 'compose') {
    const password = terminal.environment.POSTGRES_PASSWORD || randomBytes(24).toString('hex');
    return { ...auditKey, POSTGRES_PASSWORD: password };
  }
  const DATABASE_URL = await questions.secret({
    ask: 'Its address (postgres://user:password@host/database)',
    setting: 'DATABASE_URL',
    proposed: isPostgres(known.DATABASE_URL ?? '') ? known.DATABASE_URL : undefined,
    judge: (answer) =>
      isPostgres(answer) ? judgeBy(Environment.shape.DATABASE_URL)(answer) : 'must begin with postgres://',
  });
  return { ...auditKey, DATABASE_URL };
};
