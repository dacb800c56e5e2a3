import { z } from 'zod';
import { CancelId } from '../../../ids';

export const group = { host: 'api', token: 'IAF', family: 'post-order.cancellation' } as const;

export const path = z.strictObject({ cancelId: CancelId });
