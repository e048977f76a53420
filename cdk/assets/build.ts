// Builds what browsers load, a script or a style sheet, out of its sources: once here, so that tests see what deploys.
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { build, formatMessages } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../..');

/** `asset:` and a path relative to the importing file, as in `import text from 'asset:./site.css'`. */
const ASSET = /^asset:(\.{1,2}\/.+\.(?:ts|css))$/u;

export interface Asset {
  /** The file with everything that it imports, minified. */
  readonly text: string;
  /** Absolute paths of all files that the text is made of. */
  readonly sources: readonly string[];
}

/** Absolute path that a specifier means; undefined where it is not one of `asset:`. */
export function assetFile(specifier: string, importerFolder: string): string | undefined {
  const path = ASSET.exec(specifier)?.[1];
  return path === undefined ? undefined : resolve(importerFolder, path);
}

/** `file` is absolute and inside the checkout. Throws where it, or what it imports, does not parse or is missing. */
export async function buildAsset(file: string): Promise<Asset> {
  const entry = relative(ROOT, file);
  if (entry.startsWith(`..${sep}`) || isAbsolute(entry)) throw new Error(`${file} is no source file of this project.`);
  const { outputFiles, metafile, warnings } = await build({
    entryPoints: [entry],
    absWorkingDir: ROOT,
    outdir: 'dist/assets',
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    format: 'esm',
    // Browsers since 2022. Style sheets are written for today's browsers, and not rewritten for older ones.
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    // The type checker's settings must not change what browsers get.
    tsconfigRaw: {},
  });
  // Of a style sheet that does not parse, esbuild only warns, and drops the rest.
  if (warnings.length > 0) throw new Error((await formatMessages(warnings, { kind: 'error' })).join('\n'));
  const [output, ...others] = outputFiles;
  if (output === undefined || others.length > 0) throw new Error(`${entry} does not become exactly one file.`);
  return { text: output.text, sources: Object.keys(metafile.inputs).map((input) => resolve(ROOT, input)) };
}
