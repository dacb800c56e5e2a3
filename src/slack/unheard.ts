/**
 * Every way of telling a person failed. The guard keeps them in the journal of those who wait, and they are told later; whoever
 * catches it must not try to tell them again.
 */
export class Unheard extends Error {
  override readonly name = 'Unheard';
  /** Bolt wraps errors without a code in one of its own. */
  readonly code = 'unheard';
  constructor() {
    super('the person could not be told in any way');
  }
}
