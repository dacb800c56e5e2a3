import type { KnownBlock } from '@slack/types';
import { RequestKind } from '../../desk/buyer-request';
import { MOST_CHARACTERS } from '../../desk/buyer-text';
import { type KeptReply, PLACEHOLDERS, type SavedReply } from '../../desk/saved-reply';
import { actions, section } from '../blocks';
import { button } from '../button';
import type { Form } from '../form';
import { lines, md, person, quotation } from '../mrkdwn';

/** Marks the form that edits one of the team's texts. */
export const SAVED_REPLY = 'saved_reply';

const KINDS: Readonly<Record<RequestKind, string>> = {
  return: 'Returns',
  inquiry: 'Items not received',
  cancellation: 'Cancellations',
  case: 'Cases',
};

/** Where a text for the buyer can be written at all. */
const WRITTEN_FOR: readonly RequestKind[] = ['return', 'inquiry'];

const MEANING = `Placeholders are filled in when it is chosen: ${PLACEHOLDERS.map((name) => `{${name}}`).join(' ')}`;

export const kindsInWords = ({ kinds }: Pick<SavedReply, 'kinds'>): string =>
  kinds === undefined ? 'All requests' : kinds.map((kind) => KINDS[kind]).join(', ');

const deletion = ({ key, revision, name }: KeptReply): KnownBlock[] =>
  actions([
    button('replies:delete', JSON.stringify({ key, revision }), {
      label: 'Delete',
      style: 'danger',
      confirm: {
        title: 'Delete this saved reply?',
        text: `Nobody is offered “${name}” any more. What was sent with it stays as it is.`,
        yes: 'Delete',
      },
    }),
  ]);

/** What a colleague made of it while the form stood open. */
export const overtaken = (now: KeptReply | undefined): KnownBlock[] => {
  if (now === undefined) {
    return [section(md`*A colleague has deleted it meanwhile.* Saving it now adds it anew.`)];
  }
  const who = now.person === undefined ? md`The desk file` : person(now.person);
  return [
    section(lines(md`*${who} has changed it meanwhile.* Now it says:`, quotation(now.text))),
    section(md`What you wrote is still below. Saving it replaces your colleague’s words.`),
  ];
};

interface Editing {
  /** What stands in the fields. */
  readonly draft?: Partial<SavedReply> | undefined;
  /** The reply as it is kept; undefined for a new one. */
  readonly kept?: KeptReply | undefined;
  readonly intro?: readonly KnownBlock[];
}

/** A new one of the team's texts, or one that an admin edits. */
export const savedReplyForm = ({ draft = {}, kept, intro = [] }: Editing): Form => ({
  title: kept === undefined ? 'New saved reply' : 'Edit saved reply',
  submit: 'Save',
  intro,
  fields: [
    {
      type: 'text',
      name: 'name',
      label: 'Name',
      max: 60,
      hint: 'Colleagues choose it by this name.',
      ...(draft.name === undefined ? {} : { initial: draft.name }),
    },
    {
      type: 'long_text',
      name: 'text',
      label: 'Text',
      max: MOST_CHARACTERS,
      hint: `${MEANING}. What a request does not tell is filled in by hand before it is sent.`,
      ...(draft.text === undefined ? {} : { initial: draft.text }),
    },
    {
      type: 'checks',
      name: 'kinds',
      label: 'Offered for',
      optional: true,
      hint: 'For all of them when none is ticked.',
      choices: RequestKind.options
        .filter((kind) => WRITTEN_FOR.includes(kind) || draft.kinds?.includes(kind) === true)
        .map((kind) => ({ value: kind, label: KINDS[kind] })),
      ...(draft.kinds === undefined ? {} : { initial: draft.kinds }),
    },
  ],
  ...(kept === undefined ? {} : { rest: deletion(kept) }),
});
