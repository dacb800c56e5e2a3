import { join } from 'node:path';
import { expect } from '@jest/globals';
import Libsql from 'libsql';
import { type DeskWorld, SECOND } from '../desk-world';

/** Nobody has a form open, every notice is delivered, and no decision and no order waits for anything. */
export const nothingLeftOpen = async (desk: DeskWorld): Promise<void> => {
  await desk.passes(5 * SECOND);
  expect(desk.ana.modal()).toBeUndefined();
  const database = new Libsql(join(desk.folder, 'desk.sqlite'));
  const left = {
    notices: database.prepare("select notice from outbox where state <> 'done'").all(),
    decisions: database.prepare('select operation, state from decisions where next_at is not null').all(),
    intents: database.prepare("select operation, state from intents where state in ('open', 'parked')").all(),
  };
  database.close();
  expect(left).toEqual({ notices: [], decisions: [], intents: [] });
};
