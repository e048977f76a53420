// Bytes to characters: what is proved, declared or guessed, and what the editor is told of it.
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../lib/formats/decode.ts';
import type { Manuscript } from '../../lib/text/manuscript.ts';

/** iconv-lite's names where they differ from ours. */
const ICONV_NAMES: Readonly<Record<string, string>> = { 'x-mac-cyrillic': 'maccyrillic' };

async function read(name: string, content: Uint8Array): Promise<Manuscript> {
  const decoded = await decode(name, content);
  if ('refused' in decoded) throw new Error(decoded.refused.message);
  return decoded;
}

const chinese =
  '昨天下午，市政府召开会议，研究部署全市防汛工作。会议指出，今年雨水多，任务重，各部门要提高认识，落实责任，确保人民群众生命财产安全。';
const japanese =
  '昨日の午後、市役所で会議が開かれました。今年は雨が多いので、みなさん気をつけてください。川の水が増えています。';
const korean =
  '어제 오후 시청에서 회의가 열렸습니다. 올해는 비가 많이 오기 때문에 모두 조심해야 합니다. 강물이 불어나고 있습니다.';
const russian =
  'Вчера днём в городском совете прошло заседание. В этом году много дождей, и всем следует быть осторожными.';

const ukrainian =
  'Учора вдень у міській раді відбулося засідання. Цього року багато дощів, і всім слід бути обережними, бо вода в річці піднімається щодня.';
const greek = 'Χθες το απόγευμα έγινε συνεδρίαση στο δημαρχείο. Φέτος βρέχει πολύ και όλοι πρέπει να προσέχουν.';
const polish =
  'Wczoraj po południu odbyło się posiedzenie rady. W tym roku często pada, więc wszyscy powinni być ostrożni.';
const turkish = 'Dün öğleden sonra belediyede toplantı yapıldı. Bu yıl çok yağmur yağıyor, herkes dikkatli olmalıdır.';
const johab =
  'tOG5QSC1odKBIK+hwPe1QazhINJBt4GIYSC1aZ12r3OToZRhLiC1qdCBk2Ugp6GIYSCgZ7ehILWhi6EgmIGihbVBIKGhloEguaGvsdCBtKEg0HOToZRhLiCId6KJt6Egpom04ZBhiaEgt7avc5OhlGEuINlI5N732+hV4tDZSQ==';

