// The compare page: what differs is in view and counted, what does not is folded up, and every word of both texts is there.

import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { comparePage } from '../../../lib/web/compare/compare.ts';
import { comparison } from '../conflict/conflicts.ts';
import { article, FRAME } from '../seed.ts';

const parse = (markup: string) => new DOMParser().parseFromString(markup, 'text/html');
const shown = (more: Parameters<typeof comparison>[0] = {}) => parse(comparePage(FRAME, comparison(more)));
const text = (...paragraphs: readonly string[]) => `${paragraphs.join('\n\n')}\n`;
const many = (count: number, word = 'same') =>
  Array.from({ length: count }, (_, at) => `Paragraph ${at} is the ${word} one.`);

describe('two texts', () => {
  test('are picked from how it came, every revision and what readers see, and can be swapped', () => {
    const page = shown();
    const options = [...page.querySelectorAll('#from option')].map((one) => one.textContent);
    expect(options).toEqual([
      'As it came',
      'Revision 1, 24 Nov 2026, 12:00 UTC, li',
      'Revision 2, 24 Nov 2026, 12:00 UTC, li',
      'What readers see',
    ]);
    expect(page.querySelector('#from option[selected]')?.getAttribute('value')).toBe('raw');
    expect(page.querySelector('.swap a')?.getAttribute('href')).toContain('from=1&to=raw&view=inline');
    const never = comparison({ article: article() });
    expect(comparePage(FRAME, never)).not.toContain('What readers see');
  });

  test('that are the same say so, and can still be read', () => {
    const page = shown({ before: text(...many(5)), after: text(...many(5)) });
    expect(page.body.textContent).toContain('These two texts are the same.');
    expect(page.querySelector('.unchanged summary')?.textContent).toBe('5 paragraphs are the same');
    expect(page.querySelectorAll('.unchanged p')).toHaveLength(5);
  });

  test('fold up what is the same, but for what stands beside a difference', () => {
    const same = many(14);
    const page = shown({ before: text('Old.', ...same, 'x'), after: text('New and other.', ...same, 'x') });
    expect(page.querySelector('.unchanged summary')?.textContent).toBe('14 paragraphs are the same');
    const outside = [...page.querySelectorAll('#text > p')].map((one) => one.textContent);
    expect(outside).toEqual(['Paragraph 0 is the same one.']);
  });

  test('mark words within a paragraph, and whole paragraphs that went or came', () => {
    const page = shown({
      before: text('The boat left on Monday at noon.', 'It went away for ever.'),
      after: text('The boat left on Friday at noon.', 'Quite another matter, this.'),
    });
    const words = (selector: string) => [...page.querySelectorAll(selector)].map((one) => one.textContent);
    expect([words('del'), words('ins')]).toEqual([
      ['Monday', 'It went away for ever.'],
      ['Friday', 'Quite another matter, this.'],
    ]);
    expect([words('p.gone'), words('p.new')]).toEqual([['It went away for ever.'], ['Quite another matter, this.']]);
  });

  test('stand side by side, each in its column, with a place for what the other has not', () => {
    const page = shown({
      view: 'side',
      before: text('Gone for good.', 'A boat on Monday.'),
      after: text('A boat on Friday.'),
    });
    const column = (side: string) => [...page.querySelectorAll(`.${side}`)].map((one) => one.textContent.trim());
    expect(column('before')).toEqual(['Gone for good.', 'A boat on Monday.']);
    expect(column('after')).toEqual(['nothing', 'A boat on Friday.']);
    expect(page.querySelector('.after .nothing .unseen')).not.toBeNull();
  });

  test('show by a sign where only a break differs', () => {
    expect(shown({ before: 'A boat.', after: 'A boat.\n' }).querySelector('ins')?.textContent).toBe('↵');
  });

  test('lead from difference to difference, and from page to page', () => {
    const [before, after] = [many(250, 'old').join('\n\n'), many(250, 'new').join('\n\n')];
    const first = shown({ before, after });
    const differences = first.querySelectorAll('.difference');
    expect([differences.length, differences[0]?.id, differences[99]?.id]).toEqual([100, 'd-1', 'd-100']);
    expect(differences[0]?.querySelector('.to-next a')?.getAttribute('href')).toBe('#d-2');
    expect(differences[99]?.querySelector('.to-next a')?.getAttribute('href')).toMatch(/start=101#d-101$/);
    expect(first.querySelector('.pages')?.textContent).toContain('Differences 1 to 100 of 250');
    const last = shown({ before, after, start: 201 });
    expect([...last.querySelectorAll('.difference')].map((one) => one.id)).toEqual(
      Array.from({ length: 50 }, (_, at) => `d-${at + 201}`),
    );
    expect(last.querySelector('#d-250 .to-next a')?.getAttribute('href')).toBe('#content');
    expect(shown({ before, after, start: 900 }).body.textContent).toContain('There are no differences here.');
  });

  test('of megabytes that hardly differ make a page that can be sent', () => {
    const long = Array.from({ length: 12_000 }, (_, at) => `Paragraph ${at}: ${'word '.repeat(80)}`);
    const markup = comparePage(FRAME, comparison({ before: text(...long), after: text(...long.with(6000, 'New.')) }));
    expect(markup.length).toBeLessThan(300_000);
    expect(markup).toContain('would make the page too long');
  });
});
