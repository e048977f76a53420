// A table that a spreadsheet opens: every file is in it, and nothing in it is carried out.
import { expect, test } from 'vitest';
import { uploadsCsv } from '../../../lib/ledger/words/uploads-csv.ts';

test('every file has a line, with what became of it and what to do', () => {
  const refusal = { code: 'empty', message: 'The file is empty.', todo: 'Upload one with a text.' } as const;
  expect(
    uploadsCsv([
      { name: 'a.txt', source: 'wire', state: 'cleaned', article: 'a-x', revision: 2, at: '2026-11-22T10:00:00.000Z' },
      { name: 'b.txt', source: 'wire', state: 'refused', refusal },
      { name: 'c.txt', source: 'inbox', state: 'not sent', problem: 'The connection broke.' },
    ]).split('\r\n'),
  ).toEqual([
    'file,source,state,code,message,what to do,article,revision,at',
    'a.txt,wire,cleaned,,,,a-x,2,2026-11-22T10:00:00.000Z',
    'b.txt,wire,refused,empty,The file is empty.,Upload one with a text.,,,',
    'c.txt,inbox,not sent,,The connection broke.,,,,',
    '',
  ]);
});

test('commas, quotes and line ends in a name stay in their field', () => {
  const [, row] = uploadsCsv([{ name: 'a "b", c\n.txt', source: 'x', state: 'failed' }]).split('\r\n');
  expect(row).toBe('"a ""b"", c\n.txt",x,failed,,,,,,');
});

test.each(['=1+1.txt', '+a.txt', '-a.txt', '@a.txt', '\ta.txt'])('%j is no formula', (name) => {
  const [, row] = uploadsCsv([{ name, source: 'x', state: 'failed' }]).split('\r\n');
  expect(row?.startsWith(`'${name}`)).toBe(true);
});

test('a name sends nothing to the terminal that the table is read in', () => {
  const [, row] = uploadsCsv([{ name: 'a\u001b[2J\u202etxt', source: 'x', state: 'failed' }]).split('\r\n');
  expect(row).toBe('a\\u{1B}[2J\\u{202E}txt,x,failed,,,,,,');
});
