import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { ENVIRONMENT_KEYS } from '../../src/environment';
import { instructions, PROJECT } from '../image/dockerfile';

const read = (name: string) => readFileSync(join(PROJECT, name), 'utf8');
const built = instructions();
const last = built.slice(built.findLastIndex(({ name }) => name === 'FROM'));
const all = (name: string) => built.filter((each) => each.name === name).map(({ rest }) => rest);

test('every base image is pinned to one version, and its Node is one that package.json takes', () => {
  for (const from of all('FROM')) expect(from).toMatch(/^node:20\.(19|[2-9]\d)\.\d+-\w+-slim( AS \w+)?$/);
});

test('the image runs as a user without rights, from the exec form, with a health check', () => {
  expect(last.filter(({ name }) => name === 'USER').at(-1)?.rest).toBe('node');
  expect(last.findIndex(({ name }) => name === 'USER')).toBeGreaterThan(
    last.findLastIndex(({ name }) => name === 'RUN'),
  );
  expect(last.at(-1)).toEqual({ name: 'CMD', rest: '["node", "dist/main.js"]' });
  expect(all('HEALTHCHECK')).toHaveLength(1);
  expect(all('HEALTHCHECK')[0]).toMatch(/--timeout=\S+ .*CMD \[".*\/readyz/);
});

test('nothing is fetched from addresses, no archive is unpacked, and no secret is built in', () => {
  expect(all('ADD')).toEqual([]);
  expect(all('ARG')).toEqual([]);
  const set = all('ENV').join(' ');
  expect(set).not.toMatch(/TOKEN|SECRET|KEY|PASSWORD/);
  const keys = [...set.matchAll(/([A-Z_]+)=/g)].map(([, key]) => key);
  expect(keys.filter((key) => key !== 'NODE_ENV' && !ENVIRONMENT_KEYS.includes(key ?? ''))).toEqual([]);
});

test('the packages come from the lockfile, and those for development stay behind', () => {
  expect(all('RUN').some((run) => run.startsWith('npm ci '))).toBe(true);
  expect(all('RUN').join('\n')).toMatch(/npm prune --omit=dev/);
  expect(last.some(({ name, rest }) => name === 'COPY' && rest.startsWith('src'))).toBe(false);
});

test('whatever is copied exists and is sent to the builder, and nothing else is sent', () => {
  const sent = read('.dockerignore').trim().split('\n');
  expect(sent[0]).toBe('**');
  const allowed = sent.slice(1).map((line) => line.replace(/^!/, ''));
  const copied = all('COPY')
    .filter((rest) => !rest.startsWith('--from'))
    .flatMap((rest) => rest.split(' ').slice(0, -1));
  expect([...allowed].sort()).toEqual([...new Set(copied)].sort());
  for (const name of allowed) expect([name, existsSync(join(PROJECT, name))]).toEqual([name, true]);
});

test('compose holds no password, waits for a healthy database, and drops every right', () => {
  const { services, volumes } = parse(read('compose.yaml'));
  expect(services.desk).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    depends_on: { database: { condition: 'service_healthy' } },
  });
  expect(services.database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  expect(services.database.image).toMatch(/^postgres:\d+\.\d+/);
  expect(services.database.ports).toBeUndefined();
  for (const published of services.desk.ports) expect(published).toMatch(/^127\.0\.0\.1:/);
  const mounted = Object.values<{ volumes: string[] }>(services).flatMap((service) => service.volumes);
  expect(mounted.map((volume) => volume.split(':')[0]).sort()).toEqual(Object.keys(volumes).sort());
});
