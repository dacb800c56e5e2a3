import { createServer } from 'node:http';
import { AppError } from '../../errors';

/**
 * Waits on this machine for the seller's browser to come back from eBay, and answers the address it came to.
 * @throws AppError `configuration` when the port is taken.
 */
export const consentReply = (port: number, onListening: (address: string) => void): Promise<string> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const address = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
      if (!address.searchParams.has('code') && !address.searchParams.has('error')) {
        response.writeHead(404).end();
        return;
      }
      response
        .writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
        .end('Thank you. You can close this page and go back to the terminal.');
      server.close();
      resolve(address.href);
    });
    server.once('error', (cause) =>
      reject(
        new AppError('configuration', `Port ${port} cannot be used.`, { cause, hint: 'Give another --callback-port.' }),
      ),
    );
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      onListening(`http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : port}`);
    });
  });
