import { bytesOf, fieldsOf, partsOf } from './http-body';
import type { Inspector } from './inspector';
import type { Stage } from './interactions/act';
import { useResponseUrl } from './interactions/answers';
import { parseJson, textOrNothing } from './json';
import type { Outstanding } from './outstanding';
import { type Handler, reply } from './server';
import type { Tokens } from './tokens';
import type { WebApi } from './web-api';
import type { World } from './world/world';

export interface EndpointParts {
  webApi: WebApi;
  world: World;
  stage: Stage;
  tokens: Tokens;
  inspector: Inspector;
  outstanding: Outstanding;
}

const bearer = (header: string | undefined): string => /^Bearer (.+)$/.exec(header ?? '')?.[1] ?? '';

/** What apps call: the Web API, response_url, upload and private file addresses. */
export function slackEndpoints({ webApi, world, stage, tokens, inspector, outstanding }: EndpointParts): Handler[] {
  const api: Handler = async (request, response, url) => {
    const method = /^\/api\/([\w.]+)$/.exec(url.pathname)?.[1];
    if (!method) return false;
    const end = outstanding.begin();
    try {
      const given = fieldsOf(request.headers['content-type'] ?? '', await bytesOf(request));
      const { token, ...args } = { ...Object.fromEntries(url.searchParams), ...given };
      const answer = await webApi.answer(method, args, bearer(request.headers.authorization) || textOrNothing(token));
      if (answer.cut) request.socket.destroy();
      else reply(response, answer.status, answer.body, answer.headers);
    } finally {
      end();
    }
    return true;
  };

  const responseUrl: Handler = async (request, response, url) => {
    const id = /^\/response\/(\w+)$/.exec(url.pathname)?.[1];
    if (!id || request.method !== 'POST') return false;
    const end = outstanding.begin();
    try {
      const bytes = await bytesOf(request);
      const body = parseJson(bytes.toString()) ?? parseJson(textOrNothing(fieldsOf('', bytes).payload));
      const entry = inspector.note({ direction: 'in', kind: 'response_url', summary: 'response_url', payload: body });
      const answer = useResponseUrl(stage, id, body);
      inspector.settle(entry, textOrNothing(answer.body.error) || 'ok', answer.findings);
      return reply(response, answer.status, answer.body);
    } finally {
      end();
    }
  };

  const upload: Handler = async (request, response, url) => {
    const file = world.files.find(/^\/upload\/(\w+)$/.exec(url.pathname)?.[1] ?? '');
    if (!file || request.method !== 'POST') return false;
    const bytes = await bytesOf(request);
    const contentType = request.headers['content-type'] ?? '';
    file.bytes = contentType.startsWith('multipart/')
      ? (partsOf(contentType, bytes)[0]?.bytes ?? Buffer.alloc(0))
      : bytes;
    if (file.bytes.length !== file.announcedLength) return reply(response, 400, 'The length is not the one announced');
    file.stage = 'uploaded';
    return reply(response, 200, `OK - ${file.bytes.length}`);
  };

  const privateFile: Handler = (request, response, url) => {
    const [, area, id] = /^\/(files|files-pri)\/(\w+)\//.exec(url.pathname) ?? [];
    const file = id ? world.files.find(id) : undefined;
    if (!file) return false;
    const allowed = area === 'files' || tokens.check(bearer(request.headers.authorization)) === 'bot';
    if (!allowed) return reply(response, 403, 'A bot token with files:read is needed');
    return reply(response, 200, file.bytes, { 'content-type': file.mimetype });
  };

  return [api, responseUrl, upload, privateFile];
}
