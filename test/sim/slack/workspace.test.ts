import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { objectOf, objectsOf } from './json';

const root = join(__dirname, '..', '..', '..');
const running: ChildProcess[] = [];

afterEach(async () => {
  await Promise.all(
    running.splice(0).map(
      (child) =>
        new Promise((resolve) => {
          child.once('exit', resolve);
          child.kill('SIGTERM');
          if (child.exitCode !== null) resolve(undefined);
        }),
    ),
  );
});

function run(args: string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  return child;
}

const printed = (child: ChildProcess, wanted: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    const read = (part: Buffer) => {
      text += part;
      if (wanted.test(text)) resolve(text);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`It ended having said: ${text}`)));
  });

const page = readFileSync(join(root, 'docs', 'workspace.md'), 'utf8');
const example = (language: string): string => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';

test('the ten-line app of the docs runs in the workspace of its manifest', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  const manifest = join(folder, 'hello.yml');
  writeFileSync(manifest, example('yaml'));
  const workspace = run(['--import', 'tsx', 'test/sim/slack/workspace.ts', '--manifest', manifest, '--port', '0']);
  const said = await printed(workspace, /SLACK_API_URL=\S+/);
  const settings = Object.fromEntries(
    [...said.matchAll(/(SLACK_\w+)=(\S+)/g)].map(([, name, value]) => [name, value ?? '']),
  );
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';

  const connected = printed(workspace, /The app is connected/);
  run(['-e', example('js')], settings);
  await connected;

  const state = objectOf(await (await fetch(`${url}/page/state`)).json());
  const user = String(objectOf(state.me).id);
  const channel = String(objectsOf(state.channels)[0]?.id);
  const act = { user, act: 'command', channel, text: '/hello' };
  const done = await fetch(`${url}/page/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  });
  expect(await done.json()).toEqual({ ok: true });
  const { messages } = objectOf(await (await fetch(`${url}/page/messages?user=${user}&channel=${channel}`)).json());
  expect(messages).toMatchObject([{ text: `Hello, <@${user}>!`, ephemeral: true, app: 'Hello' }]);
  rmSync(folder, { recursive: true });
});

test('without a manifest the command says how it is used', async () => {
  const said = await printed(run(['--import', 'tsx', 'test/sim/slack/workspace.ts']), /--manifest {5}/);
  expect(said).toContain('npm run workspace -- --manifest manifest.yml');
});
