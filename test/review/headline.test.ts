// The headline that is signed is what the decided, hand-edited text says at the place where the headline stands.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { compose, locate } from '../../lib/clean/compose.ts';
import { decode } from '../../lib/formats/decode.ts';
import type { StoredRevision } from '../../lib/ledger/ports.ts';
import type { Revision } from '../../lib/ledger/state.ts';
import { headlineNow } from '../../lib/review/headline.ts';
import { composable, textOf } from '../../lib/review/revision-text.ts';
import type { HandEdit } from '../../lib/text/edit.ts';
import '../seed.ts';

const BODY = 'A party of four went to the art school, and the rain fell on all of them for the whole of the day.';

async function stored(text: string, name = 'a.md'): Promise<StoredRevision> {
  const manuscript = await decode(name, new TextEncoder().encode(text));
  if ('refused' in manuscript) throw new Error(manuscript.refused.message);
  return { manuscript, cleaned: clean(manuscript) };
}

function revision(handEdits: readonly HandEdit[] = []): Revision {
  const at = '2026-11-28T10:00:00.000Z';
  const upload = { upload: 'u', bucket: 'b', key: 'wire/a.md', version: '1', stored: at, size: 1, uploader: 'eva' };
  const counts = { edits: 0, suggestions: 0, flags: 0 };
  const made = { revision: 1, title: '', rulebook: '', sha256: '', counts, words: 0, rules: [], settings: 0 };
  return {
    number: 1,
    made: { ...made, archived: 'x', carried: [], stale: [], handEdits: [], undecided: 0 },
    from: upload,
    at,
    by: 'eva',
    decisions: new Map(),
    handEdits,
    stale: [],
    undecided: 0,
  };
}

/** As the desk makes it of an edit of the text: widened to whole changes. */
function byHand(content: StoredRevision, from: string, to: string): Revision {
  const { text } = content.cleaned;
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`“${from}” does not stand in the text.`);
  const span = { start, end: start + from.length };
  const place = locate(composable(content), [], [], span);
  const after = place.prefix + to + place.suffix;
  return revision([{ id: 'h1', start: place.start, end: place.end, before: place.before, after, by: 'rita' }]);
}

function headline(content: StoredRevision, made: Revision): string {
  return headlineNow(made, content, textOf(made, content, compose));
}

const now = async (text: string, from: string, to: string, name?: string) => {
  const content = await stored(text, name);
  return headline(content, byHand(content, from, to));
};

