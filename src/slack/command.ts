import { findSubject } from './find-subject';
import { follow } from './follow';
import { help, unknownVerb } from './messages/help';
import { whichAccount, whichOne } from './messages/which-one';
import { didYouMean } from './registry';
import type { Group, Route } from './route';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

const saysHelp = (word: string): boolean => ['', 'help', '?', '--help'].includes(word);

const ofGroup = (group: Group, word: string): Route | undefined =>
  group.routes.find((route) => route.verb === word.toLowerCase());

/** A typed slash command: the subcommand, then anything that says what it is about. */
export const typed = async (workplace: Workplace, turn: Turn, group: Group, text: string): Promise<void> => {
  const [verb = '', ...words] = text.trim().split(/\s+/);
  if (saysHelp(verb.toLowerCase())) {
    await turn.ack();
    return turn.tell(help(group));
  }
  const route = ofGroup(group, verb);
  if (route === undefined) {
    await turn.ack();
    const verbs = [...group.routes.map((each) => each.verb), 'help'];
    return turn.tell(unknownVerb(group, verb, didYouMean(verb, verbs)));
  }
  const rest = words.join(' ');
  const found = await findSubject({ text: rest, takes: route.takes, kind: group.kind }, workplace);
  const { name, title } = route.operation;
  switch (found.kind) {
    case 'one':
      return follow(workplace, turn, route, {
        subject: found.subject,
        words,
        facts: undefined,
        typed: true,
        seesCard: false,
      });
    case 'requests':
      await turn.ack();
      return turn.tell(whichOne(name, title, found.matches));
    case 'accounts':
      await turn.ack();
      return turn.tell(whichAccount(name, title, found.choices));
  }
};
