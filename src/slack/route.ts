import type { BuyerRequest, RequestKind } from '../desk/buyer-request';
import type { CaseState } from '../desk/case-work';
import type { Facts } from '../desk/facts';
import type { Answer, AnyAct, AnyRead, OperationInput, ReadOperation } from '../desk/operation';
import type { AppError } from '../errors';
import type { Answers } from './answers';
import type { Message } from './blocks';
import type { DeskTask } from './desk-task';
import type { Field } from './field';
import type { Form } from './form';
import type { Scene } from './scene';
import type { TakenFile } from './slack-files';
import type { Subject } from './subject';

/** What follows the subcommand: one request, one order, anything that names either, or filters. */
export type Takes = 'request' | 'order' | 'filters';

/** Reads for whoever fills in a form: the result of a read operation, by the policy of the person who asked. */
export type Look = <Input extends OperationInput, Result>(
  operation: ReadOperation<string, Input, Result>,
  input: Input,
) => Promise<Result>;

/** A form, and the facts that it shows, to which its answers are bound. */
export interface Posed {
  readonly form: Form;
  readonly facts?: Facts;
  /** The request that the form is about: without the operation among its options the form is not shown. */
  readonly request?: BuyerRequest;
}

/** A form that fills in an operation's input. `form` may read eBay; `input` turns answers into the operation's input. */
export interface Question {
  form(subject: Subject, look: Look, scene: Scene): Promise<Posed>;
  input(subject: Subject, answers: Answers): unknown;
  /**
   * The answers that `input` would make this input of, so that a colleague who changes it starts from what was asked for.
   * Left out where there is no way back: then it is asked for anew.
   */
  answers?(input: unknown): Answers;
  /** Which field a fault of the input is about, where it is not named like the key; undefined where it is. */
  fieldOf?(path: readonly PropertyKey[], input: unknown): string | undefined;
  /** The field whose text is shown exactly as it will be sent, before it is. */
  readonly showsFirst?: string;
  /** Inputs that need a network to be made, such as a file's bytes: made after the acknowledgement, each asked for by itself. */
  later?(subject: Subject, answers: Answers, tools: Tools): Promise<readonly Made[]>;
  /** What of it can be told to be wrong before it is made, by field; `nameOf` a chosen file, where Slack tells it. */
  refuses?(
    answers: Answers,
    nameOf: (fileId: string) => string | undefined,
  ): Readonly<Record<string, string>> | undefined;
  /** When `later` is needed; always, when left out. */
  needsLater?(answers: Answers): boolean;
}

/** An input that was made later, or why it could not be, with the name of its file where it has one. */
export type Made = { readonly name?: string } & ({ readonly input: unknown } | { readonly error: AppError });

/** What a form's `later` may use. */
export interface Tools {
  take(fileId: string): Promise<TakenFile>;
  /** What a chosen file is called, where Slack tells it with the form. */
  nameOf(fileId: string): string | undefined;
  /** Asks for another act first and waits for its end. @throws AppError when it was not done. */
  done(operation: AnyAct, input: unknown): Promise<Answer>;
}

/** Words after the subcommand that are not its subject. */
export type Words = readonly string[];

/** What a look of a read's result may know besides the result. */
export interface Seen {
  readonly scene: Scene;
  readonly subject: Subject;
  /** The hash of the result's facts. */
  readonly facts: string | undefined;
  /** The input that was read with, and the page of a list, from 0. */
  readonly input: unknown;
  readonly page: number;
  /** Where the request stands in the team; absent for what is no request. */
  readonly standing?: CaseState;
}

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
  /** The facts that the answer shows, to which its buttons are bound. */
  facts?(result: unknown): Facts | undefined;
  look(result: unknown, seen: Seen): Message;
  /** The requests of a list, of which several can be decided as one. */
  requests?(result: unknown): readonly BuyerRequest[];
}

/** What alike acts on many requests have in common besides their operation. */
export interface Several {
  readonly fields: readonly Field[];
}

export interface ActRoute extends Described {
  readonly effect: 'act';
  readonly operation: AnyAct;
  /** The input where the subject says it all; absent where a question must be asked. */
  input(subject: Subject): unknown;
  readonly question?: Question;
  /** Where one decision may cover many requests. */
  readonly several?: Several;
}

export type Route = ReadRoute | ActRoute;

/** One slash command with its subcommands. */
export interface Group {
  readonly command: `/${string}`;
  readonly kind?: RequestKind;
  readonly title: string;
  /** Words that are no subcommand are looked up. */
  readonly looksUp?: boolean;
  readonly routes: readonly Route[];
  /** Subcommands about the desk itself. */
  readonly tasks?: readonly DeskTask[];
}

const USAGES: Readonly<Record<Takes, string>> = { request: '<any id>', order: '<any id>', filters: '[filters]' };

interface ReadsHow<Result> {
  readonly verb: string;
  readonly takes: Takes;
  readonly usage?: string;
  input(subject: Subject, words: Words): unknown;
  look(result: Result, seen: Seen): Message;
  facts?(result: Result): Facts | undefined;
  requests?(result: Result): readonly BuyerRequest[];
}

/** A subcommand that answers; `look` draws the operation's own result. */
export const reads = <Input extends OperationInput, Result>(
  operation: ReadOperation<string, Input, Result>,
  { verb, takes, usage, input, look, facts, requests }: ReadsHow<Result>,
): ReadRoute => ({
  effect: 'read',
  verb,
  operation,
  takes,
  usage: usage ?? USAGES[takes],
  input,
  // The result handed in was made by this very operation, whose type the caller's signature ties to `look` and `facts`.
  look: (result, seen) => look(result as Result, seen),
  ...(facts === undefined ? {} : { facts: (result: unknown) => facts(result as Result) }),
  ...(requests === undefined ? {} : { requests: (result: unknown) => requests(result as Result) }),
});

/** A subcommand that changes something, with the form it needs, if it needs one. */
export const acts = (
  operation: AnyAct,
  how: { readonly verb: string; readonly takes: Takes; readonly usage?: string; readonly several?: Several } & (
    | { input(subject: Subject): unknown }
    | { readonly asks: Question }
  ),
): ActRoute => ({
  effect: 'act',
  verb: how.verb,
  operation,
  takes: how.takes,
  usage: how.usage ?? USAGES[how.takes],
  ...(how.several === undefined ? {} : { several: how.several }),
  ...('asks' in how
    ? { question: how.asks, input: (subject: Subject) => how.asks.input(subject, {}) }
    : { input: (subject: Subject) => how.input(subject) }),
});
