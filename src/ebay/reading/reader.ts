/** Something strange in a reply: where (list positions written as `[]`) and what. Holds no values that could be personal. */
export interface Odd {
  readonly path: string;
  readonly what: string;
}

export type Report = (path: string, what: string) => void;

/** Reads one value of a reply. Never throws: what cannot be read becomes undefined (or an empty list) and is reported. */
export interface Reader<Value> {
  /** What belongs here, as a noun with its article, for reports. */
  readonly belongs: string;
  /** True where a missing value reads as undefined and nothing is reported: most fields of most replies. */
  readonly silent?: boolean;
  read(raw: unknown, path: string, report: Report): Value;
}

export type ReadBy<R> = R extends Reader<infer Value> ? Value : never;

const typeName = (raw: unknown): string => {
  if (Array.isArray(raw)) return 'a list';
  return typeof raw === 'object' ? 'an object' : `a ${typeof raw}`;
};

/** A reader of single values: `take` answers undefined for what it cannot use. Missing and null are never odd in themselves. */
export const leaf = <Value>(
  belongs: string,
  take: (raw: NonNullable<unknown>, odd: (what: string) => void) => Value | undefined,
): Reader<Value | undefined> => ({
  belongs,
  silent: true,
  read(raw, path, report) {
    if (raw === undefined || raw === null) return undefined;
    const value = take(raw, (what) => report(path, what));
    if (value === undefined) report(path, `${typeName(raw)} that cannot be read where ${belongs} belongs`);
    return value;
  },
});

/** Reports when `reader` found nothing; for ids and for the containers that eBay documents as always there. */
export const required = <Value>(reader: Reader<Value | undefined>): Reader<Value | undefined> => ({
  belongs: reader.belongs,
  read(raw, path, report) {
    if (raw === undefined || raw === null) report(path, `missing: ${reader.belongs} belongs here`);
    return reader.read(raw, path, report);
  },
});
