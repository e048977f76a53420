// What a Markdown file says of itself before its text: YAML, TOML, JSON or Nikola's dotted lines. Nothing else may stand before it.

export interface FrontMatterBlock {
  readonly kind: 'yaml' | 'toml' | 'json' | 'nikola';
  /** Without the lines around it. */
  readonly source: string;
  /** Where it ends, before the line feed; it begins with the text. */
  readonly end: number;
}

/** UTF-16 code units; whatever opens and does not close within them is text. */
const LIMIT = 64 * 1024;

const YAML_CLOSE = /\n(?:---|\.\.\.)[ \t]*(?=\n|$)/u;
const TOML_CLOSE = /\n\+\+\+[ \t]*(?=\n|$)/u;
const TOML_LINE = /^[ \t]*[\w."'-]{1,99}[ \t]*=/mu;
const JSON_CLOSE = /\n\}[ \t]*(?=\n)/u;
const NIKOLA_LINE = /^\.\. [a-z_]{1,40}:(?: |$)/u;

/** Undefined where the text has none. */
export function frontMatterOf(text: string): FrontMatterBlock | undefined {
  const first = text.slice(0, 4);
  if (first.startsWith('---')) return between(text, 'yaml', YAML_CLOSE);
  if (first.startsWith('+++')) return between(text, 'toml', TOML_CLOSE);
  if (first.startsWith('{\n')) return json(text);
  return first === '<!--' || first.startsWith('.. ') ? nikola(text) : undefined;
}

function between(text: string, kind: 'yaml' | 'toml', closing: RegExp): FrontMatterBlock | undefined {
  const lineEnd = text.indexOf('\n');
  if (lineEnd < 0 || text.slice(3, lineEnd).trim() !== '') return undefined;
  const close = closing.exec(kind === 'yaml' ? text.slice(lineEnd) : text.slice(lineEnd, lineEnd + LIMIT));
  if (close === null) return undefined;
  const source = text.slice(lineEnd + 1, lineEnd + close.index + 1);
  if (kind === 'toml' ? !TOML_LINE.test(source) : !isYamlMapping(source)) return undefined;
  return { kind, source, end: lineEnd + close.index + close[0].length };
}

/** `title: Kites`; the name has up to three words. */
const YAML_KEY = /^["']?[\p{L}\p{N}_.@/-]{1,60}(?: [\p{L}\p{N}_.@/-]{1,60}){0,2}["']?[ \t]*:(?:[ \t]|$)/u;
/** What else may begin a line that is not indented: a comment, an item of the list that the key above names, the end of a bracket. */
const YAML_REST = /^(?:#|-(?:[ \t]|$)|[\]}]|$)/u;

/** Prose between two rules is text: in front matter a key begins every line that is not indented. */
function isYamlMapping(source: string): boolean {
  let hasKey = false;
  for (const line of source.split('\n')) {
    if (YAML_KEY.test(line)) hasKey = true;
    else if (!/^[ \t]/u.test(line) && (!YAML_REST.test(line) || (!hasKey && /^[-\]}]/u.test(line)))) return false;
  }
  return hasKey;
}

/** Certain where it is a whole object by itself and text follows. */
function json(text: string): FrontMatterBlock | undefined {
  const close = JSON_CLOSE.exec(text.slice(0, LIMIT));
  if (close === null) return undefined;
  const end = close.index + close[0].length;
  const source = text.slice(0, end);
  return text.slice(end).trim() !== '' && isObject(source) ? { kind: 'json', source, end } : undefined;
}

function isObject(source: string): boolean {
  try {
    const parsed: unknown = JSON.parse(source);
    return typeof parsed === 'object' && parsed !== null && Object.keys(parsed).length > 0;
  } catch {
    return false; // braces around something else are text
  }
}

/** Lines such as `.. title: Kites`, bare or in one comment; a title has to be among them. */
function nikola(text: string): FrontMatterBlock | undefined {
  const isComment = text.startsWith('<!--');
  let at = isComment ? text.indexOf('\n') + 1 : 0;
  if (isComment && (at === 0 || text.slice(4, at).trim() !== '')) return undefined;
  const start = at;
  let end = start;
  for (let line = lineAt(text, at); NIKOLA_LINE.test(line) && at < LIMIT; line = lineAt(text, at)) {
    end = at + line.length;
    at = end + 1;
  }
  const source = text.slice(start, end);
  if (!/^\.\. title:/mu.test(source)) return undefined;
  if (!isComment) return { kind: 'nikola', source, end };
  while (at < text.length && lineAt(text, at).trim() === '') at += lineAt(text, at).length + 1;
  return lineAt(text, at).trim() === '-->' ? { kind: 'nikola', source, end: at + lineAt(text, at).length } : undefined;
}

function lineAt(text: string, at: number): string {
  const stop = text.indexOf('\n', at);
  return text.slice(at, stop < 0 ? text.length : stop);
}
