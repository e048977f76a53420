// Makes `lib/web/script.generated.ts` out of `lib/web/client/`; a test says when it is behind. Run: node test/web/write-script.ts
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const CLIENT = fileURLToPath(new URL('../../lib/web/client/main.ts', import.meta.url));
const GENERATED = fileURLToPath(new URL('../../lib/web/script.generated.ts', import.meta.url));

export function bundledScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [CLIENT],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    tsconfigRaw: {},
  });
  return outputFiles[0]?.text ?? '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const banner =
    '// The script of the review pages, generated from client/ by test/web/write-script.ts: do not edit.\n// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the script has templates of its own.';
  writeFileSync(GENERATED, `${banner}\nexport const SCRIPT_TEXT =\n  ${JSON.stringify(bundledScript())};\n`);
}
