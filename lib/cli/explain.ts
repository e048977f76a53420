// `faircopy clean --explain`: the text with every change shown in its place, then each change with its reason, for a person to read.
import { styleText } from 'node:util';
import { slugWish } from '../ledger/fold.ts';
import type { Edit, Flag, Suggestion } from '../text/edit.ts';
import { harmless } from '../text/harmless.ts';
import { cleanFile, complaint } from './cleaning.ts';
import { namedOneByOne } from './named-files.ts';
import { parsed, Usage } from './usage.ts';

/** Characters of a change that its entry in the list shows. */
const SHOWN = 60;

/** White space by itself cannot be seen; line ends never fit an entry of one line. */
const visible = (text: string): string =>
  harmless(text.trim() === '' ? text.replaceAll(' ', '␣') : text).replaceAll('\n', '⏎');

const shortened = (text: string): string => {
  const line = visible(text);
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN / 2)} … ${line.slice(-SHOWN / 2)}`;
};

/** Into a file or a pipe, and under NO_COLOR, `styleText` leaves words bare, and old and new would run into each other. */
const hasColours = (): boolean => styleText('red', 'x') !== 'x';

const COLOURED = {
  removed: (text: string) => styleText(['red', 'strikethrough'], text),
  inserted: (text: string) => styleText(['green', 'underline'], text),
};
/** As `git diff --word-diff` writes it. */
const BRACKETED = { removed: (text: string) => `[-${text}-]`, inserted: (text: string) => `{+${text}+}` };

/** The manuscript with every applied edit shown in its place: the engine's own edits, since a second diff would only guess them. */
function inlineEdits(manuscript: string, edits: readonly Edit[]): string {
  const { removed, inserted } = hasColours() ? COLOURED : BRACKETED;
  let [shown, at] = ['', 0];
  for (const { start, end, before, after } of edits) {
    shown += harmless(manuscript.slice(at, start));
    shown += (before === '' ? '' : removed(harmless(before))) + (after === '' ? '' : inserted(harmless(after)));
    at = end;
  }
  return shown + harmless(manuscript.slice(at));
}

function remark(one: Edit | Suggestion | Flag): string {
  const change =
    one.tier === 'flag'
      ? shortened(one.before)
      : `${shortened(one.before) || '(nothing)'} → ${shortened(one.after) || '(nothing)'}`;
  const rule = one.tier === 'apply' && one.also ? `${one.rule} + ${one.also.join(' + ')}` : one.rule;
  return `${styleText('bold', rule)}  ${change}\n    ${harmless(one.message)}\n    ${styleText('dim', `because: ${harmless(one.evidence)}`)}\n`;
}

const section = (title: string, remarks: readonly (Edit | Suggestion | Flag)[]): string =>
  remarks.length === 0
    ? ''
    : `\n${styleText('underline', `${title} (${remarks.length})`)}\n\n${remarks.map(remark).join('\n')}`;

export async function explain(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, { explain: { type: 'boolean' }, json: { type: 'boolean' } });
  if (values.json) throw new Usage('--explain is for people and --json for programs: choose one of them');
  const files = namedOneByOne(positionals);
  if (files.length === 0) throw new Usage('clean --explain needs a file');
  let status = 0;
  for (const named of files) {
    const { path: file } = named;
    const outcome = 'problem' in named ? { unreadable: named.problem } : await cleanFile(file);
    const wrong = complaint(file, outcome);
    if (wrong) {
      status = 1;
      process.stderr.write(wrong);
    }
    if (!('cleaned' in outcome)) continue;
    const { manuscript, cleaned } = outcome;
    process.stdout.write(
      `${inlineEdits(manuscript.text, cleaned.edits)}\n` +
        section('Applied', cleaned.edits) +
        section('Suggested', cleaned.suggestions) +
        section('To look at', cleaned.flags) +
        (cleaned.skipped.length > 0
          ? `\nThe text is not English (${cleaned.language}); ${cleaned.skipped.length} rules did not run.\n`
          : '') +
        `\nHeadline: ${cleaned.title}\nAddress: /articles/${slugWish({ slugs: [] }, cleaned.title, manuscript.declared.slug)}/\n` +
        manuscript.notes.map((note) => `\nNote: ${note}\n`).join(''),
    );
  }
  return status;
}
