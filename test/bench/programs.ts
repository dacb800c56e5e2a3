import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';

const DIST = resolve('dist');

let isBuilt = false;

/** Builds the desk once, as `npm start` does. Returns the command that starts it. */
export const buildDesk = (): readonly string[] => {
  if (!isBuilt) execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
  isBuilt = true;
  return [process.execPath, join(DIST, 'main.js')];
};

const compile = (name: string): string => {
  const folder = join(DIST, 'bench');
  mkdirSync(folder, { recursive: true });
  const { code } = transformFileSync(join(__dirname, `${name}.ts`), {
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
  });
  const path = join(folder, `${name}.js`);
  writeFileSync(path, code);
  return path;
};

/** Compiles files of the bench to plain JavaScript, so that what runs is node and the program, nothing around it. */
export const buildProgram = (name: string, ...parts: readonly string[]): readonly string[] => {
  for (const part of parts) compile(part);
  return [process.execPath, compile(name)];
};
