import type { BuyerRequest } from '../../desk/buyer-request';
import type { OperationInput, ReadOperation } from '../../desk/operation';
import { requestFacts } from '../../desk/request-facts';
import { requestDetails } from '../messages/request-details';
import { type ReadRoute, reads } from '../route';
import { onRequest } from '../subject';

/** `show`: everything about one request, of whichever kind. */
export const shows = <Input extends OperationInput>(operation: ReadOperation<string, Input, BuyerRequest>): ReadRoute =>
  reads(operation, { verb: 'show', takes: 'request', input: onRequest, look: requestDetails, facts: requestFacts });
