// Runs the steps of the Dockerfile in clean folders, where no container engine is at hand: each stage gets a folder that
// stands for its file system. USER, VOLUME, EXPOSE and HEALTHCHECK are not run; the base image is this machine's Node.
const { execFileSync, execSync, spawnSync } = require('node:child_process');
const { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { basename, join } = require('node:path');

const project = join(__dirname, '..');
const top = mkdtempSync(join(tmpdir(), 'image-'));
const context = join(top, 'context');
const sent = readFileSync(join(project, '.dockerignore'), 'utf8').match(/(?<=^!).+$/gm);
for (const name of sent) cpSync(join(project, name), join(context, name), { recursive: true });

const instructions = readFileSync(join(project, 'Dockerfile'), 'utf8')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => /^(\w+)\s+(.*)$/.exec(line.trim()).slice(1));

const stages = new Map();
let stage;
let folder;
for (const [instruction, rest] of instructions) {
  console.log(`${instruction} ${rest}`.slice(0, 110));
  if (instruction === 'FROM') {
    const name = /AS (\w+)/.exec(rest)?.[1] ?? 'final';
    stage = join(top, name);
    mkdirSync(stage);
    stages.set(name, stage);
  } else if (instruction === 'WORKDIR') {
    folder = join(stage, rest);
    mkdirSync(folder, { recursive: true });
  } else if (instruction === 'COPY') {
    const words = rest.split(/\s+/);
    const from = /^--from=(\w+)$/.exec(words[0])?.[1];
    const [sources, target] = [words.slice(from ? 1 : 0, -1), words.at(-1)];
    for (const source of sources) {
      const origin = from ? join(stages.get(from), source) : join(context, source);
      cpSync(origin, target.endsWith('/') ? join(folder, target, basename(source)) : join(folder, target), {
        recursive: true,
        verbatimSymlinks: true,
      });
    }
  } else if (instruction === 'RUN' && !rest.includes('chown')) {
    execSync(rest, { cwd: folder, stdio: 'inherit' });
  }
}

const environment = { PATH: process.env.PATH };
const run = (...words) => spawnSync('node', words, { cwd: folder, env: environment, encoding: 'utf8' });
const start = run('dist/main.js');
const manifest = run('dist/cli/main.js', 'manifest');
const size = execFileSync('du', ['-sm', folder], { encoding: 'utf8' }).split('\t')[0];
rmSync(top, { recursive: true });
if (start.status !== 1 || !/SLACK_BOT_TOKEN is missing/.test(start.stderr)) throw new Error(`start: ${start.stderr}`);
if (manifest.status !== 0) throw new Error(`manifest: ${manifest.stderr}`);
console.log(
  `The image's steps work; its /app has ${size} MB. Not run: USER, VOLUME, EXPOSE, HEALTHCHECK, the base image.`,
);
