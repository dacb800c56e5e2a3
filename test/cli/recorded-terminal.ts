import type { Terminal } from '../../src/cli/terminal';

export interface RecordedTerminal extends Terminal {
  readonly printed: string[];
  readonly complained: string[];
}

/** A terminal that remembers what was written to it. */
export const recordedTerminal = (folder: string, environment: Terminal['environment'] = {}): RecordedTerminal => {
  const printed: string[] = [];
  const complained: string[] = [];
  return {
    printed,
    complained,
    out: (text) => void printed.push(text),
    err: (text) => void complained.push(text),
    environment,
    folder,
  };
};
