const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([left], [right]) => (left < right ? -1 : 1)).map(([name, part]) => [name, sorted(part)]),
  );
};

/** The same text for the same data, whatever the order of its keys. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value)) ?? 'null';
