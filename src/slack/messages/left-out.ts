import { context, type Message, message, section } from '../blocks';
import { lines, md } from '../mrkdwn';

export interface LeftOut {
  /** What the file is called, where that is known. */
  readonly name: string | undefined;
  readonly reason: string;
}

/** What of several files was not sent, each with its reason; the rest goes on without them. */
export const leftOut = (title: string, faults: readonly LeftOut[]): Message => {
  const [only, ...others] = faults;
  const which = only !== undefined && others.length === 0 ? (only.name ?? 'A file') : `${faults.length} files`;
  return message(`${title}: ${which} could not be used.`, [
    section(
      lines(
        md`*${title}: ${which} could not be used*`,
        ...faults.slice(0, 10).map(({ name, reason }) => md`• ${name ?? 'A file'}: ${reason.replace(/\.$/, '')}.`),
      ),
    ),
    ...context(md`Nothing of it was sent to eBay. Open the form again for another file.`),
  ]);
};
