import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const packages = resolve(__dirname, '../../../node_modules');

/** Packages that are found beside the one file of the program. */
export const ENVIRONMENT = { ...process.env, NODE_PATH: packages };

/** Builds the child as one file in `folder`, so that starting one costs little beside what it does. Answers its path. */
export const buildChild = (folder: string): string => {
  const program = join(folder, 'child.js');
  execFileSync(join(packages, '.bin/esbuild'), [
    join(__dirname, 'child.ts'),
    `--outfile=${program}`,
    '--bundle',
    '--platform=node',
    '--external:libsql',
    '--external:pg-native',
    '--log-level=error',
  ]);
  return program;
};
