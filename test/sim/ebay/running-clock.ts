import { type SimClock, TimerQueue } from './clock';

export interface RunningClockOptions {
  /** The moment the clock shows when it is made; the system's time when left out. */
  start?: Date;
  /** How many simulated seconds pass in a real one. */
  speed?: number;
}

/** setTimeout cannot wait longer than this many milliseconds. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** A clock that goes by itself, for the demo. It can be pushed ahead as well; `stop` lets the process end. */
export const runningClock = ({
  start = new Date(),
  speed = 1,
}: RunningClockOptions = {}): SimClock & {
  stop(): void;
} => {
  const queue = new TimerQueue();
  const begun = Date.now();
  let pushed = 0;
  let stopped = false;
  let alarm: NodeJS.Timeout | undefined;
  const now = () => start.getTime() + (Date.now() - begun) * speed + pushed;

  const setAlarm = () => {
    clearTimeout(alarm);
    const due = queue.next();
    if (due === undefined || stopped) return;
    alarm = setTimeout(ring, Math.min(LONGEST_WAIT, Math.max(0, Math.ceil((due - now()) / speed))));
    alarm.unref();
  };
  const ring = () => {
    for (let due = queue.next(); due !== undefined && due <= now() && !stopped; due = queue.next()) {
      queue.runEarliest(now());
    }
    setAlarm();
  };
  const moveTo = async (moment: Date) => {
    const target = moment.getTime();
    for (let due = queue.next(); due !== undefined && due <= target; due = queue.next()) {
      pushed += Math.max(0, due - now());
      queue.runEarliest(target);
    }
    pushed += Math.max(0, target - now());
    setAlarm();
  };
  return {
    now: () => new Date(now()),
    after: (milliseconds, run) => {
      const cancel = queue.add(now() + Math.max(0, milliseconds), run);
      setAlarm();
      return cancel;
    },
    moveTo,
    advance: (milliseconds) => moveTo(new Date(now() + milliseconds)),
    waiting: () => queue.size,
    stop: () => {
      stopped = true;
      clearTimeout(alarm);
    },
  };
};
