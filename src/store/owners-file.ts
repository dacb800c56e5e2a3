import { closeSync, existsSync, openSync } from 'node:fs';

/** Makes an empty file that only its owner may read, for the database to fill; SQLite gives its log and index the same rights. */
export const makeOwnersFile = (path: string): void => {
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
};
