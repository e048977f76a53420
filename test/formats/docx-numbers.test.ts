// Every list and heading keeps the number that Word shows, however Word came to it.
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/formats/decode.ts';
import { formatNumber } from '../../lib/formats/docx/number-formats.ts';
import { document, item, paragraph, part } from './documents.ts';

interface LevelXml {
  readonly format?: string;
  readonly text?: string;
  readonly start?: number;
  readonly more?: string;
}

function definition(id: number, ...levels: readonly LevelXml[]): string {
  const inside = levels.map(
    ({ format = 'decimal', text, start = 1, more = '' }, i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text ?? `%${i + 1}.`}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inside.join('')}</w:abstractNum>`;
}

const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

async function textOf(body: string, numbering: string, styles = ''): Promise<string> {
  const extra = { ...part('numbering', numbering), ...(styles === '' ? {} : part('styles', styles)) };
  const decoded = await decode('a.docx', document(body, extra));
  return 'refused' in decoded ? decoded.refused.code : decoded.text;
}

describe('a numbered list', () => {
  it('goes on after a paragraph between its items', async () => {
    const numbering = definition(1, {}) + list(1, 1);
    const body = item('a', 1) + item('b', 1) + paragraph('between') + item('c', 1);
    expect(await textOf(body, numbering)).toBe('1. a\n2. b\n\nbetween\n\n3. c\n');
  });

  it('starts where it says, and again at one where another list says so', async () => {
    const numbering = definition(1, { start: 5 }) + definition(2, {}) + list(1, 1) + list(2, 2);
    const body = item('a', 1) + item('b', 1) + item('c', 2) + item('d', 2);
    expect(await textOf(body, numbering)).toBe('5. a\n6. b\n\n1) c\n2) d\n');
  });

  it('shares its count with lists of the same definition, until one of them starts anew', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = definition(1, {}) + list(1, 1) + list(2, 1) + list(3, 1, anew);
    const body = ['a', 'b', 'c', 'd', 'e'].map((word, i) => item(word, [1, 2, 3, 3, 1][i] ?? 1) + paragraph('-x-'));
    const text = await textOf(body.join(''), numbering);
    expect(text.match(/^\d+\. \w/gm)).toEqual(['1. a', '2. b', '1. c', '2. d', '3. e']);
  });

  it('counts lower levels anew after each higher one, unless it says otherwise', async () => {
    const second = { text: '%1.%2' };
    const numbering = definition(1, {}, second) + definition(2, {}, { ...second, more: '<w:lvlRestart w:val="0"/>' });
    const body = (id: number) => [0, 1, 1, 0, 1].map((level) => item('x', id, level)).join('');
    const labels = (text: string) => text.match(/\d\.\d/g);
    expect(labels(await textOf(body(1), numbering + list(1, 1)))).toEqual(['1.1', '1.2', '2.1']);
    expect(labels(await textOf(body(1), numbering + list(1, 2)))).toEqual(['1.1', '1.2', '2.3']);
  });

  it('keeps letters, roman numbers and words around a number, within the item that they belong to', async () => {
    const numbering =
      definition(1, {}, { format: 'lowerLetter', text: '(%2)' }) +
      definition(2, { format: 'upperRoman', text: 'Article %1:' }) +
      list(1, 1) +
      list(2, 2);
    const body = item('a', 1) + item('b', 1, 1) + item('c', 1, 1) + item('d', 1) + paragraph('-') + item('e', 2);
    expect(await textOf(body, numbering)).toBe('1. a\n\n   (a) b\n\n   (b) c\n2. d\n\n\\-\n\nArticle I: e\n');
  });

  it('keeps no space where Word sets none', async () => {
    const numbering = definition(1, { format: 'chineseCounting', text: '第%1条', more: '<w:suff w:val="nothing"/>' });
    expect(await textOf(item('x', 1) + item('y', 1), numbering + list(1, 1))).toBe('第一条x\n\n第二条y\n');
  });

  it('counts an item without words, as Word does', async () => {
    expect(
      await textOf(
        item('a', 1) + paragraph('<w:bookmarkEnd/>', numPr(1)) + item('c', 1),
        definition(1, {}) + list(1, 1),
      ),
    ).toBe('1. a\n\n3) c\n');
  });

  it('without its upper levels is a list of the first level', async () => {
    expect(await textOf(item('a', 1, 2), definition(1, {}, {}, {}) + list(1, 1))).toBe('1. a\n');
  });

  it('is none where the paragraph says so against its style', async () => {
    const style = `<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List Number"/><w:pPr>${numPr(1)}</w:pPr></w:style>`;
    const own = (properties: string) => paragraph('a', `<w:pStyle w:val="L"/>${properties}`);
    const numbering = definition(1, {}) + list(1, 1);
    expect(await textOf(own(''), numbering, style)).toBe('1. a\n');
    expect(await textOf(own(numPr(0)), numbering, style)).toBe('a\n');
  });
});

const numPr = (id: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;

it('a heading keeps its number, also where its style is based on one that Word ships', async () => {
  const style = (id: string, name: string, more: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const styles =
    style('H1', 'heading 1', `<w:pPr>${numPr(1)}</w:pPr>`) +
    style('H2', 'heading 2', `<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>`) +
    style('Mine', 'My heading', '<w:basedOn w:val="H2"/>');
  const body = ['H1', 'H2', 'Mine', 'H1'].map((id) => paragraph(id, `<w:pStyle w:val="${id}"/>`)).join('');
  const numbering = definition(1, { text: '%1' }, { text: '%1.%2' }) + list(1, 1);
  expect(await textOf(body, numbering, styles)).toBe('# 1 H1\n\n## 1.1 H2\n\n## 1.2 Mine\n\n# 2 H1\n');
});

describe('a number', () => {
  it.each([
    ['lowerRoman', 1994, 'mcmxciv'],
    ['upperLetter', 28, 'BB'],
    ['decimalZero', 7, '07'],
    ['ordinal', 22, '22nd'],
    ['ordinal', 112, '112th'],
    ['ordinalText', 21, 'Twenty-first'],
    ['ordinalText', 30, 'Thirtieth'],
    ['cardinalText', 42, 'Forty-two'],
    ['chineseCounting', 10, '十'],
    ['chineseCountingThousand', 115, '一百一十五'],
    ['chineseCountingThousand', 1005, '一千零五'],
    ['chineseLegalSimplified', 20, '贰拾'],
    ['japaneseCounting', 111, '百十一'],
    ['ideographDigital', 20, '二〇'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '21'],
    ['ganada', 2, '나'],
    ['russianLower', 3, 'в'],
    ['unheard-of', 3, '3'],
    ['upperRoman', 0, '0'],
  ])('in %s, %i is %s', (format, number, shown) => {
    expect(formatNumber(number, format)).toBe(shown);
  });

  it.each(['lowerRoman', 'upperRoman', 'lowerLetter', 'upperLetter', 'russianLower', 'ordinalText', 'chineseCounting'])(
    'in %s stays a short label, however high it is',
    (format) => {
      for (const number of [781, 4000, 999_999]) expect(formatNumber(number, format).length).toBeLessThanOrEqual(40);
    },
  );
});

it('a label that is defined once cannot make a long text of many short paragraphs', async () => {
  const numbering =
    definition(1, { format: 'lowerLetter', start: 999_999, text: `${'x'.repeat(50_000)}%1)` }) + list(1, 1);
  const text = await textOf(Array.from({ length: 200 }, () => item('A plum', 1)).join(''), numbering);
  expect(text).toContain('A plum');
  expect(text.length).toBeLessThan(200 * 200);
});
