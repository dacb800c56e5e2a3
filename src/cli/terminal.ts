/** What a command may use of the process: tests hand in their own. */
export interface Terminal {
  /** Results: what somebody may pipe elsewhere. */
  out(text: string): void;
  /** Everything else: progress, questions, failures. */
  err(text: string): void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder that paths in settings are relative to. */
  readonly folder: string;
}

/** The terminal of this process, with the settings of `.env` in `folder` behind those of the environment. */
export const processTerminal = (folder = process.cwd()): Terminal => {
  try {
    process.loadEnvFile(`${folder}/.env`);
  } catch {
    // Without the file the environment alone decides.
  }
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    environment: process.env,
    folder,
  };
};
