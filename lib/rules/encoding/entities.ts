// The fixed list of character codes that encoding/html-residue knows.

const LIST =
  'amp & lt < gt > quot " apos \' iexcl ¡ cent ¢ pound £ yen ¥ sect § copy © ordf ª laquo « reg ® deg ° plusmn ± sup2 ² ' +
  'sup3 ³ para ¶ middot · ordm º raquo » frac14 ¼ frac12 ½ frac34 ¾ iquest ¿ times × divide ÷ agrave à aacute á acirc â ' +
  'atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í icirc î iuml ï ntilde ñ ' +
  'ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý yuml ÿ szlig ß Agrave À ' +
  'Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Iacute Í Ntilde Ñ Oacute Ó ' +
  'Ouml Ö Oslash Ø Uacute Ú Uuml Ü ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „';

const words = LIST.split(' ');
const NAMED: ReadonlyMap<string, string> = new Map(
  words.flatMap((word, at): readonly (readonly [string, string])[] =>
    at % 2 === 0 ? [[word, words[at + 1] ?? '']] : [],
  ),
);
const windows = new TextDecoder('windows-1252');

/** Printable ASCII, Latin letters, general punctuation, the euro and trade mark signs, wide punctuation. */
const isListed = (code: number): boolean =>
  (code > 32 && code < 127) ||
  (code >= 160 && code < 384) ||
  (code >= 0x2010 && code <= 0x203a && code !== 0x2028 && code !== 0x2029) ||
  code === 0x20ac ||
  code === 0x2122 ||
  (code >= 0x3001 && code <= 0x3011) ||
  (code >= 0xff01 && code <= 0xff5e);

/** The character that `name` (`amp`, `#8217`, `#x2019`) stands for; nothing if it is not on the list. */
export function character(name: string): string | undefined {
  if (name === 'nbsp') return '\u00a0';
  if (!name.startsWith('#')) return NAMED.get(name);
  const code = /^#[xX]/u.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (code >= 0x80 && code < 0xa0) return windows.decode(new Uint8Array([code]));
  return isListed(code) ? String.fromCharCode(code) : undefined;
}
