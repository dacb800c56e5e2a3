/**
 * One thing that is wrong with a payload, in the shape in which blocks.validate answers.
 * Source: https://docs.slack.dev/reference/methods/blocks.validate
 */
export interface Finding {
  pointer: string;
  code: 'failed_constraint' | 'missing_field' | 'unknown_field';
  message: string;
  constraint?: { type: string; expected: string[]; got: string };
}

export type Surface = 'message' | 'modal' | 'home';

/** As Slack prints findings in response_metadata.messages. */
export const asMessage = (finding: Finding): string => `[ERROR] ${finding.message} [json-pointer:${finding.pointer}]`;
