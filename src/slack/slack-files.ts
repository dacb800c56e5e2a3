import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { AppError } from '../errors';
import { clamp } from './clamp';

/** A file as somebody gave it to Slack. */
export interface TakenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file to be shown, with words for whoever cannot see it. */
export interface ShownFile extends TakenFile {
  readonly alt?: string;
}

/** Files on their way between Slack and the desk. */
export interface SlackFiles {
  /** The bytes of a file that somebody chose in a form or pointed at. @throws AppError `slack` or `bad_input` */
  take(id: string): Promise<TakenFile>;
  /** Shows files in a channel or thread; `words` stand for a file that has none of its own. @throws Error of the Web API */
  show(
    files: readonly ShownFile[],
    place: { readonly channel: string; readonly thread?: string },
    words: string,
  ): Promise<void>;
  /** Shows files to one person alone. @throws Error of the Web API */
  showTo(person: string, files: readonly ShownFile[], words: string): Promise<void>;
}

/** https://docs.slack.dev/reference/block-kit/block-elements/file-input-element */
const MOST_BYTES = 10 * 1024 * 1024;

const Info = z.looseObject({
  file: z.looseObject({
    name: z.string().nullish(),
    size: z.number().optional(),
    url_private_download: z.string().optional(),
    url_private: z.string().optional(),
  }),
});

/** The bot's token goes to Slack only, whatever address a file claims to have. */
const isSlack = (address: string, apiUrl: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  return origin === new URL(apiUrl).origin || (protocol === 'https:' && /(^|\.)slack\.com$/.test(hostname));
};

interface FilePorts {
  readonly client: Pick<WebClient, 'files' | 'filesUploadV2' | 'conversations'>;
  readonly token: string;
  readonly apiUrl: string;
}

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
const LONGEST_ALT = 1000;

const Opened = z.looseObject({ channel: z.looseObject({ id: z.string() }) });

export const slackFiles = ({ client, token, apiUrl }: FilePorts): SlackFiles => {
  const show: SlackFiles['show'] = async (shown, { channel, thread }, words) => {
    const file_uploads = shown.map(({ name, bytes, alt }) => ({
      file: bytes,
      filename: name,
      alt_text: clamp(alt ?? words, LONGEST_ALT),
    }));
    await client.filesUploadV2(
      thread === undefined
        ? { channel_id: channel, file_uploads, initial_comment: words }
        : { channel_id: channel, thread_ts: thread, file_uploads, initial_comment: words },
    );
  };
  return {
    async take(id) {
      const { file } = Info.parse(await client.files.info({ file: id }));
      const address = file.url_private_download ?? file.url_private;
      if (address === undefined || !isSlack(address, apiUrl)) {
        throw new AppError('bad_input', 'This file does not live in Slack.', { hint: 'Upload the file itself.' });
      }
      if ((file.size ?? 0) > MOST_BYTES) {
        throw new AppError('bad_input', 'The file is larger than 10 MB.', { hint: 'Make it smaller and try again.' });
      }
      const answer = await fetch(address, { headers: { Authorization: `Bearer ${token}` }, redirect: 'error' });
      if (!answer.ok) throw new AppError('slack', 'Slack did not hand the file over.', { hint: 'Try again.' });
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (bytes.length > MOST_BYTES) throw new AppError('bad_input', 'The file is larger than 10 MB.');
      return { name: file.name ?? 'file', bytes };
    },
    show,
    async showTo(person, shown, words) {
      const { channel } = Opened.parse(await client.conversations.open({ users: person }));
      await show(shown, { channel: channel.id }, words);
    },
  };
};
