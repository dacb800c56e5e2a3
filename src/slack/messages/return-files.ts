import type { ReturnFile } from '../../desk/returns/files';
import { actions, type Message, message, section } from '../blocks';
import { ask, button } from '../button';
import { lines, md } from '../mrkdwn';
import type { Seen } from '../route';
import { date } from '../slack-date';

const BY = { buyer: 'the buyer', seller: 'you', other: 'somebody else' } as const;

/** What pictures and labels a return has; the pictures are shown in its thread on request. */
export const returnFilesMessage = (files: readonly ReturnFile[], { subject }: Seen): Message => {
  const add = ask('return.upload', { subject }, { label: 'Add files' });
  if (files.length === 0) {
    return message('This return has no files.', [section(md`This return has no files.`), ...actions([add])]);
  }
  return message(`This return has ${files.length === 1 ? 'one file' : `${files.length} files`}.`, [
    section(
      lines(
        ...files.slice(0, 30).map(({ name, id, by, at }) => {
          const who = md`• ${name ?? id ?? 'A file'}, by ${BY[by]}`;
          return at === undefined ? who : md`${who}, ${date(at)}`;
        }),
      ),
    ),
    ...actions([
      button('photos', JSON.stringify({ subject }), { label: 'Show photos in the thread', style: 'primary' }),
      add,
    ]),
  ]);
};