describe('the headline', () => {
  test.each([
    ['a heading', `# Rain\n\n${BODY} Rain came.\n`, '# Rain\n', '# Drought\n'],
    ['the word of a heading', `# Rain\n\n${BODY} Rain came.\n`, 'Rain', 'Drought'],
    ['a heading with an underline', `Rain\n====\n\n${BODY} Rain came.\n`, 'Rain', 'Drought'],
    ['a heading together with the text', `# Rain\n\n${BODY} Rain came.\n`, `# Rain\n\n${BODY}`, `# Drought\n\n${BODY}`],
    ['a heading of level two', `## Rain\n\n${BODY} Rain came.\n`, '## Rain', '## Drought'],
    [
      'a heading that front matter declares',
      `---\ntitle: Rain\n---\n# Site\n\n## Rain\n\n${BODY}\n`,
      '## Rain',
      '## Drought',
    ],
    ['a title of front matter', `---\ntitle: Rain\n---\n${BODY} Rain came.\n`, 'title: Rain', 'title: Drought'],
    ['a title in quotation marks', `---\ntitle: "Rain"\n---\n${BODY} Rain came.\n`, 'Rain', 'Drought'],
    ['a title of TOML', `+++\ntitle = "Rain"\n+++\n${BODY} Rain came.\n`, 'Rain', 'Drought'],
    ['a title of JSON', `{\n  "title": "Rain"\n}\n\n${BODY} Rain came.\n`, 'Rain', 'Drought'],
    [
      'front matter as a whole',
      `---\ntitle: Rain\n---\n${BODY} Rain.\n`,
      '---\ntitle: Rain\n---',
      '---\ntitle: Drought\n---',
    ],
    ['dotted lines', `.. title: Rain\n\n${BODY} Rain came.\n`, 'Rain', 'Drought'],
  ])('that somebody corrects in %s is the corrected one', async (_what, text, from, to) => {
    expect((await stored(text)).cleaned.title).toBe('Rain');
    expect(await now(text, from, to)).toBe('Drought');
  });

  test('of a plain text and of a page follows the edit too', async () => {
    expect(await now(`Rain\n\n${BODY} Rain came.\n`, 'Rain', 'Drought', 'a.txt')).toBe('Drought');
    const page = `<html><head><title>Rain | Site</title></head><body><h1>Rain</h1><p>${BODY}</p></body></html>`;
    expect(await now(page, 'Rain', 'Drought', 'a.html')).toBe('Drought');
  });

  test('is not found inside other words', async () => {
    expect(await now(`# Art\n\n${BODY}\n`, 'Art', 'Craft')).toBe('Craft');
  });

  test('that is removed makes room for what the text opens with then', async () => {
    expect(await now(`# Rain\n\n## Fog\n\n${BODY} Rain.\n`, '# Rain\n\n', '')).toBe('Fog');
    expect(await now(`---\ntitle: Rain\n---\n# Fog\n\n${BODY} Rain.\n`, '---\ntitle: Rain\n---\n', '')).toBe('Fog');
    expect(await now(`---\ntitle: Rain\n---\nFog\n\n${BODY} Rain.\n`, 'title: Rain\n', '')).toBe('Fog');
  });

  test('keeps what is added at its borders, and nothing of what is added above and below', async () => {
    const text = `# Rain\n\n${BODY}\n`;
    expect(await now(text, 'Rain', 'Heavy Rain')).toBe('Heavy Rain');
    expect(await now(text, 'Rain', 'Rain!')).toBe('Rain!');
    expect(await now(text, 'Rain\n', 'Rain\n\nBy our own reporter.\n')).toBe('Rain');
    expect(await now(`Rain\n\n${BODY}\n`, 'Rain', 'Wire\n\nRain', 'a.txt')).toMatch(/^(?:Wire|Rain)$/u);
  });

  test.each([
    ['at its end', 6, '!', 'Rain!'],
    ['at its start', 2, 'Heavy ', 'Heavy Rain'],
    ['below it', 6, '\n\nBy our own reporter.', 'Rain'],
    ['above it', 0, 'From the wire.\n\n', 'Rain'],
  ])('has words that are inserted %s where they are on its own line', async (_where, at, after, title) => {
    const content = await stored(`# Rain\n\n${BODY}\n`);
    const edit = { id: 'h', start: at, end: at, before: '', after, by: 'rita' };
    expect(headline(content, revision([edit]))).toBe(title);
  });

  test('that a rule has cleaned is read through the edit of that rule', async () => {
    const content = await stored(`Home\n\n# The the rain\n\n${BODY}\n`);
    expect(headline(content, revision())).toBe(content.cleaned.title);
    expect(headline(content, byHand(content, 'rain', 'drought'))).toBe(
      content.cleaned.title.replace('rain', 'drought'),
    );
  });

  test('of a revision from before headlines had a place is a whole heading, or the text says it', async () => {
    const old = async (text: string, from: string, to: string) => {
      const content = await stored(text);
      const { headline: _, ...cleaned } = content.cleaned;
      return headline({ ...content, cleaned }, byHand(content, from, to));
    };
    expect(await old(`# Rain\n\n${BODY} Rain came.\n`, '# Rain', '# Drought')).toBe('Drought');
    expect(await old(`# Art\n\n${BODY}\n`, '# Art', '# Craft')).toBe('Craft');
    expect(await old(`# Rain\n\n${BODY} Rain came.\n`, 'Rain came', 'It came')).toBe('Rain');
    expect(await old(`---\ntitle: Rain\n---\n# Site\n\n## Rain\n\n${BODY}\n`, BODY, `${BODY} So.`)).toBe('Rain');
  });

  test('stays what it is whatever is edited below it', async () => {
    const content = await stored(`# Rain\n\n${BODY}\n\n${BODY}\n`);
    const { text } = content.cleaned;
    const low = text.indexOf(BODY);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - low),
        fc.nat(40),
        fc.string({ maxLength: 20 }),
        async (at, length, after) => {
          const span = { start: low + at, end: Math.min(text.length, low + at + length) };
          const place = locate(composable(content), [], [], span);
          const words = place.prefix + after + place.suffix;
          const edit = { id: 'h', start: place.start, end: place.end, before: place.before, after: words, by: 'rita' };
          expect(headline(content, revision([edit]))).toBe('Rain');
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is any words that are written in its place', async () => {
    const content = await stored(`# Rain\n\n${BODY} Rain came.\n`);
    const word = fc.stringMatching(/^[a-z]{1,12}$/u);
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 6 }), async (words) => {
        expect(headline(content, byHand(content, 'Rain', words.join(' ')))).toBe(words.join(' '));
      }),
    );
  });
});
