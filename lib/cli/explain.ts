// `faircopy clean --explain`: what changed, word by word, and why, for a person at a terminal.
import { styleText } from 'node:util';
import { diffWordsWithSpace } from 'diff';
import type { Edit, Flag, Suggestion } from '../text/edit.ts';
import { cleanFile, complaint } from './cleaning.ts';
import { parsed, Usage } from './usage.ts';

/** Longer texts show the changed places only. */
const DIFF_MILLISECONDS = 2000;
const SHOWN = 60;

const shortened = (text: string): string => {
  const line = text.replaceAll('\n', '⏎');
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN / 2)} … ${line.slice(-SHOWN / 2)}`;
};

function wordDiff(before: string, after: string): string {
  const parts = diffWordsWithSpace(before, after, { timeout: DIFF_MILLISECONDS });
  if (!parts) return after;
  return parts
    .map(({ value, added, removed }) => {
      if (added) return styleText(['green', 'underline'], value);
      return removed ? styleText(['red', 'strikethrough'], value) : value;
    })
    .join('');
}

function remark(one: Edit | Suggestion | Flag): string {
  const change =
    one.tier === 'flag'
      ? shortened(one.before)
      : `${shortened(one.before) || '(nothing)'} → ${shortened(one.after) || '(nothing)'}`;
  const rule = one.tier === 'apply' && one.also ? `${one.rule} + ${one.also.join(' + ')}` : one.rule;
  return `${styleText('bold', rule)}  ${change}\n    ${one.message}\n    ${styleText('dim', `because: ${one.evidence}`)}\n`;
}

const section = (title: string, remarks: readonly (Edit | Suggestion | Flag)[]): string =>
  remarks.length === 0
    ? ''
    : `\n${styleText('underline', `${title} (${remarks.length})`)}\n\n${remarks.map(remark).join('\n')}`;

export async function explain(args: readonly string[]): Promise<number> {
  const { positionals: files } = parsed(args, { explain: { type: 'boolean' } });
  if (files.length === 0) throw new Usage('clean --explain needs a file');
  let status = 0;
  for (const file of files) {
    const outcome = await cleanFile(file);
    const wrong = complaint(file, outcome);
    if (wrong) {
      status = 1;
      process.stderr.write(wrong);
    }
    if (!('cleaned' in outcome)) continue;
    const { manuscript, cleaned } = outcome;
    process.stdout.write(
      `${wordDiff(manuscript.text, cleaned.text)}\n` +
        section('Applied', cleaned.edits) +
        section('Suggested', cleaned.suggestions) +
        section('To look at', cleaned.flags) +
        (cleaned.skipped.length > 0
          ? `\nThe text is not English (${cleaned.language}); ${cleaned.skipped.length} rules did not run.\n`
          : '') +
        manuscript.notes.map((note) => `\nNote: ${note}\n`).join(''),
    );
  }
  return status;
}
