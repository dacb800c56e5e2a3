import { isSafeNumber, parse } from 'lossless-json';

/**
 * A number of more than fifteen digits, or with a large exponent: those may not survive as a double, so they go the exact
 * and slower way. Digits inside texts do not matter, hence the look at what stands before.
 */
const MAY_LOSE_DIGITS = /[:,[]\s*-?\d(?:[\d.]{15,}|[\d.]*[eE][+-]?\d{2})/;

const exactNumber = (digits: string): number | string => (isSafeNumber(digits) ? Number(digits) : digits);

/** JSON with numbers that a double cannot hold kept as text, so that a 19-digit id stays itself. @throws SyntaxError */
export const parseJson = (source: string): unknown =>
  MAY_LOSE_DIGITS.test(source)
    ? parse(source, null, { parseNumber: exactNumber, onDuplicateKey: ({ newValue }) => newValue })
    : JSON.parse(source);
