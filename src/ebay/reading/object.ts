import type { ReadBy, Reader } from './reader';

export type Shape = Readonly<Record<string, Reader<unknown>>>;

type OptionalKey<S extends Shape> = { [K in keyof S]: undefined extends ReadBy<S[K]> ? K : never }[keyof S];
type Flat<T> = { [K in keyof T]: T[K] };

/** What a shape reads: everything that may be missing is optional, lists are always there. Unknown keys stay at run time. */
export type Read<S extends Shape> = Flat<
  { readonly [K in OptionalKey<S>]?: ReadBy<S[K]> } & { readonly [K in Exclude<keyof S, OptionalKey<S>>]: ReadBy<S[K]> }
>;

const shown = (key: string) => (/^[\w.:-]{1,60}$/.test(key) ? key : 'with an unreadable name');

/**
 * Reads an object of eBay's. Keys are also found in another case, or under a name listed in `alsoSpelt`
 * (wrong name → right name). A list is read by its first member.
 */
export const object = <S extends Shape>(
  shape: S,
  alsoSpelt: Readonly<Record<string, keyof S & string>> = {},
): Reader<Read<S> | undefined> => {
  const fields = Object.entries(shape);
  const names = new Set(Object.keys(shape));
  const spellings = new Map<string, string>(fields.map(([name]) => [name.toLowerCase(), name]));
  for (const [wrong, right] of Object.entries(alsoSpelt)) spellings.set(wrong.toLowerCase(), right);

  return {
    belongs: 'an object',
    silent: true,
    read(raw, path, report) {
      if (raw === undefined || raw === null) return undefined;
      if (Array.isArray(raw)) {
        report(path, 'a list where an object belongs');
        return this.read(raw[0], path, report);
      }
      if (typeof raw !== 'object') {
        report(path, `a ${typeof raw} where an object belongs`);
        return undefined;
      }
      const at = (name: string) => (path === '' ? name : `${path}.${name}`);
      // What JSON gives is a plain object; the copy keeps every key that nothing below takes away.
      const found = { ...raw } as Record<string, unknown>;
      for (const key of Object.keys(found)) {
        if (names.has(key)) continue;
        const right = spellings.get(key.toLowerCase());
        if (right === undefined || (found[right] ?? undefined) !== undefined) {
          report(at(shown(key)), 'an unknown key');
        } else {
          report(at(shown(key)), `spelt otherwise: read as ${right}`);
          found[right] = found[key];
          delete found[key];
        }
      }
      for (const [name, reader] of fields) {
        const given = found[name];
        if (given === undefined && reader.silent) continue;
        const value = reader.read(given, at(name), report);
        if (value !== undefined) found[name] = value;
        else if (name in found) delete found[name];
      }
      // Every field of the shape has just been set from its own reader, which is what Read<S> says.
      return found as Read<S>;
    },
  };
};
