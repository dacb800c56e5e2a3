import { bytesOf, fieldsOf } from '../http-body';
import type { ActResult } from '../interactions/act';
import { textOrNothing } from '../json';
import { type Handler, reply } from '../server';
import type { SlackSimulator } from '../simulator';
import { acts } from './acts';
import { messagesOnPage } from './message';
import { servedFiles } from './served-files';
import { snapshot } from './snapshot';
import { stream } from './stream';

/** Field errors stand under their fields, and Slackbot has already said what became of a command. */
const isShownInPlace = (result: ActResult): boolean =>
  !result.ok && (result.errors !== undefined || result.bySlackbot === true);

/** What the web page asks for and does. */
export function pageEndpoints(slack: SlackSimulator): Handler[] {
  const userOf = (given: string | null): string => {
    const world = slack.world;
    return (
      world.personById(given ?? '')?.id ?? world.people.find((each) => !each.isBot && !each.isDeactivated)?.id ?? ''
    );
  };

  const read: Handler = (request, response, url) => {
    if (request.method !== 'GET') return false;
    const user = userOf(url.searchParams.get('user'));
    switch (url.pathname) {
      case '/page/state':
        return reply(response, 200, snapshot(slack.world, user));
      case '/page/messages': {
        const messages = messagesOnPage(
          slack.world,
          user,
          url.searchParams.get('channel') ?? '',
          url.searchParams.get('thread'),
        );
        return reply(response, 200, { messages });
      }
      case '/page/events':
        stream(slack.world, user, response);
        return true;
      case '/page/inspector':
        return reply(response, 200, {
          entries: slack.inspector.latest(Number(url.searchParams.get('limit') ?? '200')),
        });
      case '/picture':
        response.writeHead(302, { Location: slack.placeOfPicture(url.searchParams.get('url') ?? '') }).end();
        return true;
      case '/page/faults':
        return reply(response, 200, { faults: slack.faults.switches });
      default:
        return false;
    }
  };

  const act: Handler = async (request, response, url) => {
    if (request.method !== 'POST' || url.pathname !== '/page/act') return false;
    const given = fieldsOf('application/json', await bytesOf(request));
    if (given.act === 'fault') {
      slack.faults.set(textOrNothing(given.name), given.on === true);
      slack.world.changes.tell({ type: 'faults' });
      return reply(response, 200, { ok: true });
    }
    const user = slack.world.personById(textOrNothing(given.user));
    const run = acts[textOrNothing(given.act)];
    if (!run || !user)
      return reply(response, 400, { ok: false, error: 'unknown_act', text: 'There is no such act or person.' });
    const result = await run({ ...slack.stage, quietly: true }, user.id, given);
    return reply(response, 200, isShownInPlace(result) ? { ...result, ok: true } : result);
  };

  return [read, act, servedFiles];
}
