import type { SimAccount } from '../accounts';
import { checkFields } from '../description/body';
import { CheckedBody } from '../description/checked-body';
import { FaultInRequest } from '../description/fault-in-request';
import type { CallDescription } from '../description/field';
import { MARKETPLACES } from '../description/marketplaces';
import { checkQuery } from '../description/query';
import type { Tokens } from '../identity/tokens';
import { fromJson } from '../json';
import { postOrderRefusal, Refusal, restRefusal } from '../refusal';
import type { SimRequest } from './exchange';

const invalidToken = () => restRefusal(401, 1001, 'OAuth', 'Invalid access token');

/** The user behind the access token, which must come under the scheme that this API demands. @throws Refusal */
export const admit = (
  call: CallDescription,
  request: SimRequest,
  tokens: Tokens,
  now: Date,
): SimAccount | undefined => {
  if (call.scheme === 'none' || call.scheme === 'Basic') return undefined;
  const [scheme, token = '', ...rest] = (request.headers.authorization ?? '').split(' ');
  if (scheme !== call.scheme || token === '' || rest.length > 0) throw invalidToken();
  const grant = tokens.read(token, now);
  if (grant === undefined) throw invalidToken();
  if (call.token === 'user' && grant.account === undefined) {
    throw restRefusal(403, 1100, 'ACCESS', 'Insufficient permissions to fulfill the request.');
  }
  return grant.account;
};

/** @throws Refusal when a header that this API demands is missing or wrong */
export const checkHeaders = (call: CallDescription, request: SimRequest): void => {
  const hasBody = request.body.length > 0;
  if (request.method === 'POST' && request.headers['content-length'] === undefined) {
    throw new Refusal(411, undefined, { 'content-type': 'text/html' });
  }
  const contentType = (request.headers['content-type'] ?? '').split(';')[0]?.trim();
  if (call.scheme === 'IAF') {
    const marketplace = request.headers['x-ebay-c-marketplace-id'] ?? '';
    if (!MARKETPLACES.has(marketplace)) {
      throw postOrderRefusal(400, 1302, 'The header X-EBAY-C-MARKETPLACE-ID is missing or invalid.', [
        { name: 'X-EBAY-C-MARKETPLACE-ID', value: marketplace },
      ]);
    }
    if (contentType !== 'application/json') {
      throw postOrderRefusal(415, 1302, 'The header Content-Type: application/json is required.');
    }
  }
  if (hasBody && call.scheme === 'Bearer' && contentType !== 'application/json') {
    throw restRefusal(415, 2002, 'API', 'Content-Type must be application/json.');
  }
};

const badRequest = (call: CallDescription, fault: FaultInRequest): Refusal =>
  call.scheme === 'IAF'
    ? postOrderRefusal(400, 1302, `Invalid input. ${fault.message}`, [{ name: fault.member, value: '' }])
    : restRefusal(400, 2004, 'API', `Invalid request: ${fault.message}`, [{ name: fault.member, value: '' }]);

/** Query and body held against the call's description. @throws Refusal */
export const readInput = (call: CallDescription, request: SimRequest): CheckedBody => {
  try {
    checkQuery(request.query, call.query ?? {});
    const text = request.body.toString('utf8');
    if (call.body === 'form' || call.body === undefined) {
      if (call.body === undefined && text !== '') throw new FaultInRequest('body', 'this call takes none');
      return new CheckedBody({});
    }
    if (call.body === 'empty') {
      if (text !== '') throw new FaultInRequest('body', 'this call takes none');
      return new CheckedBody({});
    }
    if (text === '')
      throw new FaultInRequest('body', call.bodyOptional ? 'must be {} when it has no members' : 'is required');
    return new CheckedBody(checkFields(fromJson(text), call.body));
  } catch (thrown) {
    if (thrown instanceof FaultInRequest) throw badRequest(call, thrown);
    if (thrown instanceof SyntaxError) throw badRequest(call, new FaultInRequest('body', 'is not JSON'));
    throw thrown;
  }
};
