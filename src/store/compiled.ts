import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Schema } from './schema';

/** Stands for a value that is only known when the statement runs. */
class Gap {
  constructor(readonly name: string) {}
}

type Values = Readonly<Record<string, string | number | null>>;

/**
 * A statement that is built and compiled once and then runs with other values: kysely takes longer to compile one than SQLite to
 * run it. `gap` stands where a value belongs. For the statements that every command needs; the others are written plainly.
 */
export const compiled = <Given extends Values, Row>(
  build: (gap: <Name extends keyof Given & string>(name: Name) => Given[Name]) => Compilable<Row>,
) => {
  let once: CompiledQuery<Row> | undefined;
  return (db: Kysely<Schema>, given: Given): Promise<QueryResult<Row>> => {
    // Kysely keeps whatever it is given as a parameter; the value takes its place below, before any driver sees it.
    once ??= build((name) => new Gap(name) as unknown as Given[typeof name]).compile();
    const parameters = once.parameters.map((one) => (one instanceof Gap ? given[one.name] : one));
    return db.executeQuery<Row>({ ...once, parameters });
  };
};
