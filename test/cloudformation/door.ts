// A server on this machine that asks the emulator by the host name which only DNS would lead to.
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Door {
  readonly origin: string;
  close(): void;
}

/** Every request goes on as it came, as if by TLS, and with this host name. */
export async function openDoor(emulator: string, host: string): Promise<Door> {
  const server = createServer((asked, answer) => {
    const onward = request(new URL(asked.url ?? '/', emulator), {
      method: asked.method,
      headers: { ...asked.headers, host, 'x-forwarded-proto': 'https' },
    });
    onward.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    onward.on('error', (error) => answer.writeHead(502).end(error.message));
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
