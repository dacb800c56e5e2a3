import { isJsonNumber } from '../json';
import { FaultInRequest } from './fault-in-request';
import type { Field, Fields } from './field';
import { LANGUAGES } from './marketplaces';

/** A checked value: ids and numbers as text, booleans as booleans, moments as Date. */
export type Checked = string | boolean | Date | Checked[] | { [member: string]: Checked };

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !isJsonNumber(value);

const TEXT: Fields = {
  content: { kind: 'string', required: true },
  language: { kind: 'string', oneOf: LANGUAGES },
  translatedFromContent: { kind: 'string' },
  translatedFromLanguage: { kind: 'string', oneOf: LANGUAGES },
};
const CURRENCY = /^[A-Z]{3}$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;

const checkAmount = (at: string, value: unknown): Checked => {
  if (!isRecord(value)) throw new FaultInRequest(at, 'an Amount is an object with value and currency');
  const figure = isJsonNumber(value.value) ? value.value.toString() : value.value;
  if (typeof figure !== 'string' || !DECIMAL.test(figure)) throw new FaultInRequest(`${at}.value`, 'must be a number');
  const currency = value.currency;
  if (typeof currency !== 'string' || !CURRENCY.test(currency)) {
    throw new FaultInRequest(`${at}.currency`, 'must be a three-letter currency code');
  }
  return { value: figure, currency };
};

const checkMoment = (at: string, value: unknown): Date => {
  const moment = isRecord(value) ? value.value : undefined;
  if (typeof moment !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(moment) || Number.isNaN(Date.parse(moment))) {
    throw new FaultInRequest(at, 'must be {"value": an ISO 8601 moment in UTC}');
  }
  return new Date(moment);
};

const checkString = (at: string, value: unknown, field: { max?: number; oneOf?: readonly string[] }): string => {
  if (typeof value !== 'string') throw new FaultInRequest(at, 'must be text');
  if (field.oneOf && !field.oneOf.includes(value)) throw new FaultInRequest(at, `${value} is not a known value`);
  if (field.max !== undefined && value.length > field.max) throw new FaultInRequest(at, `longer than ${field.max}`);
  return value;
};

const checkOne = (at: string, value: unknown, field: Field): Checked => {
  switch (field.kind) {
    case 'string':
      return checkString(at, isJsonNumber(value) && !field.oneOf ? value.toString() : value, field);
    case 'integer': {
      const figure = isJsonNumber(value) ? value.toString() : value;
      if (typeof figure !== 'string' || !/^\d+$/.test(figure)) throw new FaultInRequest(at, 'must be an integer');
      return figure;
    }
    case 'boolean':
      // eBay's own sample requests send booleans as text.
      if (value === true || value === 'true') return true;
      if (value === false || value === 'false') return false;
      throw new FaultInRequest(at, 'must be true or false');
    case 'dateTime':
      return checkMoment(at, value);
    case 'amount':
      return checkAmount(at, value);
    case 'text':
      return checkFields(value, TEXT, at);
    case 'object':
      return checkFields(value, field.fields, at);
    case 'list':
      if (!Array.isArray(value)) throw new FaultInRequest(at, 'must be a list');
      return value.map((each, index) => checkFields(each, field.fields, `${at}[${index}]`));
  }
};

/** @throws FaultInRequest when `value` is not an object with exactly these members. */
export const checkFields = (value: unknown, fields: Fields, at = ''): { [member: string]: Checked } => {
  if (!isRecord(value)) throw new FaultInRequest(at || 'body', 'must be an object');
  const under = (member: string) => (at ? `${at}.${member}` : member);
  for (const member of Object.keys(value)) {
    if (!Object.hasOwn(fields, member)) throw new FaultInRequest(under(member), 'is not a member of this request');
  }
  const checked: { [member: string]: Checked } = {};
  for (const [member, field] of Object.entries(fields)) {
    const given = value[member];
    if (given === undefined || given === null || given === '') {
      if (field.required) throw new FaultInRequest(under(member), 'is required');
    } else {
      checked[member] = checkOne(under(member), given, field);
    }
  }
  return checked;
};
