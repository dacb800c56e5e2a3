/** Makes the steps one: each begins when the one before has ended, and none begins after one that failed. */
export const inOrder =
  (...steps: readonly (() => unknown)[]): (() => Promise<void>) =>
  async () => {
    for (const step of steps) await step();
  };
