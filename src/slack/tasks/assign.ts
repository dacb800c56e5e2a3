import { PersonId } from '../../ids';
import { message, section } from '../blocks';
import { casesMeant, whichCase } from '../case-meant';
import { assigned, pressCase, tellOutcome } from '../case-work';
import type { DeskTask } from '../desk-task';
import { oneLine } from '../messages/request-words';
import { md } from '../mrkdwn';

/** Slack writes a person that was picked while typing like this: https://docs.slack.dev/interactivity/implementing-slash-commands */
const PERSON = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/;

/** The same as the menu on the card; without a person its form is opened. */
export const assign: DeskTask = {
  verb: 'assign',
  usage: '<any id> [@person]',
  summary: 'Give a request to a colleague, who is told once in its thread.',
  async run(workplace, turn, words) {
    const [request, ...others] = await casesMeant(workplace, turn.actor, words.replace(PERSON, ' '));
    if (request === undefined) return;
    if (others.length > 0) return turn.tell(whichCase('assign', 'Assign…', [request, ...others]));
    const person = PersonId.safeParse(PERSON.exec(words)?.[1]).data;
    if (person === undefined) return pressCase(workplace, turn, 'assign', { case: request });
    const outcome = await assigned(workplace, turn.actor, request, person);
    await tellOutcome(workplace, turn, { case: request }, outcome);
    if (outcome.kind !== 'recorded') return;
    const said = md`${workplace.nameOf(person)} has this now: ${oneLine(request)}.`;
    await turn.tell(message(said, [section(said)]));
  },
};
