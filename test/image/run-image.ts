import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulatedDesk } from '../cli/simulated-desk';
import { freePort } from '../free-port';
import type { BuiltImage } from './build-image';

/** Docker's own patience between SIGTERM and SIGKILL, in milliseconds. */
const PATIENCE = 10_000;
const NOBODY = 65_534;

const must = (holds: boolean, words: string): void => {
  if (!holds) throw new Error(`Not so: ${words}`);
  process.stdout.write(`ok  ${words}\n`);
};

/** Runs what the image's steps made as a user without rights, against the simulators: health, records, SIGTERM, and once more. */
export const runImage = async ({ root, app, environment, healthCheck }: BuiltImage): Promise<void> => {
  const mayChangeUser = process.getuid?.() === 0;
  const user = mayChangeUser ? { uid: NOBODY, gid: NOBODY } : {};
  const data = join(root, 'data');
  mkdirSync(data);
  if (mayChangeUser) chownSync(data, NOBODY, NOBODY);
  const desk = await simulatedDesk();
  const { DATABASE_URL: _, ...settings } = desk.settings;
  const inImage = Object.fromEntries(
    Object.entries(environment).map(([key, value]) => [key, value.replace('/data/', `${data}/`)]),
  );
  const env = { PATH: process.env.PATH, ...inImage, ...settings, HEALTH_PORT: String(await freePort()) };
  writeFileSync(
    join(data, 'desk.yml'),
    `roles: { admin: { people: [${desk.person('Sam')}] } }\nchannels: { default: ${desk.channel('returns')} }\n`,
  );
  const [command = '', ...words] = healthCheck;
  // The simulators answer from this process, which must not wait without listening.
  const health = () =>
    new Promise<number | null>((resolve) =>
      spawn(command, words, { cwd: app, env, ...user }).once('exit', (status) => resolve(status)),
    );

  const lives = async (time: string): Promise<void> => {
    const child = spawn('node', ['dist/main.js'], { cwd: app, env, ...user });
    let said = '';
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const ready = new Promise<boolean>((resolve) => {
      const hear = (part: Buffer) => {
        said += part.toString();
        if (said.includes('Aftersale is ready')) resolve(true);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      void ended.then(() => resolve(false));
    });
    must(await ready, `it starts ${time}${said.includes('is ready') ? '' : `: ${said}`}`);
    must((await health()) === 0, 'the health check answers that it is ready');
    const begun = performance.now();
    child.kill('SIGTERM');
    const status = await ended;
    const took = Math.round(performance.now() - begun);
    must(status === 0 && took < PATIENCE, `SIGTERM ends it with status ${status} after ${took} ms`);
  };

  try {
    const bare = spawnSync('node', ['dist/main.js'], { cwd: app, env: { PATH: process.env.PATH }, encoding: 'utf8' });
    must(
      bare.status === 1 && /SLACK_BOT_TOKEN is missing/.test(bare.stderr),
      'without settings it says what is missing',
    );
    const manifest = spawnSync('node', ['dist/cli/main.js', 'manifest'], { cwd: app, env });
    must(manifest.status === 0, 'its command line works');
    must((await health()) === 1, 'the health check fails while nothing runs');
    if (mayChangeUser) {
      const wrote = spawnSync('node', ['-e', "require('fs').writeFileSync('x','')"], { cwd: app, env, ...user });
      must(wrote.status !== 0, 'its user may not write beside the program');
    }
    await lives('on empty records');
    const kept = readdirSync(data).filter((name) => name.startsWith('aftersale.sqlite'));
    must(kept.includes('aftersale.sqlite'), `the records are in its volume: ${kept.join(', ')}`);
    if (mayChangeUser) {
      must(
        statSync(join(data, 'aftersale.sqlite')).uid === NOBODY,
        'the records belong to its user, who has no rights',
      );
    }
    await lives('again on the same records');
  } finally {
    await desk.stop();
  }
  const left = ['the base image', 'VOLUME', 'EXPOSE', ...(mayChangeUser ? [] : ['USER'])];
  process.stdout.write(`Not run: ${left.join(', ')}, and compose.\n`);
};
