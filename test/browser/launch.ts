// Starts a browser on whatever machine the tests run on, a bare Linux box without any browser libraries included.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
import { isInRun, once } from '../once/once.ts';

const PACKAGE = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
const CACHE = join(PACKAGE, '..', '..', '.cache', 'faircopy-browser');

/** Drawn by the processor itself: half the time of a graphics card that the processor plays. No sandbox, since containers give none; web security stays on, since the pages' own policy is under test. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--disable-dev-shm-usage',
  '--no-zygote',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--font-render-hinting=none',
];

/** Milliseconds for whatever a page is waited for: only what hangs takes as long, however busy the machine is. */
const PATIENCE = 120_000;

/** In a test run a session with the browser that all its files share; otherwise a browser of its own. */
export async function launch(): Promise<Browser> {
  const browser = isInRun()
    ? await chromium.connect(await once('browser'))
    : await firstThatStarts((options) => chromium.launch(options));
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE));
  return browser;
}

/** A browser for several processes, which find it by its web socket. */
export function launchServer(): Promise<BrowserServer> {
  return firstThatStarts((options) => chromium.launchServer(options));
}

/** `FAIRCOPY_CHROME` names a browser to use instead. Throws, naming what was tried, where no browser starts. */
async function firstThatStarts<T>(start: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const tried: string[] = [];
  for (const [name, options] of waysToStart()) {
    try {
      return await start(await options());
    } catch (error) {
      tried.push(`${name}: ${error instanceof Error ? error.message.split('\n', 12).join('\n  ') : String(error)}`);
    }
  }
  throw new Error(`No browser starts on this machine.\n${tried.join('\n')}`);
}

type Way = readonly [name: string, options: () => Promise<LaunchOptions>];

function waysToStart(): readonly Way[] {
  const named = process.env['FAIRCOPY_CHROME'];
  if (named) return [[named, async () => ({ executablePath: named, args: ARGUMENTS })]];
  const installed = ['chrome', 'chromium', 'msedge'].map(
    (channel): Way => [channel, async () => ({ channel, args: ['--no-sandbox'] })],
  );
  return process.platform === 'linux' && process.arch === 'x64' ? [...packaged(), ...installed] : installed;
}

/** The browser inside the npm package: first with the machine's own libraries, then with those that the package brings. */
function packaged(): readonly Way[] {
  const options = (libraries: boolean) => async () => {
    const home = await unpacked();
    return { executablePath: join(home, 'chromium'), args: ARGUMENTS, env: environment(home, libraries) };
  };
  return [
    ['packaged browser', options(false)],
    ['packaged browser with its own libraries', options(true)],
  ];
}

function environment(home: string, libraries: boolean): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(own),
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') }),
    ...(libraries ? { LD_LIBRARY_PATH: join(home, 'al2023', 'lib') } : {}),
  };
}

/** Unpacked once per version, beside the package: two test workers that start at once must not see half a file. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
  const home = join(CACHE, String(version));
  if (existsSync(home)) return home;
  await mkdir(CACHE, { recursive: true });
  const fresh = await mkdtemp(join(CACHE, 'unpacking-'));
  await inflateInto(fresh);
  await writeFile(join(fresh, 'fonts', 'fonts.conf'), fontsIn(join(home, 'fonts')));
  await rename(fresh, home).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  });
  return home;
}

/** The packaged file names folders of its own platform only. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`;
}

/** The package unpacks into the temporary folder, which it looks up at the moment of the call: hence the swap. */
async function inflateInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const parts = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
  const unpacking = parts.map((part) => inflate(join(PACKAGE, 'bin', part)));
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await Promise.all(unpacking);
}
