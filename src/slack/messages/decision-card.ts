import type { KnownBlock } from '@slack/types';
import type { Decision } from '../../desk/decision';
import { formatMoney } from '../../money';
import { actions, context, type Message, message, section } from '../blocks';
import { ACT_WITHOUT, decide } from '../decision-button';
import { changes, named } from '../fact';
import { bare, joined, lines, type Mrkdwn, md, person } from '../mrkdwn';
import { accountShown, type Scene } from '../scene';
import { date } from '../slack-date';

export interface DecisionCard {
  readonly decision: Decision;
  /** The operation's short title, for example "Cancel & refund". */
  readonly title: string;
  /** True where the operation has a form, so that a colleague can change what is asked for. */
  readonly changeable?: boolean;
  /** True where the desk file lets some people act without sign-off. */
  readonly breakable?: boolean;
}

/** The act with its money, for example "Cancel & refund $39.90". */
export const actWords = ({ decision, title }: DecisionCard): string =>
  decision.money === undefined ? title : `${title} ${formatMoney(decision.money)}`;

const by = (id: string | undefined): Mrkdwn => (id === undefined ? md`` : md` by ${person(id)}`);

/** Where it stands, in one line of words. */
const standing = (card: DecisionCard): Mrkdwn => {
  const { decision } = card;
  const act = md`*${actWords(card)}*`;
  const who = person(decision.requester);
  switch (decision.state) {
    case 'signed':
      if (decision.waitsUntil !== undefined) {
        return md`${act}: signed off, will be sent ${date(decision.waitsUntil)} for ${who}`;
      }
      return md`${act}: sending to eBay for ${who} …`;
    case 'asked':
    case 'acting':
      return md`${act}: sending to eBay for ${who} …`;
    case 'sign_off': {
      const signed = decision.signOffs.filter((each) => each.verdict === 'sign_off').length;
      return md`${who} asks for sign-off: ${act} (${signed} of ${decision.approvers} signed off)`;
    }
    case 'undo':
      return decision.until === undefined
        ? md`${act}: will be sent soon for ${who}`
        : md`${act}: ${who} can undo until ${date(decision.until, 'exact')}`;
    case 'in_doubt':
      return md`${act}: sent, but eBay’s answer was lost. Reading it back …`;
    case 'parked':
      if (decision.effect === 'reply') {
        return md`${act}: it may have been sent, and it is not sent again. Look on eBay and say here whether it was.`;
      }
      return md`${act}: nobody can tell from eBay whether this happened. Look on eBay and say so here; until then nobody can act on this order.`;
    case 'done':
      return md`Done: ${act} for ${who}`;
    case 'refused':
      return md`Not done: ${act} for ${who}`;
    case 'denied':
      return md`Not allowed: ${act} for ${who}`;
    case 'changed':
      return md`Stopped: ${act}. The request changed since it was seen, so nothing was done.`;
    case 'sent_back':
      return md`Sent back${by(decision.endedBy)}: ${act}`;
    case 'undone':
      return md`Undone${by(decision.endedBy)}: ${act}. Nothing was sent to eBay.`;
    case 'expired':
      return md`Expired: ${act}. Nobody signed off in time, nothing was sent to eBay.`;
    case 'not_done':
      return decision.endedBy === undefined
        ? md`Did not happen: ${act}`
        : md`Did not happen, says ${person(decision.endedBy)}: ${act}`;
  }
};

const buttons = (card: DecisionCard): KnownBlock[] => {
  const { decision } = card;
  const press = { decision: decision.id, revision: decision.revision };
  switch (decision.state) {
    case 'sign_off':
      return actions([
        decide('sign_off', press, { label: 'Sign off', style: 'primary' }),
        decide('send_back', press, { label: 'Send back' }),
        ...(card.changeable ? [decide('change', press, { label: 'Change' })] : []),
        ...(card.breakable ? [decide('break_glass', press, { label: ACT_WITHOUT })] : []),
      ]);
    case 'undo':
      return actions([decide('undo', press, { label: 'Undo' })]);
    case 'parked':
      return actions([
        decide('happened', press, { label: 'It happened' }),
        decide('not_happened', press, { label: 'It did not' }),
      ]);
    default:
      return [];
  }
};

const explained = ({ decision }: DecisionCard): KnownBlock[] => {
  switch (decision.state) {
    case 'sign_off':
      return [
        ...named(decision.described),
        ...(decision.note ? [section(md`*Why:* ${decision.note}`)] : []),
        ...context(
          joined(
            decision.why.map((why) => md`${why}`),
            ' · ',
          ),
        ),
        ...(decision.until === undefined ? [] : context(md`Expires ${date(decision.until)}, then nothing is sent`)),
      ];
    case 'undo':
      return named(decision.described);
    case 'in_doubt':
    case 'parked':
      return named(decision.readings);
    case 'changed':
      return decision.differences.length === 0 ? [] : [section(lines(...changes(decision.differences)))];
    case 'sent_back':
    case 'not_done':
      return decision.reason === undefined ? [] : [section(md`${decision.reason}`)];
    case 'refused':
    case 'denied':
      return decision.reason === undefined
        ? []
        : [section(lines(md`${decision.reason}`, ...changes(decision.differences), md`${decision.hint}`))];
    default:
      return [];
  }
};

/** One decision from the press to its end, updated in place in the request's thread. */
export const decisionCard = (card: DecisionCard, scene: Scene): Message =>
  message(bare(standing(card)), [
    section(standing(card)),
    ...explained(card),
    ...buttons(card),
    ...context(md`${accountShown(scene, card.decision.account)}`),
  ]);
