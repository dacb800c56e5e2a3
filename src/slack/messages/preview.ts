import type { AnyAct, Cleared, Reading } from '../../desk/operation';
import { formatMoney } from '../../money';
import type { Outlook } from '../../perform/outlook';
import { actions, context, facts, type Message, message, section } from '../blocks';
import { ask, button } from '../button';
import { ACT_WITHOUT } from '../decision-button';
import { named } from '../fact';
import { itemBlock } from '../item-block';
import { md } from '../mrkdwn';
import { soleOffer } from '../offer';
import type { Scene } from '../scene';
import { signOffNeeded } from '../sign-off-needed';
import type { Subject } from '../subject';
import { requestFacts } from './request-card';
import { headline } from './request-words';

/** What an act would do as things stand, for somebody who typed it without seeing a card. */
export interface Previewed {
  readonly cleared: Cleared;
  readonly described: readonly Reading[];
  readonly factsHash: string;
  readonly outlook: Outlook;
}

/** Shown privately before a typed act: the request, what will be sent, and the one button that does it. */
export const preview = (
  operation: AnyAct,
  { cleared, described, factsHash, outlook }: Previewed,
  subject: Subject,
  scene: Scene,
): Message => {
  const { request, money } = cleared;
  const label = money === undefined ? operation.title : `${operation.title} ${formatMoney(money)}`;
  const shown =
    request === undefined
      ? [section(md`*${label}?*`)]
      : [itemBlock(request, { above: md`*${headline(request)}*` }), ...facts(requestFacts(request, scene))];
  const press =
    request === undefined
      ? ask(operation.name, { subject, facts: factsHash }, { label, style: 'primary' })
      : soleOffer(operation.name, operation.title, request, factsHash);
  const glass =
    outlook.kind === 'sign_off' && (outlook.glass?.left ?? 0) > 0
      ? [button(`glass:${operation.name}`, JSON.stringify({ subject, facts: factsHash }), { label: ACT_WITHOUT })]
      : [];
  return message(`${label}? Nothing has been sent yet.`, [
    ...shown,
    section(md`*What will be sent*`),
    ...named(described),
    ...signOffNeeded(outlook),
    ...actions(outlook.kind === 'denied' ? [] : [press, ...glass]),
    ...(outlook.kind === 'goes' ? context(md`Nothing has been sent yet: the button sends it.`) : []),
  ]);
};
