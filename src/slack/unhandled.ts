import { AppError } from '../errors';
import { reference } from './asking';
import { noticeView } from './form';
import { failureBlocks } from './messages/failure';
import type { Payload } from './payload';

/**
 * The acknowledgement of what no listener matched: things that Slack still shows from another version of the app. A form says so in
 * its own place, for nothing else may answer a submission.
 * Source: https://docs.slack.dev/surfaces/modals#handling_submissions
 */
export const unhandled = ({ kind, name }: Pick<Payload, 'kind' | 'name'>): unknown => {
  if (kind === 'command') return { response_type: 'ephemeral', text: `Aftersale does not know ${name}.` };
  if (kind !== 'submission') return undefined;
  const error = new AppError('not_found', 'This form is from another version of Aftersale. Nothing was done.', {
    hint: 'Close it and open it again.',
  });
  return { response_action: 'update', view: noticeView('Out of date', failureBlocks(error, reference())) };
};
