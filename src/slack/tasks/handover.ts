import { ChannelId } from '../../ids';
import type { DeskTask } from '../desk-task';
import { digestMessage } from '../messages/digest';
import { outcomeMessage } from '../messages/outcome';

export const handover: DeskTask = {
  verb: 'handover',
  usage: '',
  summary: 'Tell this channel how things stand, for the next shift. Elsewhere it is told to you alone.',
  async run({ accounts: all, perform, handover: { tell, of }, links, nameOf, registry, scene }, turn) {
    const accounts = perform.accountsAs(
      turn.actor,
      'agent',
      all.map(({ id }) => id),
    );
    if ('kind' in accounts) return turn.tell(outcomeMessage(accounts, undefined));
    const channel = ChannelId.safeParse(turn.origin.channel).data;
    if (channel !== undefined && (await tell(channel, turn.actor.person))) return;
    const digest = await of(accounts);
    const shown = {
      digest,
      links: await links.toCards(digest.cards),
      titleOf: (operation: string) => registry.route(operation)?.operation.title ?? operation,
      nameOf,
    };
    await turn.tell(digestMessage(shown, scene()));
  },
};
