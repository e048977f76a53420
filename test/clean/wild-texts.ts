// Texts that nobody wrote: the cases cut, shuffled and recombined, and noise, to try what must hold for every text.
import fc from 'fast-check';
import { decode } from '../../lib/formats/decode.ts';
import type { Format, Manuscript } from '../../lib/text/manuscript.ts';
import { manuscript } from '../../lib/text/manuscript.ts';
import { CASE_FOLDERS } from './case-folders.ts';

interface Source {
  readonly text: string;
  readonly format: Format;
}

const lines = (text: string): string => text.replace(/\r\n?/gu, '\n').replace(/^\uFEFF/u, '');

const SOURCES: readonly Source[] = CASE_FOLDERS.flatMap(({ file, bytes, expected }): Source[] =>
  file.endsWith('.html')
    ? [{ text: expected, format: 'markdown' }]
    : [{ text: lines(new TextDecoder().decode(bytes)), format: file.endsWith('.md') ? 'markdown' : 'text' }],
);
const BLOCKS: readonly string[] = SOURCES.flatMap(({ text }) => text.split('\n\n'));

/** Crumbs of defects, of markup and of scripts, in orders that no article has. */
const CRUMBS: readonly string[] = [
  ...'the of and to a an meeting required one two three first second Two should One is to'.split(' '),
  ...'2012 March 3rd May 5, 2016 June 7 million 258 thousand 400 3:1 19: 30 10: 11 more than 95 anniversary'.split(' '),
  ...'. , ; : ? ! .. ,, ., … …… 。。。 ， 。 （ ） “ ” ‘ ’ " \' ¡° ¡± â€™ Ã© &amp; &nbsp; &#8217; ,. ?.'.split(' '),
  ...'# ## - * • 1. 2, 1、 > | --- ``` ` ** _ [link](http://a.example/b) ![x](y.png) <b> </b> <!-- -->'.split(' '),
  ...'http://www.port.example/a?b=1&c file.txt ../src a@b.example fmt.Println C:\\x e\u0301 👩‍👩‍👧 🇫🇷 각 क्ष \u200b \u00a0 \u200d \ufe0f \u3000'.split(
    ' ',
  ),
  ...'china. asia. cpc. ndustrial The wet.The soup. 会议 관련 コメント Share Tweet Home > News Tags: Source:'.split(
    ' ',
  ),
  'Leave a Reply',
  'Your email address will not be published.',
  'Required fields are marked *',
  'Read more',
  'more than and 40',
  'On June 3rd afternoon, the',
  'In May 3rd, 40 boats',
  'They went home, and the lamp was lit by the keeper of the pier at nine in the evening, as it is every day.',
];

const crumb = fc.oneof(
  { arbitrary: fc.constantFrom(...CRUMBS), weight: 8 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }), weight: 1 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 4 }), weight: 1 },
);

const joined = (parts: readonly (readonly [string, string])[]): string => parts.flat().join('');

const noise = fc
  .array(fc.tuple(crumb, fc.constantFrom(' ', ' ', ' ', '', '\n', '\n\n', '\n\n', '  ')), { maxLength: 40 })
  .map(joined);

const format = fc.constantFrom<Format>('text', 'markdown');

const cut = fc.tuple(fc.constantFrom(...SOURCES), fc.nat(), fc.nat()).map(([{ text, format }, a, b]): Source => {
  const from = a % (text.length + 1);
  const to = b % (text.length + 1);
  return { text: text.slice(Math.min(from, to), Math.max(from, to)), format };
});

const shuffled = fc
  .constantFrom(...SOURCES)
  .chain(({ text, format }) =>
    fc
      .shuffledSubarray(text.split('\n\n'), { minLength: 1 })
      .map((blocks): Source => ({ text: `${blocks.join('\n\n')}\n`, format })),
  );

const recombined = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...BLOCKS), fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', ' ')), {
      minLength: 1,
      maxLength: 14,
    }),
    format,
  )
  .map(([parts, format]): Source => ({ text: joined(parts), format }));

const sprinkled = fc
  .tuple(fc.constantFrom(...SOURCES), fc.array(fc.tuple(fc.nat(), crumb), { minLength: 1, maxLength: 8 }))
  .map(([{ text, format }, crumbs]): Source => {
    let out = text;
    for (const [place, piece] of crumbs) {
      const at = place % (out.length + 1);
      out = out.slice(0, at) + piece + out.slice(at);
    }
    return { text: out, format };
  });

const strewn = fc.tuple(noise, format).map(([text, format]): Source => ({ text, format }));

/** Saved pages with what their markup says of them. */
const PAGES: readonly Manuscript[] = (
  await Promise.all(
    CASE_FOLDERS.filter(({ file }) => file.endsWith('.html')).map(({ file, bytes }) => decode(file, bytes)),
  )
).flatMap((decoded) => ('refused' in decoded ? [] : [decoded]));

/** Any manuscript: line ends are LF, and there is no byte-order mark in front. */
export const wildText: fc.Arbitrary<Manuscript> = fc.oneof(
  { arbitrary: fc.constantFrom(...PAGES), weight: 1 },
  {
    arbitrary: fc
      .oneof(cut, shuffled, recombined, sprinkled, strewn)
      .map(({ text, format }) => manuscript(lines(text.toWellFormed()), format)),
    weight: 20,
  },
);
