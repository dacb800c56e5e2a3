import Big from 'big.js';
import { LosslessNumber, parse, stringify } from 'lossless-json';

/** JSON text in which `bigint` and exact numbers keep every digit, as a server that is no JavaScript would write it. */
export const toJson = (value: unknown): string => stringify(value) ?? 'null';

/** Reads JSON without rounding numbers: they come as text in a LosslessNumber. @throws SyntaxError */
export const fromJson = (text: string): unknown => parse(text);

/** A JSON number of exactly this decimal value. */
export const exactNumber = (decimal: string): LosslessNumber => new LosslessNumber(new Big(decimal).toString());

export const isJsonNumber = (value: unknown): value is LosslessNumber => value instanceof LosslessNumber;

/** An id as a JSON integer, as inquiry and case searches write ids. */
export const integerId = (id: string): LosslessNumber | string => (/^\d+$/.test(id) ? new LosslessNumber(id) : id);
