import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { AppError } from '../errors';

/** A file as somebody gave it to Slack. */
export interface TakenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Files on their way between Slack and the desk. */
export interface SlackFiles {
  /** The bytes of a file that somebody chose in a form or pointed at. @throws AppError `slack` or `bad_input` */
  take(id: string): Promise<TakenFile>;
  /** Shows pictures in a thread. @throws Error of the Web API */
  show(
    pictures: readonly TakenFile[],
    place: { readonly channel: string; readonly thread?: string },
    words: string,
  ): Promise<void>;
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
  readonly client: Pick<WebClient, 'files' | 'filesUploadV2'>;
  readonly token: string;
  readonly apiUrl: string;
}

export const slackFiles = ({ client, token, apiUrl }: FilePorts): SlackFiles => ({
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
  async show(pictures, { channel, thread }, words) {
    const file_uploads = pictures.map(({ name, bytes }) => ({ file: bytes, filename: name, alt_text: words }));
    await client.filesUploadV2(
      thread === undefined
        ? { channel_id: channel, file_uploads, initial_comment: words }
        : { channel_id: channel, thread_ts: thread, file_uploads, initial_comment: words },
    );
  },
});
