import { z } from 'zod';
import type { Slack } from '../workspace';

const Ts = z.object({ ts: z.string().nullable() });

/** The parent's workspace, over HTTP. */
export const slackOverHttp = (url: string): Slack => {
  const post = async (path: string, body: object): Promise<unknown> =>
    (await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) })).json();
  return {
    post: async (key, text) => Ts.parse(await post('/post', { key, text })).ts ?? '',
    update: async (ts, text) => void (await post('/update', { ts, text })),
    lookUp: async (key) => Ts.parse(await post('/look-up', { key })).ts ?? undefined,
  };
};
