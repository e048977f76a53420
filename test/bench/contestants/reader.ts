// Reads every file and prints JSON of the shape that `faircopy clean --json` prints, without cleaning anything.
import { readFileSync } from 'node:fs';

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const title = text.slice(0, text.indexOf('\n'));
  const nothing = { edits: [], suggestions: [], flags: [], rulebook: '', language: 'en', skipped: [], notes: [] };
  process.stdout.write(`${JSON.stringify({ file, format: 'text', title, manuscript: text, text, ...nothing })}\n`);
}
