import { createServer } from 'node:http';

/** Answers every call with the same body at once, so that what is measured is the caller. */
const body = process.env.BODY ?? '{}';
const token = JSON.stringify({ access_token: 'a token', expires_in: 7200, token_type: 'User Access Token' });

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(request.url?.startsWith('/identity') ? token : body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`ready ${address.port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
