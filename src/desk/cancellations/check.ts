import { z } from 'zod';
import { AccountId } from '../../ids';
import { readOperation } from '../operation';
import { onOrder, orderText } from '../order-input';
import { readEligibility } from './eligibility';

export const check = readOperation({
  name: 'cancellation.check',
  title: 'Check',
  summary: 'Check whether an order can be cancelled, why not, and with which reasons.',
  effect: 'read',
  input: z.object({ account: AccountId, order: orderText }),
  target: onOrder,
  run: (context, input) => readEligibility(context, input.order),
});
