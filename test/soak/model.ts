// What an article should read after some deeds, known without the product: one line of text, one small state.

/** The word of a line, or the line up to and with that word: there a rule has made “The” of “The the”. */
export type Span = 'boat' | 'front';

/** One write as its client meant it. */
export type Deed =
  | { readonly kind: 'move' }
  | {
      readonly kind: 'decide';
      readonly about: readonly { readonly target: string; readonly tier: string; readonly line: number }[];
      readonly verdict: 'accept' | 'reject' | null;
    }
  | { readonly kind: 'write'; readonly line: number; readonly span: Span; readonly says: string }
  | { readonly kind: 'take'; readonly line: number; readonly span: Span };

const LINES = 12;

const lineOf = (at: number, front: string, harbour: string) => `Line ${at}: ${front} and the ${harbour} of day ${at}.`;
const whole = (name: string, lines: readonly string[]) => [`Report ${name}`, ...lines].join('\n\n');

export const TEXT_OF = (name: string): string =>
  whole(
    name,
    Array.from({ length: LINES }, (_, at) => lineOf(at, 'The the boat', 'harbor')),
  );

/** Finds lines and their spans in a text, however they read by now. */
export function linesOf(text: string) {
  const starts = Array.from({ length: LINES }, (_, at) => text.indexOf(`Line ${at}: `));
  const lineAt = (offset: number) => starts.findLastIndex((start) => start <= offset);
  const read = (line: number, span: Span) => {
    const front = (starts[line] ?? 0) + `Line ${line}: `.length;
    const words = text.slice(front, text.indexOf(' and the ', front));
    const skipped = span === 'front' ? 0 : (/^(?:The )?[Tt]he /.exec(words)?.[0].length ?? 0);
    return { start: front + skipped, before: words.slice(skipped) };
  };
  return {
    count: LINES,
    lineAt,
    read,
    /** Of an edit by hand, in the manuscript. */
    placeOf: ({ start }: { readonly start: number }): { readonly line: number; readonly span: Span } => {
      const line = lineAt(start);
      return { line, span: start === read(line, 'front').start ? 'front' : 'boat' };
    },
  };
}

/** Do two deeds speak of the same passage? What opens and closes the article speaks of all of it. */
export function touch(done: Deed, wish: Deed): boolean {
  if (done.kind === 'move' || wish.kind === 'move') return true;
  if (done.kind === 'decide' && wish.kind === 'decide')
    return done.about.some(({ target }) => wish.about.some((one) => one.target === target));
  if (done.kind === 'decide') return wish.kind !== 'decide' && isAcross(done, wish);
  if (wish.kind === 'decide') return isAcross(wish, done);
  return done.line === wish.line;
}

/** Only the beginning of a line reaches over what a rule has changed in it. */
function isAcross(
  decided: Extract<Deed, { kind: 'decide' }>,
  edited: Extract<Deed, { kind: 'write' | 'take' }>,
): boolean {
  return edited.span === 'front' && decided.about.some(({ line, tier }) => tier === 'apply' && line === edited.line);
}

interface Hand {
  readonly span: Span;
  readonly says: string;
}

interface Line {
  readonly edit?: string;
  readonly suggestion?: string;
  readonly hand?: Hand;
  /** What the standing edit was written over: it comes back when that is taken back, and knows of nothing below itself. */
  readonly over?: Hand;
}

/** Carries deeds out one after the other, in the order of the ledger. */
export class Model {
  readonly #name: string;
  readonly #lines: Line[] = Array.from({ length: LINES }, () => ({}));
  readonly #said = new Map<string, string>();

  constructor(name: string) {
    this.#name = name;
  }

  carryOut(deed: Deed, actor: string): void {
    if (deed.kind === 'move') return;
    if (deed.kind === 'decide') {
      for (const one of deed.about) this.#decide(one, deed.verdict, actor);
      return;
    }
    const { hand, over, ...line } = this.#lines[deed.line] ?? {};
    this.#lines[deed.line] =
      deed.kind === 'take'
        ? { ...line, ...(over && { hand: over }) }
        : { ...line, hand: { span: deed.span, says: deed.says }, ...(hand && { over: hand }) };
  }

  #decide(
    { target, tier, line }: { readonly target: string; readonly tier: string; readonly line: number },
    verdict: 'accept' | 'reject' | null,
    actor: string,
  ): void {
    if (verdict === null) this.#said.delete(target);
    else this.#said.set(target, `${actor} ${verdict}`);
    this.#lines[line] = { ...this.#lines[line], [tier === 'apply' ? 'edit' : 'suggestion']: verdict ?? '' };
  }

  /** Who said what last of each change. */
  decisions(): ReadonlyMap<string, string> {
    return this.#said;
  }

  text(): string {
    const lines = this.#lines.map(({ edit, suggestion, hand }, at) => {
      const article = edit === 'reject' ? 'The the' : 'The';
      const front = hand?.span === 'front' ? hand.says : `${article} ${hand?.says ?? 'boat'}`;
      return lineOf(at, front, suggestion === 'accept' ? 'harbour' : 'harbor');
    });
    return whole(this.#name, lines);
  }
}
