import type { Kysely } from 'kysely';
import { SignOff } from '../desk/decision';
import type { DecisionId } from '../ids';
import type { Schema } from './schema';

export interface SignOffs {
  /** False when this person has already answered this revision. */
  add(decision: DecisionId, revision: number, signOff: SignOff): Promise<boolean>;
  of(decision: DecisionId, revision: number): Promise<SignOff[]>;
}

export const signOffsIn = (db: Kysely<Schema>): SignOffs => ({
  async add(decision, revision, signOff) {
    const result = await db
      .insertInto('sign_offs')
      .values({
        decision,
        revision,
        person: signOff.person,
        verdict: signOff.verdict,
        reason: signOff.reason ?? null,
        on_behalf_of: signOff.onBehalfOf ?? null,
        at: signOff.at,
      })
      .onConflict((conflict) => conflict.columns(['decision', 'revision', 'person']).doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  },
  async of(decision, revision) {
    const rows = await db
      .selectFrom('sign_offs')
      .selectAll()
      .where('decision', '=', decision)
      .where('revision', '=', revision)
      .orderBy('at')
      .execute();
    return rows.map((row) =>
      SignOff.parse({
        person: row.person,
        verdict: row.verdict,
        reason: row.reason ?? undefined,
        onBehalfOf: row.on_behalf_of ?? undefined,
        at: row.at,
      }),
    );
  },
});
