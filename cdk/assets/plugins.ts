// Teaches the two tools that load our code, esbuild for functions and Vite for tests, the imports of `asset:`.
import { dirname } from 'node:path';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';
import { assetFile, buildAsset } from './build.ts';

/** A function carries the built text as a string. */
export const assetsInFunctions: EsbuildPlugin = {
  name: 'assets',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^asset:/ }, ({ path, resolveDir }) => {
      const file = assetFile(path, resolveDir);
      return file === undefined ? undefined : { path: file, namespace: 'asset' };
    });
    onLoad({ filter: /./, namespace: 'asset' }, async ({ path }) => ({
      contents: (await buildAsset(path)).text,
      loader: 'text',
    }));
  },
};

/** Vite knows modules that no file holds by this start of their ids. */
const VIRTUAL = '\0asset:';
/** Without an ending of their own, Vite would take the modules for the files they are made of. */
const ENDING = '.text.js';

/** Built once in a test run; in watch mode again when a source changes. */
export const assetsInTests: VitePlugin = {
  name: 'assets',
  enforce: 'pre',
  resolveId(specifier, importer) {
    const file = importer === undefined ? undefined : assetFile(specifier, dirname(importer));
    return file === undefined ? undefined : `${VIRTUAL}${file}${ENDING}`;
  },
  async load(id) {
    if (!id.startsWith(VIRTUAL)) return undefined;
    const { text, sources } = await buildAsset(id.slice(VIRTUAL.length, -ENDING.length));
    for (const source of sources) this.addWatchFile(source);
    return `export default ${JSON.stringify(text)};`;
  },
};
