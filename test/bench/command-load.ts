import type { SlackSimulator } from '../sim/slack/simulator';

export interface Load {
  /** Milliseconds until each command was acknowledged, from the sender's side. */
  readonly acks: readonly number[];
  /** Whole answers per second. */
  readonly perSecond: number;
}

/** A lost answer must end the bench with words, not keep it waiting. */
const PATIENCE = 120_000;

/** Calls `answered` for every private answer that Ana gets. */
const onAnswers = (slack: SlackSimulator, answered: () => void): (() => void) => {
  const { id } = slack.person('Ana');
  return slack.world.changes.on((change) => {
    if (change.type !== 'ephemeral' || change.message.ephemeralFor !== id) return;
    if (change.message.user === 'USLACKBOT') throw new Error(`A command failed: ${change.message.text}`);
    answered();
  });
};

/** Sends `count` commands, `atOnce` under way at a time; one is under way until its answer is there. */
export const load = async (
  slack: SlackSimulator,
  commands: readonly string[],
  count: number,
  atOnce: number,
): Promise<Load> => {
  const ana = slack.person('Ana');
  const acks: number[] = [];
  const begun = performance.now();
  let sent = 0;
  let answers = 0;
  let bound: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve, reject) => {
    bound = setTimeout(() => reject(new Error(`${count - answers} of ${count} answers did not come`)), PATIENCE);
    const send = () => {
      const command = commands[sent % commands.length] ?? '';
      sent += 1;
      const at = performance.now();
      ana.types(command, { in: '#general' }).then((result) => {
        if (result.ok) acks.push(performance.now() - at);
        else reject(new Error(`The command failed: ${result.text}`));
      }, reject);
    };
    const stop = onAnswers(slack, () => {
      answers += 1;
      if (answers === count) {
        stop();
        // The last acknowledgement may still be on its way.
        setImmediate(resolve);
      } else if (sent < count) {
        send();
      }
    });
    for (let each = 0; each < Math.min(atOnce, count); each += 1) send();
  }).finally(() => clearTimeout(bound));
  return { acks, perSecond: (count * 1000) / (performance.now() - begun) };
};
