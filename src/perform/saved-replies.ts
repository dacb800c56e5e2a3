import type { Actor } from '../desk/decision';
import { type KeptReply, MOST_REPLIES, replyKey, type SavedReply } from '../desk/saved-reply';
import type { Tables } from '../store/store';
import { reachOf } from './admins';
import type { Denial } from './answer-waiting';
import { deny } from './policy';
import { personOf, type Road } from './road';

/** A saved reply as somebody saw it before they changed or deleted it. */
export interface SeenReply {
  readonly key: string;
  readonly revision: number;
}

/** Somebody else was quicker; `now` is what they made of it, undefined where they deleted it. */
export interface Overtaken {
  readonly kind: 'overtaken';
  readonly now: KeptReply | undefined;
}

export type ReplyEdited =
  | { readonly kind: 'saved' }
  /** Another one has this name. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'full'; readonly most: number }
  | Overtaken
  | Denial;

/** The texts are those of every account, so an admin of some accounts does not edit them. */
const denial = (road: Road, actor: Actor): Denial | undefined => {
  const reach = reachOf(road.policy.current(), personOf(road, actor.person));
  if (reach === 'all') return undefined;
  return reach === undefined
    ? deny('Only admins of the desk may edit saved replies.', 'Ask an admin.')
    : deny('Saved replies belong to every account, and you are an admin of some.', 'Ask an admin of all accounts.');
};

export const mayEditReplies = (road: Road, actor: Actor): boolean => denial(road, actor) === undefined;

/** All of them by name, for those who may edit them. */
export const listReplies = async (
  road: Road,
  actor: Actor,
): Promise<{ readonly kind: 'replies'; readonly replies: readonly KeptReply[] } | Denial> =>
  denial(road, actor) ?? { kind: 'replies', replies: await road.store.savedReplies.all() };

/** What was written is no buyer's, yet whoever wrote it may have named one: the text can be erased from the audit. */
const writeDown = (tables: Tables, kind: string, { person }: Actor, reply: string, text?: string) =>
  tables.audit.append({
    kind,
    person,
    body: { reply },
    ...(text === undefined ? {} : { personal: { body: { text } } }),
  });

const write = async (
  { savedReplies }: Tables,
  reply: SavedReply,
  seen: SeenReply | undefined,
  person: string,
): Promise<Exclude<ReplyEdited, Denial>> => {
  const key = replyKey(reply.name);
  if (seen === undefined) {
    if ((await savedReplies.all()).length >= MOST_REPLIES) return { kind: 'full', most: MOST_REPLIES };
    return { kind: (await savedReplies.add(reply, person)) ? 'saved' : 'taken' };
  }
  const now = await savedReplies.find(seen.key);
  if (now?.revision !== seen.revision) return { kind: 'overtaken', now };
  if (key === seen.key) {
    const changed = await savedReplies.change(seen.revision, reply, person);
    return changed ? { kind: 'saved' } : { kind: 'overtaken', now: await savedReplies.find(seen.key) };
  }
  if (!(await savedReplies.add(reply, person))) return { kind: 'taken' };
  await savedReplies.remove(seen.key, seen.revision, person);
  return { kind: 'saved' };
};

/** Saves a new text, or another wording or name of one that was seen. */
export const saveReply = async (
  road: Road,
  actor: Actor,
  reply: SavedReply,
  seen: SeenReply | undefined,
): Promise<ReplyEdited> => {
  const denied = denial(road, actor);
  if (denied !== undefined) return denied;
  return road.store.transaction(async (tables) => {
    const edited = await write(tables, reply, seen, actor.person);
    if (edited.kind === 'saved') await writeDown(tables, 'reply_saved', actor, reply.name, reply.text);
    return edited;
  });
};

/** Deletes one as it was seen; the desk file does not bring it back. */
export const deleteReply = async (
  road: Road,
  actor: Actor,
  { key, revision }: SeenReply,
): Promise<{ readonly kind: 'deleted' } | Overtaken | Denial> => {
  const denied = denial(road, actor);
  if (denied !== undefined) return denied;
  return road.store.transaction(async (tables) => {
    const reply = await tables.savedReplies.find(key);
    const removed = await tables.savedReplies.remove(key, revision, actor.person);
    if (!removed || reply === undefined) return { kind: 'overtaken', now: reply };
    await writeDown(tables, 'reply_deleted', actor, reply.name);
    return { kind: 'deleted' };
  });
};
