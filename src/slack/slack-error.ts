import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/** What a failed Web API call means for whoever wanted to post. */
export type SlackFailure =
  /** Not sent; may be sent after so many milliseconds. */
  | { readonly kind: 'paced'; readonly retryAfter: number }
  /** Slack said no, and will say so again; mendable when somebody can mend the channel, the token or the app. */
  | { readonly kind: 'permanent'; readonly code: string; readonly isMendable: boolean }
  /** The message that was to be updated is gone. */
  | { readonly kind: 'message_gone'; readonly code: string }
  /** Slack said no for now: nothing was posted. */
  | { readonly kind: 'refused'; readonly code: string }
  /** No answer: it may have been posted. */
  | { readonly kind: 'in_doubt'; readonly code: string };

/** Slack errors that can never succeed by trying again; somebody has to mend something first. */
const PERMANENT: ReadonlySet<string> = new Set([
  'account_inactive',
  'block_mismatch',
  'cannot_reply_to_message',
  'channel_not_found',
  'invalid_auth',
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'is_archived',
  'is_inactive',
  'messages_tab_disabled',
  'metadata_too_large',
  'missing_scope',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_permission',
  'no_text',
  'not_allowed_token_type',
  'not_authed',
  'not_in_channel',
  'restricted_action',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
  'user_not_found',
]);

/** No channel, token or app can be mended so that Slack takes such a message. */
const OF_THE_MESSAGE: ReadonlySet<string> = new Set([
  'block_mismatch',
  'cannot_reply_to_message',
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'metadata_too_large',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
]);

const GONE: ReadonlySet<string> = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** @see https://docs.slack.dev/reference/methods/chat.postMessage#errors */
export const readFailure = (error: unknown): SlackFailure => {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'paced', retryAfter: error.retryAfter * 1000 };
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (PERMANENT.has(code)) return { kind: 'permanent', code, isMendable: !OF_THE_MESSAGE.has(code) };
    return { kind: GONE.has(code) ? 'message_gone' : 'refused', code };
  }
  if (error instanceof WebAPIHTTPError) return { kind: 'in_doubt', code: `http_${error.statusCode}` };
  if (error instanceof WebAPIRequestError) return { kind: 'in_doubt', code: 'no_answer' };
  return { kind: 'in_doubt', code: 'unknown' };
};
