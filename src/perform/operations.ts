import type { AnyAct, AnyOperation, AnyRead, OperationInput } from '../desk/operation';
import { AppError } from '../errors';

/** Every operation of the desk, by its name. */
export class Operations {
  private readonly byName: ReadonlyMap<string, AnyOperation>;

  constructor(operations: readonly AnyOperation[]) {
    this.byName = new Map(operations.map((operation) => [operation.name, operation]));
    if (this.byName.size !== operations.length) throw new AppError('internal', 'Two operations have the same name.');
  }

  all(): AnyOperation[] {
    return [...this.byName.values()];
  }

  /** @throws AppError `not_found` */
  get(name: string): AnyOperation {
    const operation = this.byName.get(name);
    if (operation === undefined) throw new AppError('not_found', `There is no operation "${name}".`);
    return operation;
  }

  /** @throws AppError `not_found` */
  act(name: string): AnyAct {
    const operation = this.get(name);
    if (operation.effect === 'read') throw new AppError('internal', `"${name}" only reads.`);
    return operation;
  }

  /** @throws AppError `not_found` */
  read(name: string): AnyRead {
    const operation = this.get(name);
    if (operation.effect !== 'read') throw new AppError('internal', `"${name}" does not only read.`);
    return operation;
  }
}

/** The input as the operation's schema reads it. @throws AppError `bad_input` naming every field that cannot be used. */
export const parseInput = (operation: AnyOperation, input: unknown): OperationInput => {
  const parsed = operation.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => `${issue.path.map(String).join('.') || 'input'}: ${issue.message}`);
  throw new AppError('bad_input', fields.join('; '), { hint: 'Correct it and ask again.' });
};
