import { message, section } from '../blocks';
import { casesMeant, whichCase } from '../case-meant';
import { tellOutcome } from '../case-work';
import type { DeskTask } from '../desk-task';
import { oneLine } from '../messages/request-words';
import { md } from '../mrkdwn';

/** The same as the button on the card. */
export const claim: DeskTask = {
  verb: 'claim',
  usage: '<any id>',
  summary: 'Take a request upon yourself, so that everybody sees that you have it.',
  async run(workplace, turn, words) {
    const [request, ...others] = await casesMeant(workplace, turn.actor, words);
    if (request === undefined) return;
    if (others.length > 0) return turn.tell(whichCase('claim', 'Claim', [request, ...others]));
    const outcome = await workplace.caseWork.claim(request, turn.actor);
    await tellOutcome(workplace, turn, { case: request }, outcome);
    if (outcome.kind !== 'recorded') return;
    const said = md`You have this now: ${oneLine(request)}.`;
    await turn.tell(message(said, [section(said)]));
  },
};
