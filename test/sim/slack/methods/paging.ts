import type { JsonObject } from '../json';
import { ApiError, type Call } from './method';

/** One page of a list with the cursor of the next. Source: https://docs.slack.dev/apis/web-api/pagination */
export function page<T>(call: Call, all: readonly T[], most = 1000): { items: T[]; rest: JsonObject } {
  const limit = call.args.number('limit', 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > most) throw new ApiError('invalid_limit');
  const cursor = call.args.text('cursor');
  const start = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace(/^at:/, ''));
  if (!Number.isInteger(start) || start < 0 || (cursor !== '' && start >= all.length))
    throw new ApiError('invalid_cursor');
  const next = start + limit < all.length ? Buffer.from(`at:${start + limit}`).toString('base64') : '';
  return { items: all.slice(start, start + limit), rest: { response_metadata: { next_cursor: next } } };
}
