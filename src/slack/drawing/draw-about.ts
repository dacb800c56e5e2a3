import { type BuyerRequest, type RequestRef, requestKey } from '../../desk/buyer-request';
import { cardOf } from '../../desk/cases/card-of';
import { type Decision, hasEnded } from '../../desk/decision';
import { requestFacts } from '../../desk/request-facts';
import { channelFor, decisionRoutedAs, kindOf, routedAs } from '../../desk/routing';
import type { BulkId, DecisionId } from '../../ids';
import type { Message } from '../blocks';
import type { BulkShown } from '../messages/bulk-words';
import { requestCard } from '../messages/request-card';
import type { DrawPorts } from './draw-ports';
import type { Card, Drawn } from './drawn';

/** Finds what a message is about and where it goes: undefined where the row is gone, or where no channel is named for it. */
export const drawAbout = (ports: DrawPorts) => {
  const { requests, decisions } = ports;
  const channelOf = (request: BuyerRequest) => channelFor(ports.rules(), routedAs(request));

  /** The case that an escalated request goes on as, where that is told on the request's card. */
  const caseOn = async ({ escalatedTo, account, kind, id }: BuyerRequest): Promise<BuyerRequest | undefined> => {
    if (escalatedTo === undefined) return undefined;
    const place = await cardOf(ports, escalatedTo);
    const isHere = requestKey(place) === requestKey({ account, kind, id });
    return isHere ? requests.find(escalatedTo) : undefined;
  };

  const card = async (ref: RequestRef): Promise<Drawn | undefined> => {
    const known = await requests.find(ref);
    const channel = known === undefined ? undefined : channelOf(known);
    if (known === undefined || channel === undefined) return undefined;
    const followed = await caseOn(known);
    // Cases name no item and show no picture of it.
    const request = followed === undefined ? known : { ...followed, items: known.items };
    const scene = ports.scene();
    const [facts, all, state] = await Promise.all([
      ports.facts.remember(requestFacts(request), scene.now.toISOString()),
      decisions.ofRequest(request),
      ports.caseOf(request),
    ]);
    const underWay = all.find((decision) => !hasEnded(decision.state));
    const shown = {
      request,
      facts,
      standing: state,
      ...(underWay === undefined ? {} : { underWay }),
      ...(followed === undefined ? {} : { from: known }),
    };
    return { channel, message: requestCard(shown, scene) };
  };

  const inThread = async (ref: RequestRef, draw: (request: BuyerRequest) => Message, broadcast = false) => {
    const request = await requests.find(ref);
    const place = await cardOf(ports, ref);
    const origin = await requests.find(place);
    const channel = origin === undefined ? undefined : channelOf(origin);
    if (request === undefined || channel === undefined) return undefined;
    return { channel, under: { kind: 'request_card', request: place } as const, broadcast, message: draw(request) };
  };

  const aboutDecision = async (id: DecisionId, draw: (decision: Decision, title: string) => Message) => {
    const decision = await decisions.find(id);
    if (decision === undefined) return undefined;
    const shown = draw(decision, ports.titleOf(decision.operation));
    if (decision.request !== undefined) return inThread(decision.request, () => shown);
    const channel = channelFor(ports.rules(), decisionRoutedAs(decision));
    return channel === undefined ? undefined : { channel, message: shown };
  };

  /** Where the account's requests of this kind go; a message below a card is shown in the channel too. */
  const aboutBulk = async (
    id: BulkId,
    draw: (shown: BulkShown) => Message,
    under?: Card,
  ): Promise<Drawn | undefined> => {
    const bulk = await ports.bulks.find(id);
    if (bulk === undefined) return undefined;
    const { account, operation } = bulk;
    const channel = channelFor(ports.rules(), { account, kind: kindOf(operation) });
    if (channel === undefined) return undefined;
    const items = await decisions.ofBulk(id);
    const links = await ports.links.toCards(items.flatMap(({ request }) => (request === undefined ? [] : [request])));
    const linkTo = ({ request }: Decision) => (request === undefined ? undefined : links.get(requestKey(request)));
    const message = draw({ bulk, title: ports.titleOf(operation), items, linkTo });
    return { channel, message, ...(under === undefined ? {} : { under, broadcast: true }) };
  };

  return { card, inThread, aboutDecision, aboutBulk };
};
