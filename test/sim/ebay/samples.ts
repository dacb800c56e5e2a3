import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, 'samples');

export interface Sample {
  name: string;
  call: string;
  kind: 'request' | 'response';
  body: unknown;
}

/** The bodies that eBay prints on the pages of its calls; ids and names are masked with asterisks there. */
export const samples = (): Sample[] =>
  readdirSync(FOLDER).map((name) => {
    const [call = '', kind] = name.split('.');
    return {
      name,
      call,
      kind: kind === 'request' ? 'request' : 'response',
      body: JSON.parse(readFileSync(join(FOLDER, name), 'utf8')),
    };
  });

/** Every path in a body with the kind of value there, list positions left out: `a[].b: number`. */
export const shapeOf = (value: unknown, at = ''): string[] => {
  if (Array.isArray(value)) return [...new Set(value.flatMap((each) => shapeOf(each, `${at}[]`)))];
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, member]) => shapeOf(member, at ? `${at}.${name}` : name));
  }
  return [`${at}: ${value === null ? 'null' : typeof value}`];
};
