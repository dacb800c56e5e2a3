import type { KnownBlock } from '@slack/types';
import { MOST_CHARACTERS } from '../../desk/buyer-text';
import type { KeptReply } from '../../desk/saved-reply';
import { actions, context, section } from '../blocks';
import { button } from '../button';
import { clamp } from '../clamp';
import { kindsInWords } from '../modals/saved-reply';
import { lines, md, quotation } from '../mrkdwn';

const PREVIEW = 240;

const entry = (reply: KeptReply): KnownBlock =>
  section(
    lines(
      md`*${reply.name}* · ${kindsInWords(reply)} · ${reply.text.length} of ${MOST_CHARACTERS} characters`,
      quotation(clamp(reply.text, PREVIEW)),
    ),
    button('replies:edit', reply.key, { label: 'Edit' }),
  );

/** The team's texts by name, each with the way to edit it. */
export const savedReplyList = (replies: readonly KeptReply[]): KnownBlock[] => [
  ...context(
    replies.length === 0
      ? md`There is none yet. A saved reply is a text that colleagues choose when they write to a buyer.`
      : md`Colleagues choose one of these when they write to a buyer, and can change it before it is sent.`,
  ),
  ...actions([button('replies:new', '', { label: 'New saved reply', style: 'primary' })]),
  ...replies.map(entry),
];
