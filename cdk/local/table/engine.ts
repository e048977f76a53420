// dynalite over a folder, behind a door of its own that only this process knows: the engine that enforces conditions and limits.
import dynalite from 'dynalite';
import { makeFolder } from '../wire/files.ts';

export interface Engine {
  /** One call in DynamoDB's JSON protocol, unsigned: the engine trusts this process. */
  readonly ask: (operation: string, body: string) => Promise<Reply>;
  readonly close: () => Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export async function startEngine(folder: string): Promise<Engine> {
  const server = dynalite({ path: makeFolder(folder), createTableMs: 0 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    ask: (operation, body) => ask(`http://127.0.0.1:${port}/`, operation, body),
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function ask(url: string, operation: string, body: string): Promise<Reply> {
  const reply = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      'x-amz-date': '20260101T000000Z',
      // Looked at, never checked; who may come in is decided at the door in front.
      authorization: 'AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=f',
    },
    body,
  });
  const kept = ['content-type', 'x-amz-crc32', 'x-amzn-requestid'];
  const headers = Object.fromEntries([...reply.headers].filter(([name]) => kept.includes(name)));
  return { status: reply.status, headers, body: await reply.text() };
}
