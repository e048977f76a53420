// No word that Word shows is lost without a sound, and none that it hides is published.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/formats/decode.ts';
import type { Manuscript } from '../../lib/text/manuscript.ts';
import { runs } from '../amount.ts';
import { cell, document, links, paragraph, part, run } from './documents.ts';

async function read(...content: Parameters<typeof document>): Promise<Manuscript> {
  const decoded = await decode('a.docx', document(...content));
  if ('refused' in decoded) throw new Error(decoded.refused.code);
  return decoded;
}

const textOf = async (body: string): Promise<string> => (await read(body)).text.trimEnd();
const math = (inside: string) => `<m:oMath>${inside}</m:oMath>`;
const term = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const e = (name: string, inside: string) => `<m:${name}>${inside}</m:${name}>`;

describe('words within markup that only surrounds them', () => {
  it.each([
    ['a simple field', `<w:fldSimple w:instr=" PAGE ">${run('words')}</w:fldSimple>`],
    ['text from right to left', `<w:dir w:val="rtl">${run('words')}</w:dir>`],
    ['text whose direction is forced', `<w:bdo w:val="ltr">${run('words')}</w:bdo>`],
    ['a smart tag', `<w:smartTag w:element="x">${run('words')}</w:smartTag>`],
    ['a control', `<w:sdt><w:sdtPr/><w:sdtContent>${run('words')}</w:sdtContent></w:sdt>`],
    ['an insertion', `<w:ins w:id="1">${run('words')}</w:ins>`],
    ['an element that nobody knows', `<w:novelty><o:thing>${run('words')}</o:thing></w:novelty>`],
    [
      'an oval',
      `<w:r><w:pict><v:oval><v:textbox><w:txbxContent>${paragraph('words')}</w:txbxContent></v:textbox></v:oval></w:pict></w:r>`,
    ],
    [
      'a shape without a form for old readers',
      `<w:r><w:drawing><a:graphic><wps:txbx><w:txbxContent>${paragraph('words')}</w:txbxContent></wps:txbx></a:graphic></w:drawing></w:r>`,
    ],
    ['decorative letters', '<w:r><w:pict><v:shape><v:textpath string="words"/></v:shape></w:pict></w:r>'],
    [
      'the newer of two forms, where the older one has no words',
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph('words')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>`,
    ],
  ])('are read: %s', async (_, inside) => {
    expect((await textOf(paragraph(`${run('Before ')}${inside}`))).split(/\s+/)).toEqual(['Before', 'words']);
  });

  it('are read once where a shape is stored in two forms', async () => {
    const box = `<w:txbxContent>${paragraph('words')}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await textOf(paragraph(both))).toBe('words');
  });

  it('stay apart where a line, a page or a column ends between them', async () => {
    for (const end of [
      '<w:br/>',
      '<w:br w:type="page"/>',
      '<w:br w:type="column"/>',
      '<w:cr/>',
      '<w:ptab w:alignment="right"/>',
    ])
      expect(await textOf(paragraph(`${run('one')}<w:r>${end}</w:r>${run('two')}`))).toMatch(/^one\s+two$/);
  });

  it('are joined where the first letter hangs', async () => {
    const body = paragraph('D', '<w:framePr w:dropCap="drop" w:lines="3"/>') + paragraph('rop');
    expect(await textOf(body)).toBe('Drop');
  });

  it('keep link and choice of a field', async () => {
    const field = `<w:fldSimple w:instr=' HYPERLINK "https://pier.example/" '>${run('words')}</w:fldSimple>`;
    expect(await textOf(paragraph(field))).toBe('[words](https://pier.example/)');
    const box = (kind: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${kind}</w:ffData></w:fldChar></w:r>`;
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const entries = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="tea"/><w:listEntry w:val="soup"/></w:ddList>';
    expect(await textOf(paragraph(`${run('I take ')}${box(entries)}${end}`))).toBe('I take soup');
    const tick = `${box('<w:checkBox><w:default w:val="1"/></w:checkBox>')}<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>${end}`;
    expect(await textOf(paragraph(`${tick}${run(' done')}`))).toBe('☒ done');
  });
});

describe('the reading of a character', () => {
  it('stands behind it in brackets', async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('とうきょう')}</w:rt><w:rubyBase>${run('東京')}</w:rubyBase></w:ruby></w:r>`;
    expect(await textOf(paragraph(`${run('昨日')}${ruby}${run('で')}`))).toBe('昨日東京(とうきょう)で');
  });
});

describe('an equation', () => {
  it.each([
    ['a fraction', e('f', e('num', term('3')) + e('den', term('4'))), '3/4'],
    ['a fraction of sums', e('f', e('num', term('a+1')) + e('den', term('b'))), '(a+1)/b'],
    ['a power', e('sSup', e('e', term('x')) + e('sup', term('2'))), 'x²'],
    ['a power of letters', e('sSup', e('e', term('x')) + e('sup', term('k+1'))), 'x^(k+1)'],
    ['an index', e('sSub', e('e', term('x')) + e('sub', term('10'))), 'x₁₀'],
    ['a root', e('rad', e('deg', '') + e('e', term('x+1'))), '√(x+1)'],
    ['a third root', e('rad', e('deg', term('3')) + e('e', term('8'))), '∛8'],
    [
      'a sum',
      e(
        'nary',
        `<m:naryPr><m:chr m:val="∑"/></m:naryPr>${e('sub', term('i=1'))}${e('sup', term('n'))}${e('e', term('i'))}`,
      ),
      '∑_(i=1)ⁿ i',
    ],
    ['brackets', e('d', `<m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${e('e', term('a'))}`), '[a]'],
    [
      'a matrix',
      e('m', e('mr', e('e', term('1')) + e('e', term('2'))) + e('mr', e('e', term('3')) + e('e', term('4')))),
      '[1, 2; 3, 4]',
    ],
    ['a function', e('func', e('fName', term('sin')) + e('e', term('x'))), 'sin x'],
    ['something that nobody knows', e('novelty', e('e', term('x'))), 'x'],
  ])('is one line: %s', async (_, inside, shown) => {
    expect((await textOf(paragraph(math(inside)))).replaceAll('\\', '')).toBe(shown);
    expect((await textOf(`<m:oMathPara>${math(inside)}</m:oMathPara>`)).replaceAll('\\', '')).toBe(shown);
  });
});

describe('hidden text', () => {
  const hidden = '<w:vanish/>';

  it('is left out and told, wherever the hiding is said', async () => {
    const styles = part(
      'styles',
      `<w:style w:type="character" w:styleId="C"><w:name w:val="c"/><w:rPr>${hidden}</w:rPr></w:style><w:style w:type="paragraph" w:styleId="P"><w:name w:val="p"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:rPr>${hidden}</w:rPr></w:style>`,
    );
    const body =
      paragraph(run('Seen.') + run('one', hidden) + run('two', '<w:rStyle w:val="C"/>')) +
      paragraph('three', '<w:pStyle w:val="P"/>') +
      paragraph(run('four', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="P"/>');
    const { text, notes } = await read(body, styles);
    expect(text).toBe('Seen.\n\nfour\n');
    expect(notes).toEqual(['Text that Word hides was left out: “one two three”.']);
  });

  it('takes no field apart', async () => {
    const mark = (type: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${mark('begin', hidden)}<w:r><w:instrText> IF x </w:instrText></w:r>${run('not seen')}${mark('separate')}${run('seen')}${mark('end')}`;
    expect(await textOf(paragraph(`${field}${run(' too')}`))).toBe('seen too');
  });

  it('is not what follows a field without an end', async () => {
    expect(await textOf(paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('all of it')}`))).toBe(
      'all of it',
    );
  });

  it('is not what was deleted or moved away: that is gone', async () => {
    const { text, notes } = await read(
      paragraph(
        `${run('a')}<w:del w:id="1"><w:r><w:delText>b</w:delText></w:r></w:del><w:moveFrom w:id="2">${run('c')}</w:moveFrom>`,
      ),
    );
    expect([text, notes]).toEqual(['a\n', []]);
  });
});

describe('a table', () => {
  const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;

  it('stays one with merged cells and a table within a cell', async () => {
    const inner = `<w:tbl><w:tr>${cell('4')}${cell('5')}</w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr>${tc('Boat', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${tc('Heron', '<w:vMerge w:val="restart"/>')}${tc('June')}</w:tr><w:tr>${tc('', '<w:vMerge/>')}<w:tc>${paragraph('July')}${inner}${paragraph('')}</w:tc></w:tr></w:tbl>`;
    expect(await textOf(body)).toBe('| Boat | |\n| --- | --- |\n| Heron | June |\n| | July 4 5 |');
  });

  it('that lays out a page is read cell by cell, lists and tables included', async () => {
    const long = 'words and '.repeat(30);
    const inner = `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr><w:tr>${cell('c')}${cell('d')}</w:tr></w:tbl>`;
    const text = await textOf(
      `<w:tbl><w:tr>${cell(long)}${cell('x')}</w:tr><w:tr><w:tc>${inner}</w:tc>${cell('y')}</w:tr></w:tbl>`,
    );
    expect(text).toContain('| a | b |\n| --- | --- |\n| c | d |');
  });
});

describe('what stands around the text', () => {
  it('is told: headers, footers, comments, charts and embedded objects', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const body = paragraph(`${run('Text.')}<w:r><w:object><o:OLEObject/></w:object></w:r>`);
    const { text, notes } = await read(body, {
      ...links(
        ['h', 'header', 'header1.xml'],
        ['f', 'footer', '/word/footer1.xml'],
        ['c', 'comments', 'comments.xml'],
        ['d', 'diagramData', 'diagrams/data1.xml'],
      ),
      'word/header1.xml': strToU8(`<w:hdr ${w}>${paragraph('The Pier Log')}</w:hdr>`),
      'word/footer1.xml': strToU8(`<w:ftr ${w}>${paragraph('17')}</w:ftr>`),
      ...part('comments', `<w:comment w:id="1">${paragraph('Is this so?')}</w:comment>`),
      'word/diagrams/data1.xml': strToU8(
        '<d:dataModel xmlns:d="urn:d" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>top</a:t></a:r></a:p></d:dataModel>',
      ),
    });
    expect(text).toBe('Text.\n');
    expect(notes).toEqual([
      'The header of the pages was left out: “The Pier Log”.',
      'A comment in the margin was left out: “Is this so?”.',
      'The words of a chart or diagram were left out: “top”.',
      '1 embedded object could not be kept, such as a table of figures.',
    ]);
  });

  it('is told of signs that have no counterpart', async () => {
    const { notes } = await read(paragraph(`${run('a')}<w:r><w:sym w:font="Mystery" w:char="F0FF"/></w:r>`));
    expect(notes).toEqual(['A sign of the font Mystery (number F0FF) has no counterpart and was left out.']);
  });

  it('but signs of the usual fonts are read', async () => {
    expect(await textOf(paragraph(run('\uf0e0', '<w:rFonts w:ascii="Wingdings"/>')))).toBe('🡪');
  });
});

