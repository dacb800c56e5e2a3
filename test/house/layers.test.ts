import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const root = resolve(__dirname, '../..');
const files = (folder: string): string[] =>
  (existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }) : [])
    .filter((name) => name.endsWith('.ts') || name.endsWith('.js'))
    .map((name) => join(folder, name));

const layerOf = (file: string): string => {
  const [, first = ''] = file.split('/');
  if (first === 'app') return 'top';
  if (!first.endsWith('.ts')) return first;
  return ['app.ts', 'main.ts', 'config.ts'].includes(first) ? 'top' : 'root';
};

const everything = ['root', 'ebay', 'desk', 'store', 'perform', 'watch', 'slack', 'cli', 'top'];
const mayImport: Record<string, string[]> = {
  root: ['root'],
  ebay: ['ebay', 'root'],
  desk: ['desk', 'ebay', 'root'],
  store: ['store', 'desk', 'root'],
  perform: ['perform', 'desk', 'store', 'root'],
  watch: ['watch', 'desk', 'store', 'root'],
  slack: ['slack', 'perform', 'desk', 'root'],
  cli: everything,
  top: everything,
};

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import|require\()\s*['"](\.[^'"]+)['"]/g)].map(
    ([, path = '']) => {
      const target = relative(root, resolve(root, dirname(file), path));
      return existsSync(join(root, `${target}.ts`)) ? `${target}.ts` : target;
    },
  );

test('each layer imports only what the layer table allows', () => {
  const broken = files('src').flatMap((file) =>
    importsOf(file)
      .filter((target) => !mayImport[layerOf(file)]?.includes(layerOf(target)))
      .map((target) => `${file} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test('only the composition root, its parts and the command line put things of other layers together', () => {
  const isMaker = (target: string) => (name: string) =>
    /^(create|open|start)[A-Z]/.test(name) && !target.startsWith('src/ebay/calls/');
  const broken = files('src')
    .filter((file) => !['top', 'cli'].includes(layerOf(file)))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/import \{([^}]*)\} from '(\.[^']+)'/g)].flatMap(
        ([, names = '', path = '']) => {
          const target = `${relative(root, resolve(root, dirname(file), path))}.ts`;
          if (['root', layerOf(file)].includes(layerOf(target))) return [];
          const makers = names
            .split(',')
            .map((name) => name.trim())
            .filter(isMaker(target));
          return makers.map((name) => `${file} makes ${name} of ${target}`);
        },
      ),
    );
  expect(broken).toEqual([]);
});

test('the parts of the composition root are put together by the root alone', () => {
  const broken = files('src')
    .filter((file) => file !== 'src/app.ts' && !file.startsWith('src/app/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('src/app/'))
        .map((target) => `${file} → ${target}`),
    );
  expect(broken).toEqual([]);
});

test('the simulators import nothing from src', () => {
  const broken = files('test/sim').flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('src'))
      .map((target) => `${file} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test('only the clock reads the time, and only main and the command line touch the process', () => {
  const broken = files('src').flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const time = /\bDate\.now\(|\bnew Date\(\)|\bset(Timeout|Interval)\(/.test(source) && file !== 'src/clock.ts';
    const processUse = /\bprocess\./.test(source) && file !== 'src/main.ts' && !file.startsWith('src/cli/');
    return [...(time ? [`${file} reads the time`] : []), ...(processUse ? [`${file} touches the process`] : [])];
  });
  expect(broken).toEqual([]);
});

test('no file is a grab-bag, a default export or a hole in the types', () => {
  const broken = [...files('src'), ...files('test')]
    .filter((file) => !file.startsWith('test/house/'))
    .flatMap((file) => {
      const source = readFileSync(join(root, file), 'utf8');
      return [
        ...(/(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(file) ? [`${file} is a grab-bag name`] : []),
        ...(/^export default /m.test(source) ? [`${file} has a default export`] : []),
        ...(/(:\s*any\b|<any>|\bas any\b|@ts-ignore|@ts-nocheck)/.test(source) ? [`${file} gives up on types`] : []),
      ];
    });
  expect(broken).toEqual([]);
});
