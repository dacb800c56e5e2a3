import { FaultInRequest } from './fault-in-request';
import type { QueryField } from './field';

/** @throws FaultInRequest when a parameter is unknown, missing, repeated or of the wrong kind. */
export const checkQuery = (given: URLSearchParams, fields: Readonly<Record<string, QueryField>>): void => {
  for (const name of given.keys()) {
    if (!Object.hasOwn(fields, name)) throw new FaultInRequest(name, 'is not a query parameter of this call');
  }
  for (const [name, field] of Object.entries(fields)) {
    const values = given.getAll(name);
    if (values.length > 1) throw new FaultInRequest(name, 'given more than once');
    const value = values[0];
    if (value === undefined || value === '') {
      if (field.required) throw new FaultInRequest(name, 'is required');
      continue;
    }
    for (const each of field.several ? value.split(',') : [value]) checkOne(name, each, field);
  }
};

const checkOne = (name: string, value: string, field: QueryField): void => {
  if (field.kind === 'integer' && !/^-?\d+$/.test(value)) throw new FaultInRequest(name, 'must be an integer');
  if (field.kind === 'dateTime' && (!/^\d{4}-\d\d-\d\dT.*Z$/.test(value) || Number.isNaN(Date.parse(value)))) {
    throw new FaultInRequest(name, 'must be an ISO 8601 moment in UTC');
  }
  if (field.oneOf && !field.oneOf.includes(value)) throw new FaultInRequest(name, `${value} is not a known value`);
};
