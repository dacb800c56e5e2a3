import { context, header, type Message, message, section } from '../blocks';
import { lines, type Mrkdwn, md } from '../mrkdwn';
import type { Group } from '../route';

/** What of the group can be decided for many requests at once. */
const together = ({ routes }: Group): Mrkdwn => {
  const titles = routes.flatMap((route) =>
    route.effect === 'act' && route.several !== undefined ? [route.operation.title] : [],
  );
  if (titles.length === 0) return md``;
  return md`Below a list, *Decide several* decides many requests as one: ${titles.join(', ')}.`;
};

/** Generated from the registry, so that it cannot fall behind. */
export const help = (group: Group): Message =>
  message(`These are the subcommands of ${group.command}.`, [
    header(`${group.command}: ${group.title}`),
    section(
      lines(
        group.looksUp
          ? md`\`${group.command} <any id, eBay link or buyer name>\` Shows the order and every request on it.`
          : undefined,
        ...group.routes.map(
          (route) => md`\`${group.command} ${route.verb} ${route.usage}\` ${route.operation.summary}`,
        ),
        ...(group.tasks ?? []).map(
          ({ verb, usage, summary }) => md`\`${[group.command, verb, usage].filter(Boolean).join(' ')}\` ${summary}`,
        ),
        md`\`${group.command} help\` Shows this list.`,
      ),
    ),
    ...context(
      together(group),
      md`An id may be an order id, an item-transaction id, a request id, or a link copied from eBay.`,
    ),
  ]);

/** A word that is no subcommand; `meant` is the one that was probably meant. */
export const unknownVerb = (group: Group, word: string, meant: string | undefined): Message => {
  const question = meant === undefined ? '' : ` Did you mean \`${group.command} ${meant}\`?`;
  return message(`${group.command} does not know “${word}”.${question}`, [
    section(
      meant === undefined
        ? md`*${group.command}* does not know “${word}”.`
        : md`*${group.command}* does not know “${word}”. Did you mean \`${group.command} ${meant}\`?`,
    ),
    ...help(group).blocks.slice(1),
  ]);
};
