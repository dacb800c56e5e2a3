/** Who is at work in which channel: one worker each, so that a long row in one channel holds up none of the others. */
export interface ChannelLanes {
  busy(): readonly string[];
  /** Has the only worker of the channel do this; `ended` is told when it is free again. */
  run(channel: string, work: () => Promise<void>): void;
  /** Resolves when one of the channels is free that are busy now; at once where none is. */
  oneFree(): Promise<void>;
  /** Resolves when all are free. */
  allFree(): Promise<void>;
}

export const channelLanes = (ended: () => void): ChannelLanes => {
  const workers = new Map<string, Promise<void>>();
  return {
    busy: () => [...workers.keys()],
    run(channel, work) {
      const over = () => {
        workers.delete(channel);
        ended();
      };
      workers.set(channel, work().finally(over));
    },
    oneFree: () => (workers.size === 0 ? Promise.resolve() : Promise.race(workers.values())),
    async allFree() {
      await Promise.all(workers.values());
    },
  };
};
