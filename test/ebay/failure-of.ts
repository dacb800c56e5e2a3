import { AppError } from '../../src/errors';

/** What a promise failed with. @throws Error when it did not fail with an AppError. */
export const failureOf = async (promise: Promise<unknown>): Promise<AppError> => {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof AppError)) throw new Error(`expected an AppError, got ${String(thrown)}`);
  return thrown;
};
