import type { Button } from '@slack/types';
import type { Notice } from '../../desk/notice';
import { actions, context, type Message, message, section } from '../blocks';
import { button } from '../button';
import { joined, lines, type Mrkdwn, md, person } from '../mrkdwn';
import { accountOf, accountShown, type Scene } from '../scene';
import { connectAgain, makeSigningKey } from './renewals';

type Told = Extract<Notice, { kind: 'admin_alert' }>;

export type Alert = Pick<Told, 'text' | 'hint' | 'tone' | 'decision'> & {
  readonly code?: string;
  readonly account?: string | undefined;
};

/** Alarms that a new consent of the seller mends, and those that a new signing key does. */
const CONSENT: readonly string[] = ['consent_needed', 'consent_ends'];
const SIGNING_KEY: readonly string[] = ['signing_key_ends', 'signing_key_missing'];

/** What an admin can do about it at once. */
const remedies = ({ code, account, decision }: Alert, scene: Scene): Button[] => {
  if (code === 'breaker' && account !== undefined) {
    const { name } = accountOf(scene, account);
    const confirm = {
      title: 'Let money move again?',
      text: `Money acts of ${name} are let through again, and the hour is counted anew from now. Look at the last hour first.`,
      yes: 'Let money move',
    };
    return [
      button('admin:close_breaker', JSON.stringify({ account }), {
        label: 'Let money move again',
        style: 'danger',
        confirm,
      }),
    ];
  }
  if (account !== undefined && code !== undefined && CONSENT.includes(code)) return [connectAgain(account, 'primary')];
  if (account !== undefined && code !== undefined && SIGNING_KEY.includes(code)) {
    return [makeSigningKey(account, accountOf(scene, account).name)];
  }
  if (code === 'broke_glass' && decision !== undefined) {
    return [button('admin:review_glass', JSON.stringify({ decision }), { label: 'Reviewed' })];
  }
  return [];
};

/** People are named in our own words only: what follows a colon or a quotation mark was said by somebody else. */
const withPeople = (text: string): Mrkdwn => {
  const end = text.search(/[:“]/);
  const ours = end === -1 ? text : text.slice(0, end);
  const parts = ours.split(/<@([UW][A-Z0-9]+)>/).map((part, index) => (index % 2 === 1 ? person(part) : md`${part}`));
  return md`${joined(parts, '')}${text.slice(ours.length)}`;
};

/** Something that whoever runs the desk must know; a note asks for nothing. */
export const alert = (told: Alert, scene: Scene): Message => {
  const { text, hint, account, tone } = told;
  const isNote = tone === 'note' || told.code === 'audit_head';
  const title = isNote ? 'For the record:' : 'Aftersale needs attention:';
  return message(md`${title} ${withPeople(text)}`, [
    section(lines(md`*${title}* ${withPeople(text)}`, md`${hint}`)),
    ...(account === undefined ? [] : context(md`${accountShown(scene, account)}`)),
    ...actions(isNote ? [] : remedies(told, scene)),
  ]);
};
