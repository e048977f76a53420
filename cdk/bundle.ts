// Builds each function once, the same for a deployment, the local cloud and the size tests.
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { assetsInFunctions } from './assets/plugins.ts';

export const FUNCTIONS = ['ingest', 'review', 'publish', 'notify', 'sweep'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

export interface BundleProps {
  /** Folder of the entry files, `<name>.ts`. */
  readonly sources: string;
  /** Folder that receives `<name>/index.mjs`, its chunks, and `<name>.meta.json` beside it. */
  readonly into: string;
  readonly names?: readonly FunctionName[];
}

/** Some dependencies are CommonJS and ask for Node's own modules by `require`, which an ES module does not have. */
const REQUIRE = "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);";

/** Bundles every function, the SDK included, so that what was tested is what runs. Throws where an entry file is missing. */
export async function bundle(props: BundleProps): Promise<Readonly<Record<string, Metafile>>> {
  const names = props.names ?? FUNCTIONS;
  const missing = names.filter((name) => !existsSync(join(props.sources, `${name}.ts`)));
  if (missing.length > 0) {
    const files = missing.map((name) => `${name}.ts`).join(', ');
    throw new Error(`The stack deploys ${names.length} functions, but ${props.sources} has no ${files}.`);
  }
  const built = await Promise.all(names.map(async (name) => [name, await bundleOne(name, props)] as const));
  return Object.fromEntries(built);
}

const entryOf = ({ outputs }: Metafile): string | undefined =>
  Object.keys(outputs).find((file) => outputs[file]?.entryPoint !== undefined && file.endsWith('/index.mjs'));

/** Bytes of the entry chunk alone. */
export function entryBytes(metafile: Metafile): number {
  const entry = entryOf(metafile);
  return entry === undefined ? 0 : (metafile.outputs[entry]?.bytes ?? 0);
}

/**
 * Bytes that a cold start reads: the entry chunk and every chunk it imports statically.
 * Chunks behind an `import()`, such as the converters, are not among them.
 */
export function startBytes(metafile: Metafile): number {
  const seen = new Set<string>();
  const visit = (file: string | undefined): number => {
    const output = file === undefined ? undefined : metafile.outputs[file];
    if (file === undefined || output === undefined || seen.has(file)) return 0;
    seen.add(file);
    const imports = output.imports.filter((each) => each.kind === 'import-statement' && !each.external);
    return imports.reduce((bytes, each) => bytes + visit(each.path), output.bytes);
  };
  return visit(entryOf(metafile));
}

/** `import … from 'node:http'` loads undici (see builtins/http.ts). */
const lightHttp: Plugin = {
  name: 'light-http',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?http$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: resolve(import.meta.dirname, 'builtins/http.ts') } : undefined,
    );
  },
};

async function bundleOne(name: FunctionName, props: BundleProps): Promise<Metafile> {
  const outdir = resolve(props.into, name);
  // A chunk that is left over from yesterday would change the asset's hash.
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: { index: resolve(props.sources, `${name}.ts`) },
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: 'external',
    legalComments: 'none',
    banner: { js: REQUIRE },
    metafile: true,
    plugins: [lightHttp, assetsInFunctions],
    logLevel: 'warning',
  });
  await mkdir(props.into, { recursive: true });
  await writeFile(join(props.into, `${name}.meta.json`), JSON.stringify(metafile));
  return metafile;
}
