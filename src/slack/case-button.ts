import type { Button, KnownBlock, Overflow, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { RequestRef } from '../desk/buyer-request';
import type { Claim, Snooze } from '../desk/case-work';
import { PersonId } from '../ids';
import { mrkdwn, plain } from './blocks';
import { button } from './button';
import { lines, md, person } from './mrkdwn';
import type { Scene } from './scene';
import { date } from './slack-date';

/** What people can do with a request among themselves. */
export const CaseAction = z.enum(['claim', 'take_over', 'assign', 'release', 'snooze', 'end_snooze', 'note']);
export type CaseAction = z.infer<typeof CaseAction>;

/** `from` is the owner whom the person saw. */
export const CasePress = z.object({ case: RequestRef, from: PersonId.optional() });
export type CasePress = z.infer<typeof CasePress>;

const refOf = ({ account, kind, id }: RequestRef): RequestRef => ({ account, kind, id });

export const caseButton = (
  action: CaseAction,
  { case: ref, from }: CasePress,
  look: Parameters<typeof button>[2],
): Button =>
  button(`case:${action}`, JSON.stringify({ case: refOf(ref), ...(from === undefined ? {} : { from }) }), look);

export const claimButton = (ref: RequestRef): Button => caseButton('claim', { case: ref }, { label: 'Claim' });

/** Where a request stands in the team, as its card shows it. */
export interface Standing {
  readonly owner?: Claim;
  readonly snooze?: Snooze;
}

const option = (action: CaseAction, label: string): PlainTextOption => ({ text: plain(label, 75), value: action });

const menu = ({ owner, snooze }: Standing): Overflow => ({
  type: 'overflow',
  action_id: 'case',
  options: [
    owner === undefined ? option('assign', 'Assign…') : option('assign', 'Give to somebody else…'),
    option('note', 'Add an internal note…'),
    snooze === undefined ? option('snooze', 'Snooze…') : option('end_snooze', 'End the snooze'),
    ...(owner === undefined ? [] : [option('claim', 'Take over…'), option('release', 'Let go of it')]),
  ],
});

/** Cards that many see have the buttons for all who may use them. */
export const mayWorkOn = ({ account }: RequestRef, scene: Scene): boolean => scene.mayWork?.(account) ?? true;

/** Slack's limit for block ids: https://docs.slack.dev/reference/block-kit/blocks/section-block */
const BLOCK_ID = 255;

/** Who has an open request and until when it is put off, with a menu of what the team can do about that. */
export const standingSection = (ref: RequestRef, standing: Standing, scene: Scene): KnownBlock => {
  const { owner, snooze } = standing;
  const text = lines(
    owner === undefined ? md`*No owner yet*` : md`*Owner:* ${person(owner.person)}`,
    snooze === undefined ? md`` : md`Snoozed by ${person(snooze.person)} until ${date(snooze.until)}`,
  );
  // A menu's entries are too short for what they are about, so the block's own id carries it.
  const press: CasePress = { case: refOf(ref), ...(owner === undefined ? {} : { from: owner.person }) };
  const blockId = JSON.stringify(press);
  return {
    type: 'section',
    text: mrkdwn(text, 3000),
    ...(blockId.length > BLOCK_ID || !mayWorkOn(ref, scene) ? {} : { block_id: blockId, accessory: menu(standing) }),
  };
};
