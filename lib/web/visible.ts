// Makes characters that nobody can see readable where they are what was changed.

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\t', '⇥'],
  ['\u00a0', '⍽'],
  ['\u00ad', '[soft hyphen]'],
  ['\u200b', '[zero-width space]'],
  ['\u200c', '[zero-width non-joiner]'],
  ['\u200d', '[zero-width joiner]'],
  ['\u2060', '[word joiner]'],
  ['\u3000', '[wide space]'],
  ['\ufeff', '[byte-order mark]'],
  ['\ufffd', '[unreadable character]'],
]);

/** For deleted and inserted words: a lone space shows as ␣, controls by their number. */
export function visible(text: string): string {
  const spaces = text.trim() === '' ? text.replaceAll(' ', '␣') : text;
  return spaces.replace(/[\t\u00a0\u00ad\u200b-\u200d\u2060\u3000\ufeff\ufffd]|(?!\n)\p{Cc}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return NAMES.get(character) ?? `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}
