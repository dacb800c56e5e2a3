import { heldBackUntil } from '../../desk/held-back';
import type { BulkId, DecisionId } from '../../ids';
import type { bulkCall, signOffCall } from '../messages/sign-off-call';
import type { drawAbout } from './draw-about';
import type { DrawPorts } from './draw-ports';
import type { Drawn } from './drawn';

type About = Pick<ReturnType<typeof drawAbout>, 'aboutDecision' | 'aboutBulk'>;

/** Messages that call people by name: held back through quiet hours, unless they would come too late then. */
export const drawCalls = (ports: DrawPorts, { aboutDecision, aboutBulk }: About) => {
  const { decisions } = ports;

  /** `moments` (ISO 8601) are those by which the people must act. */
  const calling = (drawn: Drawn | undefined, ...moments: readonly (string | undefined)[]): Drawn | undefined => {
    const notBefore = heldBackUntil(ports.scene().now, ports.rules().quiet_hours, ...moments);
    return drawn === undefined || notBefore === undefined ? drawn : { ...drawn, notBefore };
  };

  const callsFor = async (id: DecisionId, draw: typeof signOffCall) => {
    const decision = await decisions.find(id);
    const drawn = await aboutDecision(id, (waiting, title) => draw(waiting, title, ports.signersOf(waiting)));
    return decision?.state === 'sign_off' ? calling(drawn, decision.until, decision.respondBy) : drawn;
  };

  const callsForBulk = async (id: BulkId, draw: typeof bulkCall, broadcast: boolean) => {
    const waiting = (await decisions.ofBulk(id)).filter(({ state }) => state === 'sign_off');
    const signers = [...new Set(waiting.flatMap(ports.signersOf))];
    const drawn = await aboutBulk(id, (shown) => draw(shown, signers), { kind: 'bulk_sign_off', bulk: id });
    const moments = waiting.flatMap(({ until, respondBy }) => [until, respondBy]);
    return calling(drawn && { ...drawn, broadcast }, ...moments);
  };

  return { calling, callsFor, callsForBulk };
};
