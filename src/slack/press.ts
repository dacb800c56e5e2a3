import { z } from 'zod';
import { AppError } from '../errors';
import { AccountId } from '../ids';
import { BulkAction, BulkPress } from './bulk-button';
import { pressBulk } from './bulk-deciding';
import { Press } from './button';
import { CaseAction, CasePress } from './case-button';
import { pressCase } from './case-work';
import { ChoiceTurn, chooseSeveral, ListOfSeveral, turnChoice } from './choosing';
import { pressDecision } from './deciding';
import { DecisionAction, DecisionPress } from './decision-button';
import { editReplies, ReplyAction } from './editing-replies';
import { follow, routeOf } from './follow';
import { AdminAction, AdminPress, lookAfter } from './looking-after';
import { MeantPress } from './meant-button';
import { TrailPage } from './messages/audit-trail';
import { PageTurn } from './messages/found-list';
import { showPhotos } from './photos';
import { answer } from './reading';
import { putReply } from './saved-replies';
import { Shared, share } from './share';
import { SpikePress, spikeSeen } from './spike-seen';
import { showTrail } from './tasks/audit';
import type { Turn } from './turn';
import { askWhy } from './without-sign-off';
import type { Workplace } from './workplace';

/** A pressed button, as Slack reports it. */
export interface Pressed {
  readonly actionId: string;
  readonly value: string;
  /** The id of the row that the button stands in. */
  readonly row?: string;
  /** The modal that the button or menu stands in. */
  readonly view?: unknown;
  /** False where only this person sees the message with the button. */
  readonly seesCard: boolean;
}

const outOfDate = () =>
  new AppError('not_found', 'This button is from an older version of Aftersale.', {
    hint: 'Look the request up again.',
  });

/** @throws AppError `not_found` when the value is not what its kind of button carries. */
const carried = <Value>(schema: z.ZodType<Value>, value: string): Value => {
  try {
    return schema.parse(JSON.parse(value));
  } catch {
    throw outOfDate();
  }
};

const OnAccount = z.looseObject({ account: AccountId });

/** Every button of Aftersale, by its action id. */
export const pressed = async (
  workplace: Workplace,
  turn: Turn,
  { actionId, value, row = '', view, seesCard }: Pressed,
): Promise<void> => {
  const [kind, name = ''] = actionId.split(':');
  switch (kind) {
    case 'do': {
      const { subject, facts } = carried(Press, value);
      return follow(workplace, turn, routeOf(workplace, name), { subject, words: [], facts, typed: false, seesCard });
    }
    case 'meant': {
      const { subject, input } = carried(MeantPress, value);
      const route = routeOf(workplace, name);
      if (route.effect === 'read') return answer(workplace, turn, { route, subject, input }, 'tell');
      return follow(workplace, turn, route, { subject, words: [], facts: undefined, typed: true, seesCard });
    }
    case 'more': {
      if (value === 'open') return turn.ack();
      const { subject, facts } = carried(Press, row);
      return follow(workplace, turn, routeOf(workplace, value), { subject, words: [], facts, typed: false, seesCard });
    }
    case 'case':
      return name === ''
        ? pressCase(workplace, turn, CaseAction.parse(value), carried(CasePress, row))
        : pressCase(workplace, turn, CaseAction.parse(name), carried(CasePress, value));
    case 'home':
      await turn.ack();
      return workplace.home.choose(turn.actor.person, name, value);
    case 'decision':
      return pressDecision(workplace, turn, DecisionAction.parse(name), carried(DecisionPress, value));
    case 'glass':
      return askWhy(workplace, turn, name, carried(Press, value));
    case 'bulk':
      return pressBulk(workplace, turn, BulkAction.parse(name), carried(BulkPress, value));
    case 'several':
      return chooseSeveral(workplace, turn, carried(ListOfSeveral, value));
    case 'choose':
      return turnChoice(workplace, turn, ChoiceTurn.parse(name), view, value);
    case 'page': {
      const { operation, input, page } = carried(PageTurn, value);
      const route = routeOf(workplace, operation);
      if (route.effect !== 'read') throw outOfDate();
      const { account } = OnAccount.parse(input);
      return answer(workplace, turn, { route, subject: { on: 'account', account }, input, page }, 'replace');
    }
    case 'admin':
      return lookAfter(workplace, turn, AdminAction.parse(name), carried(AdminPress, value));
    case 'trail': {
      const { words, before } = carried(TrailPage, value);
      return showTrail(workplace, turn, words, before);
    }
    case 'spike':
      return spikeSeen(workplace, turn, carried(SpikePress, value));
    case 'share':
      return share(workplace, turn, carried(Shared, value));
    case 'photos':
      return showPhotos(workplace, turn, carried(Press, value));
    case 'replies':
      return editReplies(workplace, turn, ReplyAction.parse(name), { value, view });
    case 'reply':
      return putReply(workplace, turn, view, value);
    case 'open':
      return turn.ack();
    default:
      throw outOfDate();
  }
};
