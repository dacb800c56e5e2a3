import type { AccountId } from '../../ids';
import { type Message, message, section } from '../blocks';
import { md } from '../mrkdwn';
import { accountOf, type Scene } from '../scene';

/** How far the first reading of one source of an account has come. */
export interface Backfill {
  readonly account: AccountId;
  readonly source: string;
  readonly reading?: { readonly rows: number; readonly total: number } | undefined;
  readonly rows?: number | undefined;
  readonly open?: number | undefined;
}

const count = (number: number): string => number.toLocaleString('en-US');

/** One message, updated while the first reading goes on. */
export const backfill = ({ account, source, reading, rows, open = 0 }: Backfill, scene: Scene): Message => {
  const { name } = accountOf(scene, account);
  const text =
    reading !== undefined
      ? `Reading ${source} of ${name}: ${count(reading.rows)} of ${count(reading.total)}.`
      : rows === undefined
        ? `Reading ${source} of ${name} was cut short and begins anew.`
        : `All ${source} of ${name} are read: ${count(rows)}, of which ${count(open)} are open.`;
  return message(text, [section(md`${text}`)]);
};
