// Word documents become the same Markdown as pages do; what they cannot carry over is said.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/formats/decode.ts';
import { cell, document, item, paragraph, run, styled } from './documents.ts';

async function read(bytes: Uint8Array) {
  const decoded = await decode('Letter.DOCX', bytes);
  return 'refused' in decoded ? decoded.refused.code : decoded;
}

async function textOf(body: string): Promise<string> {
  const decoded = await read(document(body));
  return typeof decoded === 'string' ? `refused: ${decoded}` : decoded.text;
}

describe('a Word document', () => {
  it('keeps its title, headings, emphasis and links', async () => {
    const body = [
      styled('T', 'The pier log'),
      styled('H2', 'June'),
      paragraph(
        `${run('Forty ')}${run('boats', '<w:b/>')}${run(' came ')}${run('early', '<w:i/>')}${run('; see ')}<w:hyperlink r:id="link">${run('the log')}</w:hyperlink>${run('.')}`,
      ),
      paragraph(''),
      styled('Q', 'No fog.'),
    ].join('');
    expect(await textOf(body)).toBe(
      '# The pier log\n\n## June\n\nForty **boats** came *early*; see [the log](https://pier.example/log).\n\n> No fog.\n',
    );
  });

  it('keeps its lists and tables', async () => {
    const row = (one: string, two: string) => `<w:tr>${cell(one)}${cell(two)}</w:tr>`;
    const body = `${item('rope', 1)}${item('tar', 1, 1)}${paragraph('Then')}${item('knot', 2)}${item('pull', 2)}<w:tbl>${row('Boat', 'Crew')}${row('Heron', '4')}</w:tbl>`;
    expect(await textOf(body)).toBe(
      '- rope\n  - tar\n\nThen\n\n1. knot\n2. pull\n\n| Boat | Crew |\n| --- | --- |\n| Heron | 4 |\n',
    );
  });

  it('keeps its footnotes, without the links that lead nowhere', async () => {
    const body = paragraph(`${run('Forty boats')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' came.')}`);
    expect(await textOf(body)).toBe('Forty boats[1] came.\n\n1. Counted at noon.\n');
  });

  it('reports its pictures and leaves them out', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="The pier"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="image"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const decoded = await read(
      document(paragraph('Before.') + paragraph(picture), { 'word/media/pier.png': new Uint8Array(99) }),
    );
    expect(decoded).toMatchObject({ text: 'Before.\n', format: 'markdown', regions: [] });
    expect(decoded).toHaveProperty('notes', [expect.stringContaining('1 image was left out.')]);
  });

  it('without words is empty', async () => {
    expect(await read(document('<w:p/>'))).toBe('empty');
  });
});

describe('a hostile document', () => {
  it('that unpacks to more than 20 MB is refused before it is unpacked', async () => {
    expect(await read(document(paragraph('a'), { 'word/media/big.png': new Uint8Array(21 * 1024 * 1024) }))).toBe(
      'too-large',
    );
  });

  it('that lies about its size is refused while it is unpacked', async () => {
    const bomb = document(paragraph('a'.repeat(30 * 1024 * 1024)));
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at < bomb.length - 28; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    expect(await read(bomb)).toBe('too-large');
  });

  it('nested too deeply, or made of too many parts, is refused before it is parsed', async () => {
    expect(await read(document('<w:sdt><w:sdtContent>'.repeat(50_000)))).toBe('too-deep');
    expect(await read(document('<w:p/>'.repeat(700_000)))).toBe('too-large');
  });

  it('whose entities grow without bound comes back at once', async () => {
    const grow = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`;
    const body = strToU8(`<?xml version="1.0"?>${grow}<w:document xmlns:w="x"><w:body>&c;</w:body></w:document>`);
    expect(await read(document('', { 'word/document.xml': body }))).toBe('unsupported');
  });

  it('cut off, encrypted or of another kind is no Word document', async () => {
    const whole = document(paragraph('a'));
    expect(await read(whole.subarray(0, whole.length - 30))).toBe('unsupported');
    expect(await read(zipSync({ 'content.xml': strToU8('<office/>'), mimetype: strToU8('odt') }))).toBe('unsupported');
    expect(await read(strToU8('PK\u0003\u0004 is how a zip begins'))).toBe('unsupported');
  });
});
