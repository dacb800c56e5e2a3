import { LogLevel } from '@slack/web-api';

const nothing = () => {};

/** Keeps Slack's SDKs from writing into the output of tests that provoke errors. */
export const silentLogger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => LogLevel.ERROR,
};
