import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../errors';
import { isPostgres, sqlitePath } from './database-url';

/**
 * The key of the audit chain: the one configured, or one made once and kept beside the SQLite file.
 * @throws AppError `configuration` on PostgreSQL without a key: several processes must share one.
 */
export const auditKeyFor = (configured: string | undefined, databaseUrl: string): string => {
  if (configured !== undefined) return configured;
  if (isPostgres(databaseUrl)) {
    throw new AppError('configuration', 'AUDIT_KEY is needed with PostgreSQL.', {
      hint: 'Make one with: openssl rand -base64 32, and give every process the same.',
    });
  }
  const path = sqlitePath(databaseUrl);
  if (path === ':memory:') return randomBytes(32).toString('base64');
  const keyPath = `${path}.audit-key`;
  if (existsSync(keyPath)) return readFileSync(keyPath, 'utf8').trim();
  mkdirSync(dirname(keyPath), { recursive: true });
  const key = randomBytes(32).toString('base64');
  writeFileSync(keyPath, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return key;
};
