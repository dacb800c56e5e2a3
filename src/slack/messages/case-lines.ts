import type { Note } from '../../desk/case-work';
import type { Notice } from '../../desk/notice';
import { context, type Message, message, section } from '../blocks';
import { type Mrkdwn, md, person, quotation } from '../mrkdwn';
import { date, plainDate } from '../slack-date';

type Of<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

/** What people are called in sentences that ping nobody. */
export type NameOf = (person: string) => string;

/** Whoever did it is named and whoever must know is called: one ping for the one whom it concerns. */
const ownershipWords = (
  { change, by, to, from }: Of<'ownership'>,
  call: (id: string) => Mrkdwn,
  name: NameOf,
): Mrkdwn => {
  const who = by === undefined ? md`Aftersale` : md`${name(by)}`;
  switch (change) {
    case 'claimed':
      return md`${who} has taken this.`;
    case 'taken_over':
      return from === undefined ? md`${who} has taken this over.` : md`${who} has taken this over from ${call(from)}.`;
    case 'assigned': {
      const whose = from === undefined ? md`` : md` It was with ${name(from)} before.`;
      return md`${who} gave this to ${to === undefined ? md`somebody` : call(to)}.${whose}`;
    }
    case 'released':
      return md`${who} has let go of this. Nobody has it now.`;
    case 'lost':
      return md`${from === undefined ? 'Its owner' : name(from)} cannot act on this account any more, so nobody has this now.`;
    case 'left':
      return md`The Slack account of ${from === undefined ? 'its owner' : name(from)} is deactivated, so nobody has this now.`;
  }
};

const spoken = (name: NameOf) => (id: string) => md`${name(id)}`;

/** A line in the thread when a request changes hands. */
export const ownershipLine = (notice: Of<'ownership'>, name: NameOf): Message =>
  message(ownershipWords(notice, spoken(name), name), context(ownershipWords(notice, person, name)));

const snoozeWords = (
  { change, person: by, until }: Of<'snooze'>,
  when: (iso: string) => Mrkdwn,
  call: (id: string) => Mrkdwn,
  name: NameOf,
): Mrkdwn => {
  switch (change) {
    case 'snoozed':
      return md`${name(by)} snoozed this until ${when(until)}. Nobody is reminded before, unless it changes.`;
    case 'over':
      return md`${call(by)}, the snooze is over: this waits for an answer again.`;
    case 'changed':
      return md`${call(by)}, this has changed on eBay, so the snooze is over.`;
    case 'ended':
      return md`${name(by)} ended the snooze.`;
  }
};

/** A line in the thread when a request is put off or is back. */
export const snoozeLine = (notice: Of<'snooze'>, name: NameOf): Message =>
  message(
    snoozeWords(notice, (iso) => md`${plainDate(iso)}`, spoken(name), name),
    context(snoozeWords(notice, date, person, name)),
  );

const INTERNAL = 'Internal note - the buyer does not see this';

/** A note as it stands in the thread. */
export const noteMessage = ({ person: by, words, at }: Note, name: NameOf): Message =>
  message(`${INTERNAL}. ${name(by)}: ${words}`, [
    section(md`:lock: *${INTERNAL}*\n${quotation(words)}`),
    ...context(md`${name(by)}, ${date(at)}`),
  ]);

/** Notes beside a request, the newest last. */
export const notesOf = (notes: readonly Note[]): Mrkdwn[] =>
  notes
    .slice(-5)
    .map(({ person: by, words, at }) => md`:lock: *${INTERNAL}* · ${person(by)}, ${date(at)}\n${quotation(words)}`);
