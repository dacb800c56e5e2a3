import type { PushLine } from '../../desk/push/push-lines';
import { context, header, type Message, message, section } from '../blocks';
import { md } from '../mrkdwn';

const line = ({ isInPlace, what, words }: PushLine) =>
  section(isInPlace ? md`:white_check_mark: ${what}: ${words}` : md`:warning: *${what}: ${words}*`);

const summary = (lines: readonly PushLine[]): string => {
  const missing = lines.filter(({ isInPlace }) => !isInPlace).length;
  return missing === 0
    ? 'eBay pushes everything to this desk.'
    : `${missing} of ${lines.length} parts ${missing === 1 ? 'is' : 'are'} missing.`;
};

/** What eBay pushes to the desk, part by part; undefined where eBay cannot reach it. */
export const pushStateMessage = (lines: readonly PushLine[] | undefined): Message => {
  if (lines === undefined) {
    const words = 'eBay cannot reach this desk: PUBLIC_URL is not set.';
    return message(words, [
      header('What eBay pushes'),
      section(md`${words}`),
      ...context(md`New requests are found by asking eBay, within minutes.`),
    ]);
  }
  return message(summary(lines), [
    header('What eBay pushes'),
    ...lines.map(line),
    ...context(
      lines.every(({ isInPlace }) => isInPlace)
        ? md`${summary(lines)} eBay is asked all the same, in case a message is lost.`
        : md`${summary(lines)} \`npm run push -- on\` mends what can be mended. What is not pushed is still found by asking eBay, within minutes.`,
    ),
  ]);
};
