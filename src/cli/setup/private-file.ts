import { chmodSync, renameSync, writeFileSync } from 'node:fs';
import { AppError } from '../../errors';

/**
 * Writes a file that only its owner may read, whole or not at all: a crash leaves the old one.
 * @throws AppError `configuration`
 */
export const writePrivateFile = (path: string, text: string): void => {
  const fresh = `${path}.new`;
  try {
    writeFileSync(fresh, text, { mode: 0o600 });
    // `mode` counts only where the file is made; a leftover from a crash may be wider.
    chmodSync(fresh, 0o600);
    renameSync(fresh, path);
  } catch (cause) {
    throw new AppError('configuration', `${path} cannot be written.`, {
      cause,
      hint: 'Check that this user may write to the folder and that the disk is not full.',
    });
  }
};