describe('a file shown within the document', () => {
  const chunk = (name: string, content: string | Uint8Array) =>
    read(`${paragraph('Before.')}<w:altChunk r:id="x"/>${paragraph('After.')}`, {
      ...links(['x', 'aFChunk', name]),
      [`word/${name}`]: typeof content === 'string' ? strToU8(content) : content,
    });

  it('is read where it is HTML, text or Word', async () => {
    const page = '<html><title>t</title><body><p>In <b>it</b></p><script>';
    expect((await chunk('a.htm', page)).text).toBe('Before.\n\nIn **it**\n\nAfter.\n');
    expect((await chunk('a.txt', 'One & <two>\n\nthree')).text).toBe('Before.\n\nOne & \\<two>\n\nthree\n\nAfter.\n');
    expect((await chunk('a.docx', document(paragraph('Inner')))).text).toBe('Before.\n\nInner\n\nAfter.\n');
  });

  it('is told where it cannot be read', async () => {
    for (const content of ['{\\rtf1 words}', 'MIME-Version: 1.0\n\nwords']) {
      const { text, notes } = await chunk('a.dat', content);
      expect(text).toBe('Before.\n\nAfter.\n');
      expect(notes.join()).toContain('was left out');
    }
  });

  it('may not hold documents within documents without end', async () => {
    const inner = document('<w:altChunk r:id="x"/>', {
      ...links(['x', 'aFChunk', 'b.docx']),
      'word/b.docx': document(paragraph('x')),
    });
    const { notes } = await chunk('a.docx', inner);
    expect(notes.join()).toContain('was left out');
  });
});

