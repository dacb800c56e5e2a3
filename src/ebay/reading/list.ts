import type { Reader } from './reader';

/** A list that is always there: missing and null read as empty, a single value as a list of one, unreadable members are left out and reported. */
export const list = <Value>(member: Reader<Value | undefined>): Reader<readonly Value[]> => ({
  belongs: 'a list',
  read(raw, path, report) {
    if (raw === undefined || raw === null) return [];
    if (!Array.isArray(raw)) report(path, 'a single value where a list belongs');
    const members: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
    return members.flatMap((one) => {
      const value = member.read(one, `${path}[]`, report);
      if (value === undefined && one !== undefined) report(`${path}[]`, 'a member that cannot be read');
      return value === undefined ? [] : [value];
    });
  },
});

/** A list of which it matters whether eBay sent one at all: missing and null read as undefined. */
export const listIfSent = <Value>(member: Reader<Value | undefined>): Reader<readonly Value[] | undefined> => ({
  belongs: 'a list',
  silent: true,
  read: (raw, path, report) => (raw === undefined || raw === null ? undefined : list(member).read(raw, path, report)),
});
