import Big from 'big.js';
import { LosslessNumber, parse } from 'lossless-json';

/** A number that JavaScript would round: it goes through JSON.stringify as marked text and loses its quotes afterwards. */
class ExactNumber {
  constructor(private readonly digits: string) {}

  toJSON(): string {
    return `\u0000${this.digits}`;
  }
}

const MARKED = /"\\u0000(-?[0-9.]+)"/g;

export type JsonNumber = number | ExactNumber;

const numberFrom = (digits: string): JsonNumber =>
  String(Number(digits)) === digits ? Number(digits) : new ExactNumber(digits);

/** JSON text in which exact numbers keep every digit, as a server that is no JavaScript would write it. */
export const toJson = (value: unknown): string => (JSON.stringify(value) ?? 'null').replace(MARKED, '$1');

/** Reads JSON without rounding numbers: they come as text in a LosslessNumber. @throws SyntaxError */
export const fromJson = (text: string): unknown => parse(text);

/** A JSON number of exactly this decimal value. */
export const exactNumber = (decimal: string): JsonNumber => numberFrom(new Big(decimal).toString());

export const isJsonNumber = (value: unknown): value is LosslessNumber => value instanceof LosslessNumber;

/** An id as a JSON integer, as inquiry and case searches write ids. */
export const integerId = (id: string): JsonNumber | string => (/^\d+$/.test(id) ? numberFrom(id) : id);
