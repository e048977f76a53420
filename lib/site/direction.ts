// Which way a language is written: as the machine's own data on languages says, else left to the browser and the words.

const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})?$/iu;

/** The value of `dir` for a BCP 47 tag. */
export function directionOf(language: string): 'ltr' | 'rtl' | 'auto' {
  if (language === 'und' || !TAG.test(language)) return 'auto';
  const known = new Intl.Locale(language).maximize();
  if (known.script === undefined) return 'auto';
  const locale: object = known;
  // TypeScript's library does not know the method yet.
  if (!('getTextInfo' in locale) || typeof locale.getTextInfo !== 'function') return 'auto';
  const info: unknown = locale.getTextInfo();
  if (typeof info !== 'object' || info === null || !('direction' in info)) return 'auto';
  return info.direction === 'rtl' || info.direction === 'ltr' ? info.direction : 'auto';
}
