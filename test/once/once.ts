// Asks for what a test run makes once and all its files share; `setup.ts` makes it when the first file asks.

/** The environment variable with the address of whoever makes it. */
export const ONCE = 'FAIRCOPY_ONCE';

/** The one source whose articles need four eyes in the shared product; all others are as the product comes. */
export const GUARDED = 'guarded';

/**
 * functions: folder of the bundled functions. small functions: the same of `test/local/cloud`. assembly: folder of the cloud assembly with these bundles. product: data
 * folder of a running product. browser: web socket of a running browser.
 */
export const SHARED = ['functions', 'small functions', 'assembly', 'product', 'browser'] as const;
export type Shared = (typeof SHARED)[number];

export const isInRun = (): boolean => process.env[ONCE] !== undefined;

/** Throws with the maker's own words where it could not be made. */
export async function once(thing: Shared): Promise<string> {
  const maker = process.env[ONCE];
  if (maker === undefined) throw new Error('Nobody makes it: the project in vitest.config.ts has to name setup.ts.');
  const response = await fetch(new URL(encodeURIComponent(thing), maker));
  const words = await response.text();
  if (!response.ok) throw new Error(words);
  return words;
}
