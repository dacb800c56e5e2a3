import { isObject } from '../json';
import { bounds, type LimitName } from '../limits';
import type { Rule } from './place';

const range = (limit: LimitName | undefined) => (limit ? bounds(limit) : { min: 0, max: Number.POSITIVE_INFINITY });

/** A string whose length keeps the limit of that name. */
export const text =
  (limit?: LimitName, pattern?: RegExp): Rule =>
  (value, place) => {
    if (typeof value !== 'string') return place.fails('type', ['string'], value, 'must be a string');
    const { min, max } = range(limit);
    if (value.length < min) place.fails('min_length', [min], value.length, `must be more than ${min - 1} characters`);
    if (value.length > max) place.fails('max_length', [max], value.length, `must be less than ${max + 1} characters`);
    if (pattern && !pattern.test(value)) place.fails('pattern', [pattern.source], value, 'has the wrong format');
  };

export const flag: Rule = (value, place) => {
  if (typeof value !== 'boolean') place.fails('type', ['boolean'], value, 'must be a boolean');
};

export const whole =
  (limit?: LimitName): Rule =>
  (value, place) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      return place.fails('type', ['integer'], value, 'must be an integer');
    }
    const { min, max } = range(limit);
    if (limit && value < min) place.fails('min_value', [min], value, `must be ${min} or more`);
    if (value > max) place.fails('max_value', [max], value, `must be ${max} or less`);
  };

export const anything: Rule = () => {};

export const choice =
  (...expected: readonly (string | number)[]): Rule =>
  (value, place) => {
    const known = (typeof value === 'string' || typeof value === 'number') && expected.includes(value);
    if (!known) place.fails('enum', expected, value, `must be one of: ${expected.join(', ')}`);
  };

export const list =
  (item: Rule, limit?: LimitName): Rule =>
  (value, place) => {
    if (!Array.isArray(value)) return place.fails('type', ['array'], value, 'must be an array');
    const { min, max } = range(limit);
    if (value.length < min) place.fails('min_items', [min], value.length, `must provide at least ${min} items`);
    if (value.length > max) place.fails('max_items', [max], value.length, `no more than ${max} items allowed`);
    value.forEach((each, index) => {
      item(each, place.at(index));
    });
  };

export interface Fields {
  required?: Record<string, Rule>;
  optional?: Record<string, Rule>;
  /** Rules about several fields together. */
  also?: Rule[];
}

export const record =
  ({ required = {}, optional = {}, also = [] }: Fields): Rule =>
  (value, place) => {
    if (!isObject(value)) return place.fails('type', ['object'], value, 'must be an object');
    for (const field of Object.keys(required)) if (value[field] === undefined) place.lacks(field);
    for (const [field, each] of Object.entries(value)) {
      if (each === undefined) continue;
      const rule = required[field] ?? optional[field];
      if (rule) rule(each, place.at(field));
      else place.hasUnknown(field);
    }
    for (const rule of also) rule(value, place);
  };

/** An object whose `type` says which rule holds for it. */
export const tagged =
  (rules: Record<string, Rule>): Rule =>
  (value, place) => {
    if (!isObject(value)) return place.fails('type', ['object'], value, 'must be an object');
    if (value.type === undefined) return place.lacks('type');
    const rule = typeof value.type === 'string' ? rules[value.type] : undefined;
    if (rule) return rule(value, place);
    place.at('type').fails('enum', Object.keys(rules), value.type, `unsupported type: ${String(value.type)}`);
  };

export const oneOf =
  (...fields: string[]): Rule =>
  (value, place) => {
    const given = fields.filter((field) => isObject(value) && value[field] !== undefined);
    if (given.length === 1) return;
    place.fails('exactly_one_of', fields, given.join(', '), `must have exactly one of: ${fields.join(', ')}`);
  };

export const anyOf =
  (...fields: string[]): Rule =>
  (value, place) => {
    const given = fields.filter((field) => isObject(value) && value[field] !== undefined);
    if (given.length > 0) return;
    place.fails('at_least_one_of', fields, '', `must have at least one of: ${fields.join(', ')}`);
  };
