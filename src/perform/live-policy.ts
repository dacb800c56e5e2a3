import type { Clock } from '../clock';
import type { Policy } from '../desk/desk-file';
import { ABSENT_POLICY, parseDeskFile } from '../desk/desk-file-text';
import { type AppError, asAppError } from '../errors';
import type { PersonId } from '../ids';
import type { Log } from '../log';
import type { PolicySource } from './policy-source';

/** Where the desk file is read from. */
export interface DeskFilePort {
  /** The text of the file; undefined when there is none. */
  read(): Promise<string | undefined>;
  /** Calls `changed` whenever the file may have changed. The returned function ends that. */
  watch(changed: () => void): () => void;
}

export interface LivePolicyPorts {
  readonly file: DeskFilePort;
  groupsOf(person: PersonId): readonly string[];
  readonly clock: Clock;
  readonly log: Log;
  /** New rules are in force. */
  onRules(policy: Policy): Promise<void>;
  /** The file cannot be used and the rules before it stay in force; where there were none, nobody decides. */
  onProblem(problem: AppError): Promise<void>;
}

export interface LivePolicy extends PolicySource {
  /** What is wrong with the desk file as it stands, in words; undefined when it is in force. */
  problem(): string | undefined;
  /** Reads the file now and follows it from then on. */
  start(): Promise<void>;
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/** Before rules are announced again that could not be, in milliseconds. */
const AGAIN = 30_000;

const ABSENT = 'There is no desk file, so nobody may decide or move money. It is read as soon as it is there.';
const OLD_RULES = 'The rules before it stay in force.';
const NO_RULES = 'Nobody may decide or move money until it is mended.';

/** The desk file's rules, read anew when it changes; a bad file never takes good rules away. */
export const createLivePolicy = ({ file, groupsOf, clock, log, onRules, onProblem }: LivePolicyPorts): LivePolicy => {
  let policy = ABSENT_POLICY;
  let announced = false;
  let lastProblem: string | undefined;
  let problem: string | undefined;
  let reloading: Promise<void> = Promise.resolve();
  let unwatch = () => {};
  let cancel = () => {};

  /** Rules that could not be announced are looked at again soon, though nobody touches the file: until then nobody decides. */
  const announce = async () => {
    announced = false;
    cancel();
    try {
      await onRules(policy);
      announced = true;
    } catch (thrown) {
      cancel = clock.after(AGAIN, () => void reload());
      throw thrown;
    }
  };

  const read = async () => {
    try {
      const text = await file.read();
      const next = text === undefined ? ABSENT_POLICY : parseDeskFile(text);
      lastProblem = undefined;
      problem = text === undefined ? ABSENT : undefined;
      if (announced && next.hash === policy.hash && next.present === policy.present) return;
      policy = next;
      log.info('rules_in_force', { hash: policy.hash, present: policy.present });
      await announce();
    } catch (thrown) {
      const failure = asAppError(thrown);
      if (failure.code !== 'configuration') throw thrown;
      problem = `${failure.message} ${policy.present ? OLD_RULES : NO_RULES}\n${failure.hint ?? ''}`;
      if (lastProblem !== failure.hint) {
        lastProblem = failure.hint;
        log.warn('desk_file_unusable', { hint: failure.hint });
        await onProblem(failure);
      }
      if (!announced) await announce();
    }
  };

  const reload = (): Promise<void> => {
    reloading = reloading.then(read).catch((thrown: unknown) => log.error('desk_file_unread', { error: thrown }));
    return reloading;
  };

  return {
    current: () => policy,
    groupsOf,
    problem: () => problem,
    reload,
    async start() {
      await reload();
      unwatch = file.watch(() => void reload());
    },
    async stop() {
      unwatch();
      await reloading;
      cancel();
    },
  };
};
