import { isSafeNumber, parse } from 'lossless-json';

/** Fifteen digits always survive as a double; anything longer, or with a large exponent, goes the exact and slower way. */
const MAY_LOSE_DIGITS = /\d[\d.]{15,}|\d[eE][+-]?\d{2}/;

const exactNumber = (digits: string): number | string => (isSafeNumber(digits) ? Number(digits) : digits);

/** JSON with numbers that a double cannot hold kept as text, so that a 19-digit id stays itself. @throws SyntaxError */
export const parseJson = (source: string): unknown =>
  MAY_LOSE_DIGITS.test(source)
    ? parse(source, null, { parseNumber: exactNumber, onDuplicateKey: ({ newValue }) => newValue })
    : JSON.parse(source);
