// Somebody else's server on this machine, which is sent webhooks: it remembers what came, byte by byte.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Arrived {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly status: number;
}

export interface Receiver {
  readonly url: string;
  readonly arrived: readonly Arrived[];
  /** The next statuses, in order; 204 after them. */
  answer(...statuses: readonly number[]): void;
  close(): void;
}

export async function startReceiver(): Promise<Receiver> {
  const arrived: Arrived[] = [];
  const statuses: number[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const status = statuses.shift() ?? 204;
    arrived.push({ headers: request.headers, body: Buffer.concat(chunks).toString(), status });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks/faircopy?from=here`,
    arrived,
    answer: (...next) => {
      statuses.push(...next);
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
