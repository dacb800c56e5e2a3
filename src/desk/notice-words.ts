import type { Notice } from './notice';

/** What a notice was about, in words, for somebody who could not be shown it. */
export const noticeWords = (notice: Notice): string => {
  switch (notice.kind) {
    case 'request_card':
      return `the card of ${notice.request.kind} ${notice.request.id}.`;
    case 'thread_line':
      return `a line about ${notice.request.kind} ${notice.request.id}.`;
    case 'photos':
      return `the photos of ${notice.request.kind} ${notice.request.id}.`;
    case 'ownership':
      return `who has ${notice.request.kind} ${notice.request.id}.`;
    case 'snooze':
      return `until when ${notice.request.kind} ${notice.request.id} is put off.`;
    case 'note':
      return `an internal note on ${notice.request.kind} ${notice.request.id}.`;
    case 'reminder':
      return `the reminder of ${notice.request.kind} ${notice.request.id}, whose deadline is near.`;
    case 'decision_card':
      return `the card of decision ${notice.decision}.`;
    case 'receipt':
      return `the receipt of decision ${notice.decision}.`;
    case 'sign_off_call':
      return `the call to sign decision ${notice.decision} off.`;
    case 'decision_reminder':
      return `the reminder that decision ${notice.decision} waits for sign-off.`;
    case 'bulk_progress':
      return `how far bulk ${notice.bulk} is.`;
    case 'bulk_sign_off':
    case 'bulk_call':
    case 'bulk_reminder':
      return `the card on which bulk ${notice.bulk} waits for sign-off.`;
    case 'bulk_summary':
      return `the summary of bulk ${notice.bulk}.`;
    case 'admin_alert':
      return notice.text;
    case 'backfill':
      return `how far the first reading of ${notice.source} has come.`;
    case 'spike':
      return 'the alarm that something has unusually many requests.';
    case 'digest':
      return `the ${notice.sort === 'morning' ? 'morning digest' : 'handover'} of ${notice.slot}.`;
    case 'interrupted':
      return 'word to a person whose last act was cut short.';
  }
};
