// Finds the regular expression literals of a source file, so that each of them can be checked.

export interface Literal {
  readonly source: string;
  readonly flags: string;
  readonly line: number;
}

/** Behind these a slash divides; behind anything else it opens a regular expression. */
const VALUE_ENDS = /[\w$)\]}'"`]$/u;
const KEYWORD_ENDS = /(?:^|[^\w$.])(?:return|typeof|case|in|of|yield|await|void|delete)$/u;

/** End of a string, template or comment that starts at `at`, or -1 where none does. */
function skipped(code: string, at: number): number {
  const two = code.slice(at, at + 2);
  if (two === '//') return lineEnd(code, at);
  if (two === '/*') return code.indexOf('*/', at) + 2;
  const mark = code.charAt(at);
  if (mark !== "'" && mark !== '"' && mark !== '`') return -1;
  for (let next = at + 1; next < code.length; next++) {
    if (code.charAt(next) === '\\') next++;
    else if (code.charAt(next) === mark) return next + 1;
  }
  return code.length;
}

const lineEnd = (code: string, at: number): number => {
  const end = code.indexOf('\n', at);
  return end < 0 ? code.length : end;
};

/** End of the expression's body: the slash that is neither escaped nor inside a class. */
function bodyEnd(code: string, at: number): number {
  let inClass = false;
  for (let next = at + 1; next < code.length; next++) {
    const char = code.charAt(next);
    if (char === '\n') return -1;
    if (char === '\\') next++;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return next;
  }
  return -1;
}

export function* regexLiterals(code: string): Generator<Literal> {
  let before = '';
  for (let at = 0; at < code.length; ) {
    const skip = skipped(code, at);
    if (skip > at) {
      if (code.charAt(at) !== '/') before += code.charAt(at);
      at = skip;
      continue;
    }
    const char = code.charAt(at);
    if (char === '/' && (!VALUE_ENDS.test(before) || KEYWORD_ENDS.test(before))) {
      const end = bodyEnd(code, at);
      if (end > 0) {
        const flags = /^[a-z]*/u.exec(code.slice(end + 1))?.[0] ?? '';
        yield { source: code.slice(at + 1, end), flags, line: code.slice(0, at).split('\n').length };
        before = ')';
        at = end + 1 + flags.length;
        continue;
      }
    }
    if (!/\s/u.test(char)) before = (before + char).slice(-12);
    else if (/\w$/u.test(before)) before = `${before} `.slice(-12).trimEnd();
    at++;
  }
}
