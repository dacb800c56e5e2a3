import type { InputOf } from '../../ebay/call';
import { processReturnRequest } from '../../ebay/calls/return';
import { ReturnId } from '../../ids';
import type { DeskContext } from '../operation';

type Decision = InputOf<typeof processReturnRequest>['body'];

/** Sends one decision on a return. @throws AppError */
export const decide = (context: DeskContext, id: string, decision: Decision) =>
  context.ebay.send(processReturnRequest, { path: { returnId: ReturnId.parse(id) }, body: decision });
