import type { SimRequest } from './exchange';

/** One request that reached the pretend eBay, without its secrets. */
export interface RecordedRequest {
  at: Date;
  /** The call's id; '' when no route matched. */
  call: string;
  account: string | undefined;
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body: string;
  /** What the client got: a status, a broken connection, or nothing. */
  status: number | 'cut' | 'hang';
  /** The fault that struck it. */
  fault: string | undefined;
}

const SECRET_HEADERS = new Set(['authorization', 'cookie']);
const SECRET_PATHS = ['/identity/', '/key_management/'];

export const record = (
  request: SimRequest,
  at: Date,
  call: string,
  account: string | undefined,
  status: RecordedRequest['status'],
  fault: string | undefined,
): RecordedRequest => ({
  at,
  call,
  account,
  method: request.method,
  path: request.path,
  query: request.query.toString(),
  headers: Object.fromEntries(Object.entries(request.headers).filter(([name]) => !SECRET_HEADERS.has(name))),
  body: SECRET_PATHS.some((path) => request.path.includes(path)) ? '' : request.body.toString('utf8'),
  status,
  fault,
});
