import { z } from 'zod';
import { InquiryId } from '../../../ids';

export const group = { host: 'api', token: 'IAF', family: 'post-order.inquiry' } as const;

export const path = z.strictObject({ inquiryId: InquiryId });
