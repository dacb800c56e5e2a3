import { z } from 'zod';
import { CaseId } from '../../../ids';

export const group = { host: 'api', token: 'IAF', family: 'post-order.casemanagement' } as const;

export const path = z.strictObject({ caseId: CaseId });
