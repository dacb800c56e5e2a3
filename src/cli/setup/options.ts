/** What `setup` takes on its command line. Secrets are never flags: other users of a machine can read those. */
export interface SetupOptions {
  readonly yes?: boolean;
  readonly slackMode?: string;
  readonly publicUrl?: string;
  readonly prefix?: string;
  readonly alertEmail?: string;
  readonly records?: string;
  readonly accountId?: string;
  readonly accountName?: string;
  readonly marketplace?: string;
  readonly timeZone?: string;
  readonly callbackPort?: string;
  readonly push?: boolean;
  readonly signingKey?: boolean;
  readonly channel?: string;
  readonly adminChannel?: string;
  readonly agents?: string;
  readonly approvers?: string;
  readonly admins?: string;
  readonly agentLimit?: string;
  readonly approverLimit?: string;
}
