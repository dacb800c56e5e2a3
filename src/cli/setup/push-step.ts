import type { Clock } from '../../clock';
import type { Config } from '../../config';
import { providePush } from '../../desk/push/provide-push';
import { isHeard } from '../../desk/push/push-state';
import { challengeResponse } from '../../ebay/notification-signature';
import { asAppError } from '../../errors';
import type { PushConfig } from '../../push-config';
import { type PushServer, startPushServer } from '../../watch/push/server';
import { ebayPorts } from '../ebay-ports';
import type { Terminal } from '../terminal';

const LATER =
  'Once the desk runs and its address works, run: npm run push -- on. Until then eBay is asked every minute.';

/** eBay asks whether the address is ours while it subscribes; where the desk is not running yet, this answers. */
const answering = async ({ endpoint, verificationToken, host, port }: PushConfig): Promise<PushServer | undefined> => {
  const path = new URL(endpoint).pathname;
  try {
    return await startPushServer({ host, port }, async ({ method, path: asked, query }) => {
      const code = query.get('challenge_code');
      if (asked !== path || method !== 'GET' || !code) return { status: 503 };
      return { status: 200, json: { challengeResponse: challengeResponse(code, verificationToken, endpoint) } };
    });
  } catch {
    // The port is taken, most likely by the desk itself, which answers as well.
    return undefined;
  }
};

/** Lets eBay tell this desk about requests, where it has a public address. What does not work now can be done later. */
export const pushStep = async (config: Config, terminal: Terminal, clock: Clock): Promise<void> => {
  const { push, ebay: settings } = config;
  if (push?.alertEmail === undefined) return;
  terminal.err(`\neBay's messages. eBay now calls ${push.endpoint} to see whether it is yours.\n`);
  const server = await answering(push);
  const { ebay, close } = ebayPorts(settings, clock);
  try {
    const accounts = settings.accounts.map((account) => ({ account, ebay: ebay.account(account.id) }));
    const ports = { application: ebay.application, accounts, endpoint: push.endpoint };
    const { destination, topics } = await providePush(ports, push);
    const silent = topics.filter((topic) => !isHeard(topic, destination));
    terminal.err(
      silent.length === 0 ? `eBay tells this desk about requests as they happen.` : `Not everything is told. ${LATER}`,
    );
  } catch (thrown) {
    const { message, hint } = asAppError(thrown);
    terminal.err(`${message} ${hint ?? ''}\n${LATER}`);
  } finally {
    close();
    await server?.close();
  }
};