const word = fc.stringMatching(/^[a-z]{3,8}$/);
const { block } = fc.letrec<{ block: string; inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4 },
    word.map((text) => run(`${text} `)),
    fc
      .tuple(
        fc.constantFrom('w:dir', 'w:bdo', 'w:ins', 'w:smartTag', 'w:fldSimple', 'w:hyperlink', 'w:novelty'),
        tie('inline'),
      )
      .map(([name, inside]) => `<${name}>${inside}</${name}>`),
    tie('inline').map((inside) => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`),
    tie('block').map(
      (inside) =>
        `<w:r><w:pict><v:oval><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:oval></w:pict></w:r>`,
    ),
    tie('block').map((inside) => `<w:r><w:drawing><w:txbxContent>${inside}</w:txbxContent></w:drawing></w:r>`),
  ),
  block: fc.oneof(
    { maxDepth: 4 },
    fc.array(tie('inline'), { minLength: 1, maxLength: 3 }).map((inside) => paragraph(inside.join(''))),
    fc
      .tuple(fc.constantFrom(1, 2), fc.nat(3), tie('inline'))
      .map(([list, level, inside]) =>
        paragraph(inside, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`),
      ),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map(
        (cells) =>
          `<w:tbl><w:tr>${cells.map((inside) => `<w:tc>${inside}</w:tc>`).join('')}</w:tr><w:tr>${cell('end')}</w:tr></w:tbl>`,
      ),
    tie('block').map((inside) => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`),
    tie('inline'),
  ),
}));

const bag = (text: string): readonly string[] => (text.match(/[a-z]{3,}/g) ?? []).toSorted();

it('documents of any build keep each word exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 4 }), async (blocks) => {
      const { text, notes } = await read(blocks.join(''));
      expect(bag(text)).toEqual(bag(blocks.join('').replaceAll(/<[^>]*>/g, ' ')));
      expect(notes).toEqual([]);
    }),
    { numRuns: runs(150), seed: 11 },
  );
});

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

it.skipIf(!hasPandoc)('documents of any build keep each word that pandoc finds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'docx-'));
  try {
    const samples = fc.sample(fc.array(block, { minLength: 5, maxLength: 8 }), { numRuns: 6, seed: 11 });
    for (const blocks of samples) {
      const body = blocks.join('');
      const file = join(folder, 'a.docx');
      writeFileSync(file, document(body));
      const { stdout } = spawnSync('pandoc', ['--from=docx', '--to=plain', '--wrap=none', file], { encoding: 'utf8' });
      const ours = new Set(bag((await read(body)).text));
      expect(bag(stdout).filter((one) => !ours.has(one))).toEqual([]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
