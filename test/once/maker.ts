// A process beside the test run that makes what its files share, when the first of them asks, and ends it after the last.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../cdk/bundle.ts';
import { synthesize } from '../../cdk/local/synthesize.ts';
import { launchServer } from '../browser/launch.ts';
import { startOn } from '../journey/local.ts';
import { bundleSmall, freePorts } from '../local/cloud/assembly.ts';
import { GUARDED, ONCE, once, SHARED, type Shared } from './once.ts';

/** What is made, and how it is taken away again. */
interface Made {
  readonly answer: string;
  readonly end?: () => Promise<unknown>;
}

const FUNCTIONS = join(import.meta.dirname, '../../functions');

function makersIn(folder: string): Readonly<Record<Shared, () => Promise<Made>>> {
  return {
    functions: async () => {
      const into = join(folder, 'functions');
      await bundle({ sources: FUNCTIONS, into });
      return { answer: into };
    },
    'small functions': async () => {
      const answer = join(folder, 'small-functions');
      await bundleSmall(answer);
      return { answer };
    },
    assembly: async () => {
      const settings = {
        FAIRCOPY_BUNDLES: await once('functions'),
        CDK_CONTEXT_JSON: JSON.stringify({ fourEyes: GUARDED }),
      };
      Object.assign(process.env, settings);
      const answer = await synthesize(folder, new AbortController().signal).finally(() => {
        for (const name of Object.keys(settings)) delete process.env[name];
      });
      return { answer };
    },
    product: async () => {
      const product = await startOn(join(folder, 'product'), await freePorts());
      return { answer: product.data, end: () => product.close() };
    },
    browser: async () => {
      const browser = await launchServer();
      return { answer: browser.wsEndpoint(), end: () => browser.close() };
    },
  };
}

const folder = mkdtempSync(join(tmpdir(), 'faircopy-run-'));
const makers = makersIn(folder);
const made = new Map<Shared, Promise<Made>>();

const server = createServer(async (request, response) => {
  const thing = SHARED.find((name) => request.url === `/${encodeURIComponent(name)}`);
  if (!thing) return response.writeHead(404).end(`Nobody makes ${request.url}.`);
  const making = made.get(thing) ?? makers[thing]();
  made.set(thing, making);
  return making.then(
    ({ answer }) => response.end(answer),
    (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
  );
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The maker has no port.');
  process.env[ONCE] = `http://127.0.0.1:${address.port}/`;
  process.send?.(process.env[ONCE]);
});

// Ctrl-C reaches every process of the terminal; this one still has to end what it made, and is told so by the run's end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

// Also where the test run was killed: nothing is left running.
process.once('disconnect', async () => {
  // What could not be made has told whoever asked for it.
  const all = await Promise.allSettled(made.values());
  await Promise.allSettled(all.map((one) => (one.status === 'fulfilled' ? one.value.end?.() : undefined)));
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
