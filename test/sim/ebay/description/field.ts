/** What eBay's page of a call says about one member of the request body. */
export type Field = { required?: boolean } & (
  | { kind: 'string'; max?: number; oneOf?: readonly string[] }
  | { kind: 'integer' | 'boolean' | 'dateTime' | 'amount' }
  | { kind: 'text'; max?: number }
  | { kind: 'object'; fields: Fields }
  | { kind: 'list'; fields: Fields }
);
export type Fields = Readonly<Record<string, Field>>;

/** What it says about one query parameter. */
export interface QueryField {
  required?: boolean;
  kind?: 'string' | 'integer' | 'dateTime';
  oneOf?: readonly string[];
  /** Several values may be given, separated by commas. */
  several?: boolean;
}

export type Group = 'cancellation' | 'return' | 'inquiry' | 'casemanagement';

/** Everything the simulator holds eBay to for one call, as data. */
export interface CallDescription {
  id: string;
  group: Group | 'order' | 'identity' | 'notification' | 'keys' | 'analytics' | 'pictures';
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** The Authorization scheme; `Basic` is the token endpoint's. */
  scheme: 'IAF' | 'Bearer' | 'Basic' | 'none';
  /** Who must hold the access token. */
  token?: 'user' | 'app';
  actor?: 'seller' | 'buyer' | 'both';
  /** Must be signed by sellers who live in the EU or the UK. */
  signed?: boolean;
  /** From this day on the call is gone. */
  decommissioned?: string;
  query?: Readonly<Record<string, QueryField>>;
  /** The body's members; `empty` forbids a body, `form` and left out are not checked here. */
  body?: Fields | 'empty' | 'form';
  /** The body may be `{}`. */
  bodyOptional?: boolean;
}

/** eBay's Text type: comments and messages. */
export const text = (required = false): Field => ({ kind: 'text', required });
export const oneOf = (values: readonly string[], required = false): Field => ({
  kind: 'string',
  oneOf: values,
  required,
});
