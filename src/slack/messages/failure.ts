import type { KnownBlock } from '@slack/types';
import type { AppError } from '../../errors';
import { context, type Message, message, section } from '../blocks';
import { md } from '../mrkdwn';

/** The one look of everything that went wrong: what, what to do, and the reference that the log holds too. */
export const failureBlocks = (error: AppError, reference: string): KnownBlock[] => [
  section(error.hint === undefined ? md`*${error.message}*` : md`*${error.message}*\n${error.hint}`),
  ...context(md`Reference ${reference}`),
];

export const failure = (error: AppError, reference: string): Message =>
  message([error.message, error.hint].filter(Boolean).join(' '), failureBlocks(error, reference));
