// Blocks are what a reader sees as paragraphs, headings, items, quotes and code, and they cover every visible character.
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../lib/text/blocks.ts';

const kinds = (text: string, format: 'text' | 'markdown' = 'markdown') =>
  blocksOf(text, format).map((block) => [block.kind, block.text]);

describe('plain text', () => {
  it('is split at blank lines, whatever white space they hold', () => {
    expect(kinds('One.\n \nTwo\nlines.\n\u3000\n\nThree.', 'text')).toEqual([
      ['paragraph', 'One.'],
      ['paragraph', 'Two\nlines.'],
      ['paragraph', 'Three.'],
    ]);
  });

  it('is split at line ends where every line is a paragraph', () => {
    const lines = [
      'Fruit market of Longtan sorts the waste',
      'The fruit market of Longtan sorts its waste into five bins since the autumn, and most of it is peels.',
      'the market produces many tons of peels and boxes a year, and the bins are emptied at night.',
      'Leave a Reply',
    ];
    expect(kinds(`${lines.join('\n')}\n`, 'text')).toEqual(lines.map((line) => ['paragraph', line]));
  });

  it('is one paragraph where lines were wrapped by hand', () => {
    const wrapped =
      'The fruit market of Longtan sorts its waste into five bins since the\nautumn, and most of it is peels. The market is older than the town.\nIt produces many tons of peels and boxes a year.';
    expect(kinds(wrapped, 'text')).toEqual([['paragraph', wrapped]]);
  });

  it('knows no Markdown', () => {
    expect(kinds('# not a heading\n\n* not an item', 'text').map(([kind]) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  it('begins behind its indentation', () => {
    const [block] = blocksOf('\u3000\u3000In January', 'text');
    expect(block?.content).toBe('In January');
    expect(block?.contentStart).toBe(2);
  });
});

describe('Markdown', () => {
  it('has front matter only at its very start', () => {
    expect(kinds('---\ntitle: a\n---\n\nText.\n\n---\n\nMore.').map(([kind]) => kind)).toEqual([
      'front-matter',
      'paragraph',
      'rule',
      'paragraph',
    ]);
  });

  it('keeps a fence whole, blank lines included', () => {
    expect(kinds('Before.\n\n```js\na\n\nb\n```\nAfter.')).toEqual([
      ['paragraph', 'Before.'],
      ['code', '```js\na\n\nb\n```'],
      ['paragraph', 'After.'],
    ]);
  });

  it('takes an unclosed fence to the end', () => {
    expect(kinds('```\na\n\nb\n')).toEqual([['code', '```\na\n\nb']]);
  });

  it('makes every list item a block of its own', () => {
    expect(kinds('- one\n- two\n  goes on\n1. three')).toEqual([
      ['item', '- one'],
      ['item', '- two\n  goes on'],
      ['item', '1. three'],
    ]);
  });

  it('sees words behind markers', () => {
    expect(blocksOf('## The oven\n\n- [ ] the lid', 'markdown').map((block) => block.content)).toEqual([
      'The oven',
      'the lid',
    ]);
  });

  it('tells tables, quotes, images and comments from paragraphs', () => {
    expect(
      kinds('| a | b |\n|---|---|\n| c | d |\n\n> said\n\n![x](y.png)\n\n<!-- z -->\n\n    code').map(([kind]) => kind),
    ).toEqual(['table', 'quote', 'image', 'html', 'code']);
  });
});

describe('a prose paragraph', () => {
  const prose = (text: string) => blocksOf(text, 'text')[0]?.prose;

  it('has fifteen words and a stop', () => {
    expect(prose('The oven in the cellar of the old bakery holds forty loaves and is lit at dawn.')).toBe(true);
    expect(prose('The oven in the cellar of the old bakery holds forty loaves and is lit at dawn')).toBe(false);
    expect(prose('The oven holds forty loaves.')).toBe(false);
  });

  it('may end in a credit', () => {
    expect(
      prose('The oven in the cellar of the old bakery holds forty loaves and is lit at dawn. (editor: Lu Wen)'),
    ).toBe(true);
  });

  it('is counted in characters where there are no spaces', () => {
    expect(prose('县政府召开春茶产业推进会议，会议指出，一是要加快厂房建设；二是要加强采茶工培训。')).toBe(true);
  });

  it('is no verse', () => {
    expect(
      prose('to the boy with the paper boat,\nand the boy said yes, and the boat said\nnothing at all. It was paper.'),
    ).toBe(false);
  });
});
