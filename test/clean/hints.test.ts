// A hint only saves time: no text gets another edit, suggestion or flag where every rule is asked everywhere.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { decode } from '../../lib/formats/decode.ts';
import { RULES } from '../../lib/rules/index.ts';
import { Piece } from '../../lib/text/block.ts';
import { type Manuscript, manuscript } from '../../lib/text/manuscript.ts';
import { everyNth, runs } from '../amount.ts';
import { CASE_FOLDERS } from './case-folders.ts';
import { wildText } from './wild-texts.ts';

/** `npm run soak` asks for many more. */
const RUNS = runs(200);

afterEach(() => {
  vi.restoreAllMocks();
});

/** What cleaning says where hints are read from the text, and where every block claims to have all of them. */
function withAndWithoutHints(source: Manuscript) {
  const hinted = clean(source);
  const everyHint = vi.spyOn(Piece.prototype, 'hints', 'get').mockReturnValue(-1);
  const unhinted = clean(source);
  everyHint.mockRestore();
  return { hinted, unhinted };
}

function expectHintsToBeNecessary(source: Manuscript): void {
  const { hinted, unhinted } = withAndWithoutHints(source);
  expect(hinted).toEqual(unhinted);
}

describe('a hint is necessary for every finding of the rules that ask for it', () => {
  it('in every example of every rule', () => {
    for (const { examples } of RULES) {
      for (const example of everyNth(3, examples)) {
        const text = 'fixes' in example ? example.fixes : example.keeps;
        expectHintsToBeNecessary(
          manuscript(
            (example.among ?? '{}').replace('{}', () => text),
            example.format,
          ),
        );
      }
    }
  });

  it('in every case', async () => {
    for (const { file, bytes } of CASE_FOLDERS) {
      const decoded = await decode(file, bytes);
      if (!('refused' in decoded)) expectHintsToBeNecessary(decoded);
    }
  });

  it('in texts that nobody wrote', () => {
    fc.assert(fc.property(wildText, expectHintsToBeNecessary), { numRuns: RUNS });
  });

  it('and a text that has none of them loses findings', () => {
    const source = manuscript('Harbour news\n\nIn March 3rd, 40 boats came to the harbour.\n');
    const hinted = clean(source);
    vi.spyOn(Piece.prototype, 'hints', 'get').mockReturnValue(0);
    expect(hinted.edits.length).toBeGreaterThan(clean(source).edits.length);
  });
});
