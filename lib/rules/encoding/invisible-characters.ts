// Characters that nobody sees: zero-width spaces, soft hyphens, controls, runs of no-break spaces.
import { Hint, Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const UNSEEN = /(?![\t\n])\p{Cc}|[\u00ad\u200b\u202a-\u202e\u2060\ufeff]/gu;
const NO_BREAK = /\u00a0/gu;
/** Scripts that part words with a zero-width space. */
const WITHOUT_SPACES = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/u;
const KEEPS_BEFORE = /[\d:;!?»%]/u;
const KEEPS_BEHIND = /[\d«]/u;

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u00ad', 'a soft hyphen'],
  ['\u200b', 'a zero-width space'],
  ['\u2060', 'a word joiner'],
  ['\ufeff', 'a byte-order mark'],
  ['\u202c', 'the end of a directional override'],
  ['\u202d', 'a directional override'],
  ['\u202e', 'a directional override'],
]);

/** Vertical tab, form feed and next line stand where a space would. */
const isBreak = (char: string): boolean => char === '\u000b' || char === '\u000c' || char === '\u0085';

function* unseen(text: string): Generator<Finding> {
  const open: string[] = [];
  for (const match of text.matchAll(UNSEEN)) {
    const char = match[0];
    const at = match.index;
    const [before, next] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (char === '\u202a' || char === '\u202b') {
      open.push(char);
      continue;
    }
    if (char === '\u202d' || char === '\u202e') open.push(char);
    if (char === '\u202c' && /^[\u202a\u202b]$/u.test(open.pop() ?? '')) continue;
    if (char === '\u200b' && (WITHOUT_SPACES.test(before) || WITHOUT_SPACES.test(next))) continue;
    const name = NAMES.get(char) ?? 'a control character';
    yield {
      start: at,
      end: at + 1,
      after: isBreak(char) && /\S/u.test(before) && /\S/u.test(next) ? ' ' : '',
      message: `There is ${name} here, which nobody sees; it was removed.`,
      evidence: name,
    };
  }
}

const isBlank = (char: string): boolean => char === ' ' || char === '\u00a0';

function* noBreaks(text: string): Generator<Finding> {
  let until = 0;
  for (const match of text.matchAll(NO_BREAK)) {
    if (match.index < until) continue;
    let start = match.index;
    let end = start + 1;
    while (start > until && isBlank(text.charAt(start - 1))) start--;
    while (isBlank(text.charAt(end))) end++;
    until = end;
    const [before, next] = [text.charAt(start - 1), text.charAt(end)];
    const inLine = before !== '' && before !== '\n' && next !== '' && next !== '\n';
    if (end - start === 1 && inLine && (KEEPS_BEHIND.test(before) || KEEPS_BEFORE.test(next))) continue;
    yield {
      start,
      end,
      after: ' ',
      message:
        end - start === 1
          ? 'A no-break space stands where a space would do; it became one.'
          : 'A run of spaces holds a no-break space; it became one space.',
      evidence: 'no-break space, neither beside a figure nor before a mark that needs it',
    };
  }
}

export const invisibleCharacters: Rule = {
  id: 'encoding/invisible-characters',
  version: 1,
  tier: 'apply',
  summary: 'Removes characters that nobody sees, and makes no-break spaces plain ones.',
  why: 'Pages and word processors leave characters that break searching and comparing words. Joiners that emoji and some scripts need stay, and so does a no-break space beside a figure or before a mark.',
  language: 'any',
  enters: ['quotation', 'block-quote', 'table'],
  examples: [
    { fixes: 'Ding\u200b Rui counted the birds.', to: 'Ding Rui counted the birds.' },
    { fixes: 'The white\u00a0\u00a0stork is back.', to: 'The white stork is back.' },
    { fixes: 'A \u202ddam\u202c and a coop\u00aderative\u0007.', to: 'A dam and a cooperative.' },
    { keeps: 'It weighs 30\u00a0t, a third of last year’s.' },
    { keeps: 'The family \u{1f468}\u200d\u{1f469}\u200d\u{1f467} came by bus.' },
    { keeps: 'می\u200cخواهم به خانه بروم' },
    { keeps: 'Il a dit\u00a0: «\u00a0Non\u00a0!\u00a0»' },
  ],
  *find(reading) {
    for (const block of reading.blocks) {
      if ((block.traits & Trait.Control) === 0 && (block.hints & Hint.Unseen) === 0) continue;
      for (const finding of [...unseen(block.text), ...noBreaks(block.text)])
        yield { ...finding, start: finding.start + block.start, end: finding.end + block.start };
    }
  },
};
