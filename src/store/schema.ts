import type { Generated } from 'kysely';

/**
 * The tables as both databases know them. Columns are text and small integers only: flags 0 or 1, instants ISO 8601 text,
 * ids and amounts text, structures JSON text.
 */
export interface Schema {
  requests: {
    request_key: string;
    account: string;
    kind: string;
    id: string;
    order_key: string | null;
    order_shown: string | null;
    open: number;
    respond_by: string | null;
    opened_at: string | null;
    seen_at: string;
    body: string;
    /** In lower case, or the mark of an erased one. */
    buyer: string | null;
  };
  order_spellings: { account: string; spelling: string; order_key: string };
  facts: { hash: string; body: string; seen_at: string };
  messages: { message_key: string; channel: string; ts: string; thread: string | null; content_hash: string };
  decisions: {
    id: string;
    account: string;
    operation: string;
    effect: string;
    requester: string;
    request_key: string | null;
    order_key: string | null;
    state: string;
    body: string;
    next_at: string | null;
    lease_until: string | null;
    token: number;
    asked_at: string;
    updated_at: string;
    buyer: string | null;
    bulk: string | null;
  };
  bulks: { id: string; requester: string; body: string; asked_at: string };
  selections: { id: string; person: string; body: string; made_at: string };
  sign_offs: {
    decision: string;
    revision: number;
    person: string;
    verdict: string;
    reason: string | null;
    on_behalf_of: string | null;
    at: string;
  };
  intents: {
    id: string;
    decision: string;
    account: string;
    order_key: string | null;
    request_key: string | null;
    operation: string;
    effect: string;
    person: string;
    fingerprint: string;
    policy_hash: string;
    token: number;
    state: string;
    amount: string | null;
    currency: string | null;
    started_at: string;
    ended_at: string | null;
  };
  outbox: {
    id: Generated<number>;
    message_key: string;
    once_key: string | null;
    notice: string;
    state: string;
    attempt: number;
    look_up_first: number;
    not_before: string;
    lease_until: string | null;
    token: number;
    enqueued_at: string;
    why: string | null;
    /** Smaller ones go first, see `Turn`. */
    turn: Generated<number>;
    /** Where it goes, once that was found and it waits for its turn there. */
    channel: string | null;
  };
  ebay_calls: { family: string; day: string; account: string; calls: number };
  erasures: { digest: string; at: string };
  pushed: {
    id: Generated<number>;
    notification: string;
    subject: string;
    event: string;
    state: string;
    attempt: number;
    not_before: string;
    lease_until: string | null;
    received_at: string;
  };
  payloads: { payload_key: string; seen_at: string; waiting: string | null };
  audit: {
    seq: number;
    at: string;
    account: string | null;
    person: string | null;
    kind: string;
    decision: string | null;
    operation: string | null;
    body: string;
    personal_digest: string | null;
    previous: string;
    hash: string;
  };
  audit_personal: { seq: number; subject: string | null; salt: string; body: string };
  settings: { name: string; value: string; updated_at: string };
  claims: { request_key: string; person: string; at: string };
  snoozes: { request_key: string; person: string; until: string; at: string };
  notes: { id: Generated<number>; request_key: string; person: string; words: string; at: string };
  saved_replies: {
    reply_key: string;
    name: string;
    kinds: string | null;
    words: string;
    revision: number;
    deleted: number;
    /** Null while it is as the desk file has it. */
    person: string | null;
    at: string;
  };
  /** How each person has their Home, and when they last opened it. */
  homes: { person: string; filters: string; opened_at: string };
  request_figures: {
    request_key: string;
    account: string;
    kind: string;
    id: string;
    opened_at: string;
    /** While it is open and waits for the seller. */
    due_at: string | null;
    /** The deadline that passed without an answer. */
    missed_at: string | null;
    /** The first thing that was done about it from here. */
    answered_at: string | null;
    closed_at: string | null;
    outcome: string | null;
    reason: string | null;
    item: string | null;
    title: string | null;
    carrier: string | null;
    /** The case that it became, by its key. */
    became: string | null;
    /** 1 where the seller opened it: it did not come in. */
    own: Generated<number>;
  };
  spikes: {
    id: string;
    subject: string;
    name: string;
    title: string;
    since: string;
    count: number;
    days: number;
    usual: string;
    seen_by: string | null;
    seen_at: string | null;
    ended_at: string | null;
  };
  act_figures: {
    decision: string;
    account: string;
    kind: string;
    request_key: string | null;
    operation: string;
    effect: string;
    person: string;
    amount: string | null;
    currency: string | null;
    reason: string | null;
    item: string | null;
    title: string | null;
    asked_at: string;
    done_at: string;
    due_at: string | null;
  };
}
