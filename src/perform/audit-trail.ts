import { requestKey } from '../desk/buyer-request';
import type { Actor } from '../desk/decision';
import { spell } from '../desk/reference';
import { readReferences } from '../desk/references';
import { AppError } from '../errors';
import type { AuditLine, AuditQuestion } from '../store/audit-search';
import { onlyAdmins, reachOf } from './admins';
import type { Denial } from './answer-waiting';
import { checkAudit } from './audit-proof';
import { startOfDay } from './hours';
import { personOf, type Road, zoneOf } from './road';

/** Part of the audit trail, newest first. */
export interface Trail {
  readonly kind: 'trail';
  readonly lines: readonly AuditLine[];
  /** Where the next page begins; undefined on the last one. */
  readonly before?: number;
  /** Whether the whole chain follows from its first entry; only with the first page. */
  readonly chain?: { readonly entries: number; readonly broken?: { readonly seq: number; readonly reason: string } };
}

const PAGE = 10;
/** Longer than any id or link; the button to older entries holds the words too. */
const LONGEST = 900;

const PERSON = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/;

/** What the words ask for: a person, `today`, or an id. @throws AppError `bad_input` */
const questionOf = async (road: Road, words: string): Promise<AuditQuestion> => {
  const text = words.trim();
  if (text === '') return {};
  if (text.length > LONGEST) {
    throw new AppError('bad_input', 'The audit takes one id, one person or one link at a time.', {
      hint: 'Write less: an order or request id, a person such as @ana, or `today`.',
    });
  }
  if (text.toLowerCase() === 'today') {
    return { since: startOfDay(zoneOf(road), road.clock.now()).toISOString() };
  }
  const person = PERSON.exec(text)?.[1];
  if (person !== undefined) return { person };
  const [reference] = readReferences(text);
  if (reference === undefined) {
    throw new AppError('bad_input', `The audit cannot be asked for “${text}”.`, {
      hint: 'Write an order or request id, a person such as @ana, or `today`.',
    });
  }
  const id = reference.kind === 'request' ? reference.id : spell(reference);
  const known = await road.store.requests.matching(id);
  return {
    on: { requestKeys: known.map(requestKey), orderKeys: [id, ...known.flatMap(({ order }) => order.key ?? [])] },
  };
};

/** The newest entries that the words ask for, ten at a time, for admins; of their own accounts where their role is limited. */
export const auditTrail = async (road: Road, actor: Actor, words: string, before?: number): Promise<Trail | Denial> => {
  const reach = reachOf(road.policy.current(), personOf(road, actor.person));
  if (reach === undefined) return onlyAdmins();
  const question = await questionOf(road, words);
  const lines = await road.store.auditSearch.newest(
    {
      ...question,
      ...(reach === 'all' ? {} : { accounts: reach }),
      ...(before === undefined ? {} : { before }),
    },
    PAGE + 1,
  );
  const shown = lines.slice(0, PAGE);
  const last = shown.at(-1);
  const more = lines.length > PAGE && last !== undefined ? { before: last.seq } : {};
  if (before !== undefined) return { kind: 'trail', lines: shown, ...more };
  const broken = await checkAudit(road.store);
  const entries = (await road.store.audit.head())?.seq ?? 0;
  return { kind: 'trail', lines: shown, ...more, chain: { entries, ...(broken === undefined ? {} : { broken }) } };
};
