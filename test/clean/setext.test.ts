// A heading over a line of equals signs or dashes is a heading like any other, and goes with its underline.
import { describe, expect, it } from 'vitest';
import { clean } from '../../lib/clean/clean.ts';
import { manuscript } from '../../lib/text/manuscript.ts';

const PROSE =
  'The ferry left the harbour on Monday morning with two hundred people on board, and the captain said that the sea was calm.';
const cleaned = (head: string) => clean(manuscript(`${head}\n\n${PROSE}\n`, 'markdown'));
const headOf = (head: string): string => cleaned(head).text.replace(`\n\n${PROSE}\n`, '');

describe('a title that is underlined', () => {
  it('keeps its underline when its copy goes', () => {
    expect(headOf('Kite day moved to Sunday\n=====\n\nKite day moved to Sunday')).toBe(
      'Kite day moved to Sunday\n=====',
    );
    expect(headOf('Kite day moved to Sunday\n\nKite day moved to Sunday\n=====')).toBe(
      'Kite day moved to Sunday\n=====',
    );
  });

  it('goes with its underline when it is the copy', () => {
    expect(headOf('# Kite day moved to Sunday\n\nKite day moved to Sunday\n-----')).toBe('# Kite day moved to Sunday');
  });

  it('loses the address of its site and nothing else', () => {
    expect(headOf('Nine soups for nine evenings www.soups-notes.example\n=====')).toBe(
      'Nine soups for nine evenings\n=====',
    );
  });

  it('is the title of the article, several lines long or below a smaller one', () => {
    expect(cleaned('Kite day\nmoved to Sunday\n=====').title).toBe('Kite day moved to Sunday');
    expect(cleaned('News\n----\n\nKite day moved to Sunday\n=====').title).toBe('Kite day moved to Sunday');
  });

  it('is no title where a line only looks so', () => {
    expect(headOf('Kite day moved to Sunday\n= = =\n\nTea')).toBe('Kite day moved to Sunday\n= = =\n\nTea');
  });
});
