import type { RequestKind } from '../desk/buyer-request';
import type { AnyAct, AnyRead, OperationInput, ReadOperation } from '../desk/operation';
import type { Answers } from './answers';
import type { Message } from './blocks';
import type { Form } from './form';
import type { Scene } from './scene';
import type { Subject } from './subject';

/** What follows the subcommand: one request, one order, anything that names either, or filters. */
export type Takes = 'request' | 'order' | 'filters';

/** Reads for whoever fills in a form: the result of a read operation, by the policy of the person who asked. */
export type Look = <Input extends OperationInput, Result>(
  operation: ReadOperation<string, Input, Result>,
  input: Input,
) => Promise<Result>;

/** A form that fills in an operation's input. `form` may read eBay; `input` turns answers into the operation's input. */
export interface Question {
  form(subject: Subject, look: Look, scene: Scene): Promise<Form>;
  input(subject: Subject, answers: Answers): unknown;
}

/** Words after the subcommand that are not its subject. */
export type Words = readonly string[];

interface Described {
  /** The subcommand. */
  readonly verb: string;
  readonly takes: Takes;
  /** What follows the verb in help, for example `<any id>`. */
  readonly usage: string;
}

export interface ReadRoute extends Described {
  readonly effect: 'read';
  readonly operation: AnyRead;
  input(subject: Subject, words: Words): unknown;
  look(result: unknown, scene: Scene, input: unknown): Message;
}

export interface ActRoute extends Described {
  readonly effect: 'act';
  readonly operation: AnyAct;
  /** The input where the subject says it all; absent where a question must be asked. */
  input(subject: Subject): unknown;
  readonly question?: Question;
}

export type Route = ReadRoute | ActRoute;

/** One slash command with its subcommands. */
export interface Group {
  readonly command: `/${string}`;
  readonly kind?: RequestKind;
  readonly title: string;
  readonly routes: readonly Route[];
}

const USAGES: Readonly<Record<Takes, string>> = { request: '<any id>', order: '<any id>', filters: '[filters]' };

/** A subcommand that answers; `look` draws the operation's own result. */
export const reads = <Input extends OperationInput, Result>(
  verb: string,
  operation: ReadOperation<string, Input, Result>,
  takes: Takes,
  input: (subject: Subject, words: Words) => unknown,
  look: (result: Result, scene: Scene, input: unknown) => Message,
  usage: string = USAGES[takes],
): ReadRoute => ({
  effect: 'read',
  verb,
  operation,
  takes,
  usage,
  input,
  // The result handed in was made by this very operation, whose type the caller's signature ties to `look`.
  look: (result, scene, parsed) => look(result as Result, scene, parsed),
});

/** A subcommand that changes something, with the form it needs, if it needs one. */
export const acts = (
  verb: string,
  operation: AnyAct,
  takes: Takes,
  how: ((subject: Subject) => unknown) | Question,
  usage: string = USAGES[takes],
): ActRoute =>
  typeof how === 'function'
    ? { effect: 'act', verb, operation, takes, usage, input: how }
    : { effect: 'act', verb, operation, takes, usage, input: (subject) => how.input(subject, {}), question: how };
