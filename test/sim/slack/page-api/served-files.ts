import { readFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { mimetypeOf } from '../mimetype';
import { type Handler, reply } from '../server';

const pageFolder = join(__dirname, '..', 'page');

const vendor: Record<string, () => string> = {
  '/vendor/preact.js': () => join(dirname(require.resolve('preact/package.json')), 'dist', 'preact.module.js'),
  '/vendor/hooks.js': () => join(dirname(require.resolve('preact/package.json')), 'hooks', 'dist', 'hooks.module.js'),
  '/vendor/htm.js': () => join(dirname(require.resolve('preact/package.json')), '..', 'htm', 'dist', 'htm.module.js'),
};

async function fileAt(pathname: string): Promise<string | undefined> {
  const served = vendor[pathname];
  if (served) return served();
  const inside = pathname === '/' ? 'index.html' : pathname.replace(/^\/page\//, '').replace(/^\//, '');
  const path = normalize(join(pageFolder, inside));
  return path.startsWith(pageFolder + sep) ? path : undefined;
}

/** The page itself and the modules it imports. */
export const servedFiles: Handler = async (request, response, url) => {
  if (request.method !== 'GET') return false;
  const path = await fileAt(decodeURIComponent(url.pathname));
  if (!path) return false;
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return false;
  return reply(response, 200, bytes, { 'content-type': mimetypeOf(path) });
};
