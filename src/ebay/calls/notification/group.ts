import { z } from 'zod';

export const group = { host: 'api', family: 'commerce.notification', signed: false } as const;

export const PayloadInput = z.strictObject({
  deliveryProtocol: z.literal('HTTPS'),
  format: z.literal('JSON'),
  schemaVersion: z.string().min(1),
});
