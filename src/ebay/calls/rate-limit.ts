import { z } from 'zod';
import { defineCall, reply } from '../call';
import { instant } from '../reading/containers';
import { count, text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';

/** The application's call limits and what is left of them. */
export const getRateLimits = defineCall({
  id: 'getRateLimits',
  aim: 'tell how many calls are left',
  verb: 'GET',
  path: '/developer/analytics/v1_beta/rate_limit/',
  host: 'api',
  token: 'app',
  family: 'developer.analytics',
  input: z.strictObject({
    query: z.strictObject({ api_context: z.string().optional(), api_name: z.string().optional() }).optional(),
  }),
  output: reply({
    rateLimits: list(
      object({
        apiContext: text,
        apiName: text,
        apiVersion: text,
        resources: list(
          object({
            name: text,
            rates: list(object({ count, limit: count, remaining: count, reset: instant, timeWindow: count })),
          }),
        ),
      }),
    ),
  }),
  repeatable: true,
  signed: false,
  source: 'https://developer.ebay.com/api-docs/developer/analytics/resources/rate_limit/methods/getRateLimits',
});

export const rateLimitCalls = [getRateLimits] as const;
