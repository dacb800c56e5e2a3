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
  readonly log: Log;
  /** New rules are in force. */
  onRules(policy: Policy): Promise<void>;
  /** The file cannot be used and the rules before it stay in force; where there were none, nobody decides. */
  onProblem(problem: AppError): Promise<void>;
}

export interface LivePolicy extends PolicySource {
  /** Reads the file now and follows it from then on. */
  start(): Promise<void>;
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/** The desk file's rules, read anew when it changes; a bad file never takes good rules away. */
export const createLivePolicy = ({ file, groupsOf, log, onRules, onProblem }: LivePolicyPorts): LivePolicy => {
  let policy = ABSENT_POLICY;
  let announced = false;
  let lastProblem: string | undefined;
  let reloading: Promise<void> = Promise.resolve();
  let unwatch = () => {};

  const read = async () => {
    try {
      const text = await file.read();
      const next = text === undefined ? ABSENT_POLICY : parseDeskFile(text);
      lastProblem = undefined;
      if (announced && next.hash === policy.hash && next.present === policy.present) return;
      policy = next;
      announced = true;
      log.info('rules_in_force', { hash: policy.hash, present: policy.present });
      await onRules(policy);
    } catch (thrown) {
      const problem = asAppError(thrown);
      if (problem.code !== 'configuration') throw thrown;
      if (lastProblem === problem.hint) return;
      lastProblem = problem.hint;
      log.warn('desk_file_unusable', { hint: problem.hint });
      await onProblem(problem);
      if (!announced) await onRules(policy);
      announced = true;
    }
  };

  const reload = (): Promise<void> => {
    reloading = reloading.then(read).catch((thrown: unknown) => log.error('desk_file_unread', { error: thrown }));
    return reloading;
  };

  return {
    current: () => policy,
    groupsOf,
    reload,
    async start() {
      await reload();
      unwatch = file.watch(() => void reload());
    },
    async stop() {
      unwatch();
      await reloading;
    },
  };
};
