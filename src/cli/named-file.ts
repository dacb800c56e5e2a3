import { existsSync, readFileSync } from 'node:fs';
import { AppError } from '../errors';

/** The text of a file that a person named. @throws AppError `bad_input` */
export const readNamedFile = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('bad_input', `The file ${path} cannot be read.`, {
      cause,
      hint: 'Check its name and that you may read it.',
    });
  }
};

/** The text of a file that need not be there. @throws AppError `configuration` when it is there and cannot be read. */
export const readTextIfThere = (path: string): string | undefined => {
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('configuration', `${path} cannot be read.`, { cause, hint: 'Check who may read it.' });
  }
};