describe('a character set', () => {
  it.each([
    ['gb18030', chinese],
    [
      'big5',
      '昨天下午，市政府召開會議，研究部署全市防汛工作。會議指出，今年雨水多，任務重，各部門要提高認識，落實責任。',
    ],
    ['shift_jis', japanese],
    ['euc-jp', japanese],
    ['euc-kr', korean],
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['iso-8859-5', russian],
    ['ibm866', russian],
    ['cp855', russian],
    ['x-mac-cyrillic', `${russian}\n`.repeat(4)],
    ['koi8-u', ukrainian],
    ['windows-1251', ukrainian],
    ['iso-8859-7', greek],
    ['iso-8859-2', polish],
    ['windows-1254', turkish],
  ])('is guessed to be %s, and the guess is visible', async (charset, text) => {
    const manuscript = await read('a.txt', iconv.encode(text, ICONV_NAMES[charset] ?? charset));
    expect(manuscript.text).toBe(text);
    expect(manuscript.origin).toMatchObject({ charset, guessed: true });
    expect(manuscript.origin.rivals).toBeUndefined();
    expect(manuscript.notes.join(' ')).toContain(charset);
  });

  it('is guessed to be Johab, the Korean of DOS, signs and Chinese characters included', async () => {
    const manuscript = await read('a.txt', Buffer.from(johab, 'base64'));
    expect(manuscript.text).toBe(`${korean} 「大韓民國」`);
    expect(manuscript.origin).toMatchObject({ charset: 'johab', guessed: true });
  });

  it.each([
    'It’s late.',
    'They don’t know what it’s for.',
    'The café is open.',
    'A naïve façade.',
    'It costs £5 or 5 €.',
    'It was 20 °C, or 20°.',
    '© 2012 by the harbour.',
    'El niño comió año tras año.',
  ])('is Windows-1252 for a few signs in %s', async (text) => {
    const manuscript = await read('a.txt', iconv.encode(text, 'windows-1252'));
    expect(manuscript.text).toBe(text);
  });

  it.each([
    ['a single word', iconv.encode('It is called 黄河 here.', 'big5')],
    [
      'bytes that are no language',
      Uint8Array.from({ length: 600 }, (_, i) => (i % 7 === 0 ? 0x20 : 0xa1 + ((i * 37) % 90))),
    ],
  ])('that stays in doubt for %s is named with what else it could be', async (_, bytes) => {
    const decoded = await decode('a.txt', bytes);
    if ('refused' in decoded) throw new Error(decoded.refused.code);
    expect(decoded.origin.rivals).toBeDefined();
    expect(decoded.notes.join(' ')).toContain('It may be wrong');
  });

  it('is not given up for a few bytes that do not fit: each is U+FFFD, and counted', async () => {
    const utf8 = Buffer.from(`${chinese}\n`.repeat(20));
    utf8[100] = 0xff;
    const cut = await read('a.txt', utf8);
    expect(cut.text.match(/\ufffd+/g)).toHaveLength(1);
    expect(cut.origin).toMatchObject({ charset: 'utf-8', guessed: false });
    expect(cut.notes.join(' ')).toContain('the bytes of the file are damaged');
    const page = iconv.encode(`<meta charset="gbk"><p>${`${chinese}\n`.repeat(20)}`, 'gbk');
    page[1001] = 0xff;
    expect((await read('a.html', page)).origin).toMatchObject({ charset: 'gb18030', guessed: false });
  });

  it('is GB 18030 for an English text with Chinese quotation marks', async () => {
    const text = 'The village is called “Stone Well”, and its people—all 212—don’t want to leave…';
    const manuscript = await read('a.txt', iconv.encode(text.replace('’', '’'), 'gbk'));
    expect(manuscript.text).toBe(text);
    expect(manuscript.origin.charset).toBe('gb18030');
  });

  it('is Windows-1252 for an English text with typographic quotation marks', async () => {
    const text = 'The village is called “Stone Well”, and its people – all 212 – don’t want a café.';
    const manuscript = await read('a.txt', iconv.encode(text, 'windows-1252'));
    expect(manuscript.text).toBe(text);
    expect(manuscript.origin).toMatchObject({ charset: 'windows-1252', guessed: true });
  });

  it('is what the page declares, and that is no guess', async () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>${chinese}</p></body></html>`;
    const manuscript = await read('a.html', iconv.encode(page, 'gbk'));
    expect(manuscript.text).toBe(`${chinese}\n`);
    expect(manuscript.origin).toMatchObject({ charset: 'gb18030', guessed: false });
    expect(manuscript.notes).toEqual([]);
  });

  it('is UTF-8 where the bytes prove it, whatever the page declares', async () => {
    const manuscript = await read('a.html', new TextEncoder().encode(`<meta charset="big5"><p>${chinese}</p>`));
    expect(manuscript.text).toBe(`${chinese}\n`);
    expect(manuscript.origin.charset).toBe('utf-8');
  });

  it('is Big5 as the web has it, Hong Kong letters included', async () => {
    const page = '<meta charset="big5"><p>佢哋喺度食嘢</p>';
    expect((await read('a.html', iconv.encode(page, 'big5hkscs'))).text).toBe('佢哋喺度食嘢\n');
  });

  it.each(['utf-16le', 'utf-16be'])('is %s by the mark or by the zeros', async (charset) => {
    const text = 'Two boats.\nOne pier: 港口。';
    const bare = iconv.encode(text, charset);
    const marked = Buffer.concat([iconv.encode('\ufeff', charset), bare]);
    expect((await read('a.txt', bare)).origin).toMatchObject({ charset, bom: false, guessed: false });
    const manuscript = await read('a.txt', marked);
    expect(manuscript.text).toBe(text);
    expect(manuscript.origin).toMatchObject({ charset, bom: true });
  });

  it('is UTF-32 by its mark, and ISO-2022-JP by its escapes', async () => {
    expect((await read('a.txt', iconv.encode('Pier 港', 'utf-32le', { addBOM: true }))).text).toBe('Pier 港');
    const escaped = Uint8Array.of(0x41, 0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42);
    expect((await read('a.txt', escaped)).text).toBe('Aあ');
  });

  it('does not fail over one character that is cut off at the very end, and says so', async () => {
    const utf8 = new TextEncoder().encode(chinese);
    const cut = await read('a.txt', utf8.subarray(0, -1));
    expect(cut.text).toBe(chinese.slice(0, -1));
    expect(cut.origin).toMatchObject({ charset: 'utf-8', guessed: false });
    expect(cut.notes.join(' ')).toContain('cut off');
    const gbk = iconv.encode(chinese, 'gbk');
    expect((await read('a.txt', gbk.subarray(0, -1))).text).toBe(chinese.slice(0, -1));
  });
});

describe('line ends', () => {
  it.each([
    ['lf', 'a\nb\n'],
    ['crlf', 'a\r\nb\r\n'],
    ['cr', 'a\rb\r'],
    ['mixed', 'a\r\nb\nc\r'],
  ])('are told to be %s', async (newline, text) => {
    const manuscript = await read('a.txt', new TextEncoder().encode(text));
    expect(manuscript.origin.newline).toBe(newline);
    expect(manuscript.text).not.toContain('\r');
  });

  it('and the byte-order mark come back in the rebuilt bytes', async () => {
    const upload = new TextEncoder().encode('\ufeffFirst\r\n\r\nSecond\r\n');
    const { text, origin } = await read('a.md', upload);
    expect(text).toBe('First\n\nSecond\n');
    expect(encode(text, origin)).toEqual(upload);
  });
});
