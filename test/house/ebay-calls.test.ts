import { expect, test } from '@jest/globals';
import { z } from 'zod';
import type { EbayCall } from '../../src/ebay/call';
import { callById, ebayCalls } from '../../src/ebay/calls';
import type { CallDescription } from '../sim/ebay/description/field';
import { ORDER_CALLS } from '../sim/ebay/description/order';
import { postOrderRoutes } from '../sim/ebay/routes';

const described: readonly CallDescription[] = [...postOrderRoutes.map((route) => route.description), ...ORDER_CALLS];

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

// z.toJSONSchema gives plain JSON Schema; only its properties are looked at here.
const inputOf = (call: EbayCall) => z.toJSONSchema(call.input, { unrepresentable: 'any' }) as JsonSchema;

const names = (schema: JsonSchema | undefined) => Object.keys(schema?.properties ?? {});

test('the product and the simulator describe the same Post-Order and order calls', () => {
  const ours = ebayCalls.filter((call) => /^\/(post-order|sell\/fulfillment)\//.test(call.path));
  expect(ours.map((call) => call.id).sort()).toEqual(described.map((call) => call.id).sort());
});

test.each(described)('$id has one verb, address, token, end and duty to sign in both descriptions', (description) => {
  const call = callById(description.id);
  expect(call).toMatchObject({
    verb: description.method,
    path: description.path,
    token: description.scheme,
    signed: description.signed ?? false,
  });
  expect(call?.goneSince).toBe(description.decommissioned);
});

test.each(described)('$id asks for nothing that the simulator’s description of eBay does not know', (description) => {
  const call = callById(description.id);
  if (call === undefined) throw new Error(`no call ${description.id}`);
  const { path, query, body } = inputOf(call).properties ?? {};
  const placeholders = [...description.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  expect(names(path)).toEqual(placeholders);
  expect(names(query).filter((name) => !(name in (description.query ?? {})))).toEqual([]);
  const members = typeof description.body === 'object' ? description.body : {};
  expect(names(body).filter((name) => !(name in members))).toEqual([]);
  if (description.body === 'empty') expect(body).toBeUndefined();
});
