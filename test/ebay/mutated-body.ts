import fc from 'fast-check';

type Step = string | number;

const placesIn = (value: unknown, at: readonly Step[] = []): Array<readonly Step[]> =>
  typeof value === 'object' && value !== null
    ? [
        at,
        ...(Array.isArray(value) ? [...value.entries()] : Object.entries(value)).flatMap(([key, inner]) =>
          placesIn(inner, [...at, key]),
        ),
      ]
    : [at];

/** Whether the place is spared, stands in what is spared, or holds it. */
const isSpared = (place: readonly Step[], spares: readonly string[]): boolean => {
  const path = `${place.join('.')}.`;
  return spares.some((spared) => `${spared}.`.startsWith(path) || path.startsWith(`${spared}.`));
};

const GONE = Symbol('gone');

/** A copy of `value` with what stands at `place` replaced, or taken out. */
const changedAt = (value: unknown, place: readonly Step[], change: (old: unknown) => unknown): unknown => {
  const [step, ...rest] = place;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.flatMap((member, index) => {
      if (index !== step) return [member];
      const next = changedAt(member, rest, change);
      return next === GONE ? [] : [next];
    });
  }
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([key, member]) => {
      if (key !== step) return [[key, member]];
      const next = changedAt(member, rest, change);
      return next === GONE ? [] : [[key, next]];
    }),
  );
};

const mutation: fc.Arbitrary<(old: unknown) => unknown> = fc.oneof(
  fc.constant(() => GONE),
  fc.constant(() => null),
  fc.constant((old: unknown) => [old]),
  fc.constant((old: unknown) => ({ value: old })),
  fc.constant((old: unknown) => String(old)),
  fc.constantFrom('BRAND_NEW_VALUE', 1234567890123456, true, '', [], {}, -1).map((value) => () => value),
  fc.jsonValue().map((value) => () => value),
);

/**
 * Bodies like this one with a few places dropped, retyped, wrapped, or given values that nobody knows; what `spares` names, by
 * its path with dots, and whatever it stands in, is left alone.
 */
export const mutated = (body: unknown, spares: readonly string[] = []): fc.Arbitrary<unknown> =>
  fc.array(fc.tuple(fc.nat(), mutation), { minLength: 1, maxLength: 5 }).map((changes) =>
    changes.reduce((now, [pick, change]) => {
      const places = placesIn(now).filter((place) => place.length > 0 && !isSpared(place, spares));
      const place = places[pick % Math.max(1, places.length)];
      return place === undefined ? now : changedAt(now, place, change);
    }, body),
  );
