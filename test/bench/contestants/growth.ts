// Time against the size of one document, in two shapes: many paragraphs, and one paragraph without a break.
import { clean } from '../../../lib/clean/clean.ts';
import { manuscript } from '../../../lib/text/manuscript.ts';
import { processorSeconds, textsOf } from '../contestant.ts';

const SIZES = [0.25, 0.5, 1, 2, 5];

const whole = textsOf().join('\n');
const shapes = { 'many paragraphs': whole, 'one paragraph': whole.replaceAll(/\s+/gu, ' ') };
clean(manuscript(whole.slice(0, 500_000)));
const rows = Object.entries(shapes).flatMap(([shape, text]) =>
  SIZES.map((size) => {
    const part = text.slice(0, size * 1e6);
    const start = processorSeconds();
    const edits = clean(manuscript(part)).edits.length;
    return { shape, size, seconds: processorSeconds() - start, edits };
  }),
);
process.stdout.write(`${JSON.stringify(rows)}\n`);
