/** Something that is there only between start and stop. */
export interface Started<Thing> {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** What was started; undefined before. */
  now(): Thing | undefined;
}

/** Makes what `begin` starts and `end` ends into a step of the app's start and one of its stop. */
export const started = <Thing>(
  begin: () => Thing | Promise<Thing>,
  end: (thing: Thing) => void | Promise<void>,
): Started<Thing> => {
  let thing: Thing | undefined;
  return {
    now: () => thing,
    async start() {
      thing = await begin();
    },
    async stop() {
      if (thing !== undefined) await end(thing);
    },
  };
};
