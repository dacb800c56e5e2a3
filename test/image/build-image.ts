import { execFileSync, execSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Instruction, instructions, PROJECT } from './dockerfile';

export interface BuiltImage {
  /** Holds every stage; whoever builds removes it. */
  readonly top: string;
  /** The folder that stands for the last stage's file system, and its working directory. */
  readonly root: string;
  readonly app: string;
  /** What ENV sets. */
  readonly environment: Readonly<Record<string, string>>;
  readonly healthCheck: readonly string[];
}

/** What the builder would be sent, by .dockerignore. */
const sendContext = (top: string): string => {
  const context = join(top, 'context');
  const sent = readFileSync(join(PROJECT, '.dockerignore'), 'utf8').match(/(?<=^!).+$/gm) ?? [];
  for (const name of sent) cpSync(join(PROJECT, name), join(context, name), { recursive: true });
  return context;
};

const environmentIn = (last: readonly Instruction[]): Record<string, string> =>
  Object.fromEntries(
    last
      .filter(({ name }) => name === 'ENV')
      .flatMap(({ rest }) => [...rest.matchAll(/(\w+)=(\S+)/g)].map(([, key = '', value = '']) => [key, value])),
  );

const healthCheckIn = (last: readonly Instruction[]): readonly string[] => {
  const rest = last.find(({ name }) => name === 'HEALTHCHECK')?.rest ?? '';
  return JSON.parse(rest.slice(rest.indexOf('['))) as string[]; // The exec form is JSON by definition.
};

/** Takes every step of the Dockerfile; each stage gets a folder that stands for its file system, and Node is this machine's. */
export const buildImage = (): BuiltImage => {
  const top = mkdtempSync(join(tmpdir(), 'image-'));
  const context = sendContext(top);
  const stages = new Map<string, string>();
  let root = top;
  let folder = top;
  const all = instructions();
  for (const { name, rest } of all) {
    process.stdout.write(`${`${name} ${rest}`.slice(0, 110)}\n`);
    if (name === 'FROM') {
      const stage = /AS (\w+)/.exec(rest)?.[1] ?? 'final';
      root = join(top, stage);
      mkdirSync(root);
      stages.set(stage, root);
    } else if (name === 'WORKDIR') {
      folder = join(root, rest);
      mkdirSync(folder, { recursive: true });
    } else if (name === 'COPY') {
      const words = rest.split(/\s+/);
      const from = /^--from=(\w+)$/.exec(words[0] ?? '')?.[1];
      const target = words.at(-1) ?? '';
      for (const source of words.slice(from ? 1 : 0, -1)) {
        const origin = from ? join(stages.get(from) ?? '', source) : join(context, source);
        const to = target.endsWith('/') ? join(folder, target, basename(source)) : join(folder, target);
        cpSync(origin, to, { recursive: true, verbatimSymlinks: true });
      }
    } else if (name === 'RUN' && !rest.includes('chown')) {
      execSync(rest, { cwd: folder, stdio: 'inherit' });
    }
  }
  const last = all.slice(all.findLastIndex(({ name }) => name === 'FROM'));
  const size = execFileSync('du', ['-sm', folder], { encoding: 'utf8' }).split('\t')[0];
  process.stdout.write(`The image's steps work; its ${folder.slice(root.length)} has ${size} MB.\n`);
  return { top, root, app: folder, environment: environmentIn(last), healthCheck: healthCheckIn(last) };
};
