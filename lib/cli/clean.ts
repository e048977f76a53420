// `faircopy clean`: cleaned text, or one JSON object a line, for as many files as are named.
import { once } from 'node:events';
import { type CleanOutcome, cleanFile, complaint } from './cleaning.ts';
import { namedOneByOne } from './named-files.ts';
import { parsed, Usage } from './usage.ts';

/** More files than this get a progress line on a terminal. */
const MANY = 5;

function asJson(file: string, outcome: CleanOutcome): string {
  if ('unreadable' in outcome)
    return JSON.stringify({
      file,
      refused: { code: 'unreadable', message: `${file}: ${outcome.unreadable}.`, todo: 'Check the name of the file.' },
    });
  if ('refused' in outcome) return JSON.stringify({ file, refused: outcome.refused });
  const { manuscript, cleaned } = outcome;
  const { title, text, edits, suggestions, flags, rulebook, language, skipped } = cleaned;
  return JSON.stringify({
    file,
    format: manuscript.format,
    title,
    manuscript: manuscript.text,
    text,
    edits,
    suggestions,
    flags,
    rulebook,
    language,
    skipped,
    notes: manuscript.notes,
  });
}

/** Waits where the reader is slower than we are. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

export async function cleanFiles(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, {
    json: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
  });
  const files = namedOneByOne(positionals);
  if (files.length === 0) throw new Usage('clean needs a file, or “-” for standard input');
  const shows = process.stderr.isTTY && files.length > MANY;
  let status = 0;
  for (const [index, named] of files.entries()) {
    const { path: file } = named;
    if (shows) process.stderr.write(`\r${index + 1}/${files.length}`);
    const outcome = 'problem' in named ? { unreadable: named.problem } : await cleanFile(file);
    const wrong = complaint(file, outcome);
    if (wrong) {
      status = 1;
      process.stderr.write(shows ? `\r${wrong}` : wrong);
    }
    if (values.json) await write(`${asJson(file, outcome)}\n`);
    else if ('cleaned' in outcome) await write(outcome.cleaned.text);
  }
  if (shows) process.stderr.write('\n');
  return status;
}
