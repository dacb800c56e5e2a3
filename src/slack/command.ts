import { AppError } from '../errors';
import { findSubject } from './find-subject';
import { follow } from './follow';
import { followFound } from './follow-found';
import { answerLookUp, lookUp } from './looking-up';
import { help, unknownVerb } from './messages/help';
import { whichOne } from './messages/which-one';
import { didYouMean } from './registry';
import type { Group, Route } from './route';
import { subjectOf } from './subject';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

const saysHelp = (word: string): boolean => ['', 'help', '?', '--help'].includes(word);

const ofGroup = (group: Group, word: string): Route | undefined =>
  group.routes.find((route) => route.verb === word.toLowerCase());

/** A typed slash command, acknowledged already: the subcommand, then anything that says what it is about. */
export const typed = async (workplace: Workplace, turn: Turn, group: Group, text: string): Promise<void> => {
  const [verb = '', ...words] = text.trim().split(/\s+/);
  if (saysHelp(verb.toLowerCase())) return turn.tell(help(group));
  const task = group.tasks?.find((each) => each.verb === verb.toLowerCase());
  if (task !== undefined) return task.run(workplace, turn, words.join(' '));
  const route = ofGroup(group, verb);
  if (route === undefined && group.looksUp) return answerLookUp(workplace, turn, text);
  if (route === undefined) {
    const verbs = [...group.routes.map((each) => each.verb), 'help'];
    return turn.tell(unknownVerb(group, verb, didYouMean(verb, verbs)));
  }
  const rest = words.join(' ');
  const found = await findSubject({ text: rest, takes: route.takes, kind: group.kind }, workplace);
  if (found.kind === 'unknown') return askEbay(workplace, turn, route, group, rest);
  return followFound(workplace, turn, route, found, words);
};

/** The desk does not know the order: eBay is asked which requests it has. */
const askEbay = async (workplace: Workplace, turn: Turn, route: Route, group: Group, text: string): Promise<void> => {
  const { found, problems } = await lookUp(workplace, turn, text, group.kind);
  const matches = found.flatMap((here) => here.requests);
  const [only, ...others] = matches;
  if (only === undefined) {
    throw new AppError('not_found', `eBay knows no ${group.kind ?? 'request'} for this.`, {
      hint: problems[0] ?? `\`${group.command} list\` shows what is open.`,
    });
  }
  const asks = route.effect === 'act' && route.question !== undefined;
  if (others.length > 0 || asks) return turn.tell(whichOne(route, matches));
  const subject = subjectOf(only);
  await follow(workplace, turn, route, { subject, words: [], facts: undefined, typed: true, seesCard: false });
};
