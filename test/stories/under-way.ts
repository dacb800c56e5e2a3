import { Client, Pool } from 'pg';

/** What a process has begun and not ended: kept so that a story knows, instead of guesses, when its app is at rest. */
export interface UnderWay {
  /** Calls over the network whose answer was not read to its end yet. */
  readonly calls: () => number;
  /** Grows with everything that happens. */
  readonly activity: () => number;
  /** Something happened that is over at once, for example a statement of the database. */
  note(): void;
  /** Gives the process its own `fetch` back. */
  end(): void;
}

/** Counts every `fetch` of this process from here on, which is how the Slack libraries call, and every word to PostgreSQL. */
export const watchCalls = (): UnderWay => {
  const original = globalThis.fetch;
  let calls = 0;
  let activity = 0;
  globalThis.fetch = async (...input) => {
    calls += 1;
    activity += 1;
    try {
      const answer = await original(...input);
      const body = await answer.arrayBuffer();
      const { status, statusText, headers } = answer;
      return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
    } finally {
      calls -= 1;
      activity += 1;
    }
  };
  const counted = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    calls += 1;
    activity += 1;
    try {
      return await answer;
    } finally {
      calls -= 1;
      activity += 1;
    }
  };
  const { query } = Client.prototype;
  const { connect } = Pool.prototype;
  // Both are called for their promise by the query builder, and with a callback by the pool itself, which waits for nobody.
  Client.prototype.query = function (this: Client, ...input: unknown[]) {
    const answer = Reflect.apply(query, this, input);
    return answer instanceof Promise ? counted(answer) : answer;
  };
  Pool.prototype.connect = function (this: Pool, ...input: unknown[]) {
    const answer = Reflect.apply(connect, this, input);
    return answer instanceof Promise ? counted(answer) : answer;
  };
  return {
    calls: () => calls,
    activity: () => activity,
    note: () => {
      activity += 1;
    },
    end: () => {
      globalThis.fetch = original;
      Client.prototype.query = query;
      Pool.prototype.connect = connect;
    },
  };
};

/** Turns of the event loop in which nothing may happen: promises that wait on each other take one each. */
const SILENT_TURNS = 5;
/** Real milliseconds after which a story says that its app hangs. */
const PATIENCE = 15_000;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Resolves when nothing is under way and nothing happened for some turns of the event loop. @throws Error after `patience` milliseconds. */
export const untilAtRest = async (underWay: UnderWay, busy: () => boolean, patience = PATIENCE): Promise<void> => {
  const began = performance.now();
  let seen = underWay.activity();
  for (let silent = 0; silent < SILENT_TURNS; silent += 1) {
    await nextTurn();
    if (underWay.activity() === seen && underWay.calls() === 0 && !busy()) continue;
    if (performance.now() - began > patience) throw new Error(`${underWay.calls()} calls have not ended`);
    seen = underWay.activity();
    silent = 0;
  }
};
