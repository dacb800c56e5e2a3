import { z } from 'zod';
import { ReturnId } from '../../../ids';

export const group = { host: 'api', token: 'IAF', family: 'post-order.return' } as const;

export const path = z.strictObject({ returnId: ReturnId });
