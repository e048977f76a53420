// Every door of the local cloud opens on the loopback address only, and says plainly when its port is taken.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Door {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

export class PortInUse extends Error {
  override readonly name = 'PortInUse';
  constructor(port: number) {
    super(`Port ${port} on 127.0.0.1 is in use. Stop what listens there, or choose other ports with PORT=… npm start.`);
  }
}

/** Port 0 takes any free one. */
export async function listen(
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Door> {
  const server = createServer((request, response) => {
    // A client that hangs up is no fault of ours; every other failure is answered inside `answer`.
    request.on('error', () => response.destroy());
    response.on('error', () => response.destroy());
    if (!isOurs(request.headers.host)) {
      request.resume();
      response.writeHead(421, { 'content-type': 'text/plain' }).end('This address is not served here.\n');
      return;
    }
    answer(request, response).catch((error: unknown) => {
      if (response.destroyed && !response.writableFinished) return; // Whoever asked has hung up.
      console.error(`${request.method} failed:`, error instanceof Error ? error.name : 'unknown error');
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { connection: 'close' }).end();
    });
  });
  // SDKs keep connections for reuse; closing them first would make their next request fail.
  server.keepAliveTimeout = 75_000;
  server.requestTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(port) : error),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${actual}`, port: actual, close };
}

/** A web page elsewhere could give its own name our address and so talk to us as its own; our names are few. */
function isOurs(host = ''): boolean {
  return /^(127\.0\.0\.1|localhost|[\w.-]+\.localhost|\[::1\])(:\d+)?$/.test(host);
}
