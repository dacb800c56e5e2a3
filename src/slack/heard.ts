import { z } from 'zod';
import { PersonId } from '../ids';
import type { Actor, Origin } from '../perform/outcome';
import type { Visitor } from './people';

const Person = z.looseObject({ id: z.string(), team_id: z.string().nullish() });
const Channel = z.looseObject({ id: z.string() });

/** The parts of Slack's payloads that say who did what where: https://docs.slack.dev/reference/interaction-payloads */
const Body = z.looseObject({
  user_id: z.string().optional(),
  team_id: z.string().nullish(),
  channel_id: z.string().optional(),
  user: Person.optional(),
  channel: Channel.nullish(),
  trigger_id: z.string().optional(),
  container: z
    .looseObject({
      type: z.string().optional(),
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .optional(),
  message: z.looseObject({ ts: z.string().optional(), thread_ts: z.string().optional() }).nullish(),
  message_ts: z.string().optional(),
  view: z
    .looseObject({ id: z.string(), type: z.string().optional(), private_metadata: z.string().optional() })
    .nullish(),
});

/** Who did something and where, from any kind of payload. */
export interface Heard {
  readonly actor: Actor;
  readonly visitor: Visitor;
  readonly origin: Omit<Origin, 'surface'>;
  readonly triggerId: string | undefined;
  /** The modal that the person was in, if any. */
  readonly modal: string | undefined;
  /** True where the pressed button sits in a message that only this person sees. */
  readonly private: boolean;
}

/** @throws ZodError for a payload without a person: nothing that people do comes like that. */
export const hear = (body: unknown): Heard => {
  const it = Body.parse(body);
  const id = it.user?.id ?? it.user_id;
  const channel = it.channel?.id ?? it.channel_id;
  const thread = it.container?.thread_ts ?? it.message?.thread_ts;
  const team = it.user?.team_id ?? it.team_id;
  return {
    actor: { person: PersonId.parse(id) },
    visitor: { id: String(id), team: team ?? undefined },
    origin: { ...(channel === undefined ? {} : { channel }), ...(thread === undefined ? {} : { thread }) },
    triggerId: it.trigger_id,
    modal: it.view?.type === 'home' ? undefined : it.view?.id,
    private: it.container?.is_ephemeral === true,
  };
};
