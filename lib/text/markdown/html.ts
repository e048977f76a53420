// The seven kinds of HTML blocks in Markdown: how each begins and what ends it (CommonMark 0.31, “HTML blocks”).

import type { Shield } from '../shield.ts';
import { behindSpace } from './characters.ts';
import { OpenParagraph } from './paragraph.ts';
import type { Leaf, ReaderState, Start } from './state.ts';
import { tagEnd } from './tag.ts';

/** What ends an HTML block: a stretch of text in a line, which ends with it, or the next blank line. */
type HtmlEnd = RegExp | 'blank line';

const RAW_TEXT = /<(?:script|pre|style|textarea)(?=[ \t>\n]|$)/iuy;
const END_OF_RAW_TEXT = /<\/(?:script|pre|style|textarea)>/iu;
const END_OF_COMMENT = /-->/u;
const END_OF_INSTRUCTION = /\?>/u;
const END_OF_DECLARATION = />/u;
const END_OF_CDATA = /\]\]>/u;
const DECLARATION = /<![A-Za-z]/uy;
const NAME = /<\/?([A-Za-z][A-Za-z0-9-]*)(?=[ \t\n>]|\/>|$)/uy;

const BLOCK_NAMES: ReadonlySet<string> = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem ' +
    'nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
);

const matches = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** What ends the HTML block that begins with the `<` at an offset; nothing where none begins. */
function htmlEnd(text: string, at: number, end: number, interrupts: boolean): HtmlEnd | undefined {
  if (matches(RAW_TEXT, text, at)) return END_OF_RAW_TEXT;
  if (text.startsWith('<!--', at)) return END_OF_COMMENT;
  if (text.startsWith('<?', at)) return END_OF_INSTRUCTION;
  if (matches(DECLARATION, text, at)) return END_OF_DECLARATION;
  if (text.startsWith('<![CDATA[', at)) return END_OF_CDATA;
  const name = matches(NAME, text, at)?.[1];
  if (name !== undefined && BLOCK_NAMES.has(name.toLowerCase())) return 'blank line';
  return !interrupts && isLoneTag(text, at, end) ? 'blank line' : undefined;
}

/** Is the line one whole tag and nothing else? */
function isLoneTag(text: string, at: number, end: number): boolean {
  const behind = tagEnd(text, at, end);
  return behind >= 0 && behindSpace(text, behind, end) === end;
}

class Html implements Leaf {
  readonly start: Start;
  readonly #ending: HtmlEnd;
  #end: number;

  constructor(state: ReaderState, ending: HtmlEnd) {
    this.start = state.startOfLeaf();
    this.#ending = ending;
    this.#end = state.lineEnd;
  }

  takes(state: ReaderState): boolean {
    if (this.#ending === 'blank line' && state.line.isEmpty) return false;
    if (!state.line.isEmpty) this.#end = state.lineEnd;
    this.endWith(state, state.line.at);
    return true;
  }

  /** Ends with the line where it holds what ends such HTML. */
  endWith(state: ReaderState, from: number): void {
    if (this.#ending !== 'blank line' && this.#ending.test(state.text.slice(from, state.lineEnd))) state.closeLeaf();
  }

  /** What is raw to a browser, or seen by nobody, is no markup whose crumbs could be told: it is shut like code. */
  close(state: ReaderState): void {
    const { at, isRoot } = this.start;
    const shut: readonly Shield[] = [{ start: 0, end: this.#end - at, kind: 'code' }];
    state.emit(at, this.#end, 'html', isRoot, this.#ending === 'blank line' ? {} : { shut });
  }
}

export function startsHtml(state: ReaderState): boolean {
  const { text, line, lineEnd } = state;
  const interrupts = !state.hasBegun && state.leaf instanceof OpenParagraph;
  const ending = htmlEnd(text, line.next, lineEnd, interrupts);
  if (ending === undefined) return false;
  if (state.begin()) {
    const html = new Html(state, ending);
    state.open(html);
    html.endWith(state, line.next);
  }
  return true;
}
