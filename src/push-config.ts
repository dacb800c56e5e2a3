import type { Environment } from './environment';

/** The way of eBay's messages to the desk. */
export interface PushConfig {
  /** What eBay is told, to the letter. */
  readonly endpoint: string;
  readonly verificationToken: string;
  readonly alertEmail: string | undefined;
  readonly host: string;
  readonly port: number;
}

/** Undefined where no public address is set: the desk then lives on polling alone. */
export const pushConfig = (env: Environment): PushConfig | undefined =>
  env.PUBLIC_URL === undefined || env.EBAY_VERIFICATION_TOKEN === undefined
    ? undefined
    : {
        endpoint: `${env.PUBLIC_URL.replace(/\/+$/, '')}/ebay/notifications`,
        verificationToken: env.EBAY_VERIFICATION_TOKEN,
        alertEmail: env.EBAY_ALERT_EMAIL,
        host: env.PUSH_HOST,
        port: env.PUSH_PORT,
      };
