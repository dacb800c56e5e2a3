import { z } from 'zod';
import { AccountId } from '../../ids';
import { onAccount } from '../list-input';
import { readOperation } from '../operation';
import { readPreferences } from './read-preferences';

export const preferences = readOperation({
  name: 'return.preferences',
  title: 'Return preferences',
  summary: 'Show whether buyers need an RMA number.',
  effect: 'read',
  input: z.object({ account: AccountId }),
  target: onAccount,
  run: (context) => readPreferences(context),
});
