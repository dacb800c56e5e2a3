import { createHash } from 'node:crypto';
import { restRefusal } from '../refusal';
import type { Courier } from './courier';

export interface Destination {
  destinationId: string;
  name: string;
  status: string;
  endpoint: string;
  verificationToken: string;
  /** Notices in a row that nobody acknowledged. */
  failures: number;
}

export interface Subscription {
  subscriptionId: string;
  topicId: string;
  status: string;
  destinationId: string;
  creationDate: Date;
  /** The subscribing user; left out in those of the application. */
  account: string | undefined;
}

/** What has been provisioned. */
export interface Registry {
  alertEmail: string | undefined;
  destinations: Map<string, Destination>;
  subscriptions: Map<string, Subscription>;
}

export const emptyRegistry = (): Registry => ({
  alertEmail: undefined,
  destinations: new Map(),
  subscriptions: new Map(),
});

export const notificationRefusal = (status: number, errorId: number, message: string) =>
  restRefusal(status, errorId, 'API_NOTIFICATION', message);

const badEndpoint = () => notificationRefusal(400, 195017, 'Invalid or missing verification token or endpoint.');

const isLoopback = (hostname: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

/** eBay demands https; a simulated eBay may also speak to its own machine. @throws Refusal 195017 */
export const checkEndpoint = (endpoint: string, verificationToken: string): void => {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (!secure || !/^[A-Za-z0-9_-]{32,80}$/.test(verificationToken)) throw badEndpoint();
};

/** Asks the endpoint to prove that it knows the token and its own address to the character. @throws Refusal 195017 */
export const challenge = async (courier: Courier, endpoint: string, token: string, code: string): Promise<void> => {
  const url = `${endpoint}${endpoint.includes('?') ? '&' : '?'}challenge_code=${code}`;
  const expected = createHash('sha256').update(code).update(token).update(endpoint).digest('hex');
  const receipt = await courier({ method: 'GET', url, headers: {}, body: '' }).catch(() => undefined);
  if (receipt?.status !== 200 || !receipt.contentType.startsWith('application/json')) throw badEndpoint();
  let answer: unknown;
  try {
    answer = JSON.parse(receipt.body);
  } catch {
    throw badEndpoint();
  }
  const given =
    typeof answer === 'object' && answer !== null && 'challengeResponse' in answer ? answer.challengeResponse : '';
  if (given !== expected) throw badEndpoint();
};
