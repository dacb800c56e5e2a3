import { z } from 'zod';
import { formatMoney, Money } from '../../money';
import type { Trail } from '../../perform/audit-trail';
import { actions, context, header, type Message, message, section } from '../blocks';
import { button } from '../button';
import { lines, type Mrkdwn, md, person } from '../mrkdwn';
import { accountShown, type Scene } from '../scene';
import { date } from '../slack-date';

/** What the button to older entries carries. */
export const TrailPage = z.object({ words: z.string(), before: z.number().int() });

const WORDS: Readonly<Record<string, string>> = {
  asked: 'asked for it',
  denied: 'was denied',
  intended: 'is being sent to eBay',
  intended_without_sign_off: 'is being sent without sign-off',
  done: 'done',
  refused: 'ended without a call',
  refused_by_ebay: 'eBay refused',
  signed_off: 'signed off',
  sent_back: 'sent it back',
  changed_by_colleague: 'changed what is asked for',
  undone: 'undid it',
  expired: 'it expired',
  reminded: 'colleagues were reminded',
  put_off: 'it waits, to keep within eBay’s call limit',
  put_off_by_quiet_hours: 'it waits until quiet hours end',
  breaker_closed: 'let money move again',
  stopped_by_breaker: 'held back: too much money or too many acts in an hour',
  reconciled: 'what was done was compared with eBay',
  claimed: 'took it on',
  taken_over: 'took it over',
  assigned: 'gave it to a colleague',
  released: 'let go of it',
  owner_lost: 'left the team, so nobody has it',
  snoozed: 'snoozed it',
  snooze_ended: 'ended the snooze',
  noted: 'wrote an internal note',
  broke_glass: 'wants to act without sign-off',
  glass_reviewed: 'reviewed an act without sign-off',
  reply_saved: 'wrote a saved reply',
  reply_deleted: 'deleted a saved reply',
};

const About = z.looseObject({
  request: z.string().optional(),
  order: z.string().optional(),
  reply: z.string().optional(),
  money: Money.optional(),
});

const entry = (
  { seq, at, kind, account, person: by, operation, body }: Trail['lines'][number],
  scene: Scene,
): Mrkdwn => {
  const { request, order, reply, money } = About.safeParse(body).data ?? {};
  const about = [
    operation,
    money === undefined ? undefined : formatMoney(money),
    request?.replace('/', ' '),
    order === undefined ? undefined : `order ${order}`,
    reply === undefined ? undefined : `“${reply}”`,
    account === undefined ? undefined : accountShown(scene, account),
  ].filter((each) => each !== undefined && each !== '');
  const who = by === undefined ? md`Aftersale` : person(by);
  return lines(
    md`*${seq}* · ${date(at, 'exact')} · ${who}: ${WORDS[kind] ?? kind.replaceAll('_', ' ')}`,
    md`${about.join(' · ')}`,
  );
};

const state = ({ chain }: Trail): Mrkdwn => {
  if (chain === undefined || chain.entries === 0) return md``;
  if (chain.broken === undefined)
    return md`Nothing was changed or taken out afterwards: all ${chain.entries} entries fit together.`;
  return md`:warning: *The trail was changed or damaged at entry ${chain.broken.seq}:* ${chain.broken.reason} Keep a copy of the database as it is.`;
};

/** Entries of the audit trail in words, the newest first. */
export const auditTrailMessage = (trail: Trail, words: string, scene: Scene): Message =>
  message(trail.lines.length === 0 ? 'The audit trail has no such entry.' : 'This is what the audit trail says.', [
    header('Audit trail'),
    ...(trail.lines.length === 0
      ? [section(md`No such entry.`)]
      : trail.lines.map((each) => section(entry(each, scene)))),
    ...context(state(trail)),
    ...actions(
      trail.before === undefined
        ? []
        : [button('trail:older', JSON.stringify({ words, before: trail.before }), { label: 'Older entries' })],
    ),
  ]);
