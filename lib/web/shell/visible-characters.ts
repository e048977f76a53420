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

/** On one line: a paragraph break and a line break are signs among the words. */
export function inOneLine(text: string): string {
  return visible(text)
    .replace(/\n(?:[ \t]*\n)+/g, '¶')
    .replaceAll('\n', '↵');
}

/** For deleted and inserted words: a lone space shows as ␣, controls by their number. */
export function visible(text: string): string {
  const spaces = text.trim() === '' ? text.replaceAll(' ', '␣') : text;
  return spaces.replace(/[\t\u00a0\u00ad\u200b-\u200d\u2060\u3000\ufeff\ufffd]|(?!\n)\p{Cc}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return NAMES.get(character) ?? `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}
