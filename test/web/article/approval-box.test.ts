// What stands around a signature: what is open and named, which rules did not run, and what a decision renews of it.
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { decided } from '../../../lib/web/article/article.ts';
import type { ArticlePage } from '../../../lib/web/article/page.ts';
import { pages } from '../../../lib/web/pages.ts';
import { ruleTitle } from '../../../lib/web/shell/rule-title.ts';
import { answerOf, previewOf } from '../many-seed.ts';
import { article, decision, FRAME, revision, SUGGESTIONS } from '../seed.ts';

const parse = (markup: string) => new DOMParser().parseFromString(markup, 'text/html');
const [flag] = revision().flags;
const shown = (changes: Partial<ArticlePage> = {}) =>
  parse(pages.article(FRAME, { article: article(), revision: revision(), view: 'inline', ...changes }));
const tick = (document: ReturnType<typeof parse>) => document.querySelector('input[name=flags]');

describe('an open flag', () => {
  test('is counted, named and asks for a tick of its own where the text is signed', () => {
    const box = shown().querySelector('form.approve .open-flags');
    expect(box?.querySelector('p')?.textContent).toBe('1 flag is open:');
    expect(box?.querySelector('a')?.getAttribute('href')).toBe(`#c-${flag!.id}`);
    expect(box?.querySelector('li')?.textContent).toContain(flag!.message);
    expect(tick(shown())?.hasAttribute('required')).toBe(true);
  });
  test.each(['accept', 'reject'] as const)('asks nothing once somebody said %s', (verdict) => {
    expect(tick(shown({ revision: revision({ decisions: [decision(flag!.id, verdict)] }) }))).toBeNull();
  });
  test('that blocks the approval is counted as undecided, and not twice', () => {
    const document = shown({ revision: revision({ flags: [{ ...flag!, blocks: true }] }) });
    expect(tick(document)).toBeNull();
    expect(document.querySelector('[data-undecided]')?.textContent).toBe('9 suggestions undecided.');
  });
  test('in a batch is counted beside its article, and no batch is signed without a tick', async () => {
    const signs = { revision: 1, sha256: 'ab'.repeat(32), left: 0 };
    const items = ['a', 'b', 'c'].map(
      (id, flags) => ({ article: id, title: id, outcome: 'done', sequence: 2, signs: { ...signs, flags } }) as const,
    );
    const preview = async (some: typeof items) =>
      parse(await pages.bulkPreview(FRAME, previewOf({ answer: answerOf({ items: some, changes: [] }) })));
    const document = await preview(items);
    expect(document.querySelector('.bar .open-flags')?.textContent).toContain('3 open flags in 2 articles');
    expect(tick(document)?.hasAttribute('required')).toBe(true);
    expect([...document.querySelectorAll('.result .still')].map((one) => one.textContent)).toEqual([
      '1 open flag',
      '2 open flags',
    ]);
    expect(tick(await preview(items.slice(0, 1)))).toBeNull();
  });
});

describe('after a decision', () => {
  const amended = SUGGESTIONS.find((one) => one.group === undefined)!;
  const page: ArticlePage = {
    article: article({ notLive: 'Revision 1 waits.' }),
    revision: revision({
      decisions: [
        { ...decision(amended.id, 'amend', { text: 'quite other words' }), by: 'rosa' },
        ...SUGGESTIONS.filter((one) => one !== amended).map(({ id }) => decision(id, 'accept')),
      ],
    }),
    view: 'inline',
  };

  test('the script gets the whole of what it changed, as the page has it', () => {
    const news = decided(FRAME, page, { targets: [amended.id] });
    const markup = pages.article(FRAME, page);
    expect(Object.keys(news.cards)).toEqual([amended.id]);
    expect(markup).toContain(`tabindex="-1">${news.cards[amended.id]}</li>`);
    expect(markup).toContain(`id="approve">${news.approval}</form>`);
    expect(markup).toContain(`<div id="not-live">${news.notLive}</div>`);
  });
  test('a card shows the words that were put in, and who did', () => {
    const card = parse(pages.article(FRAME, page)).querySelector(`#c-${amended.id}`);
    expect(card?.querySelector('.what')?.textContent).toContain('quite other words');
    expect(card?.querySelector('.by')?.textContent).toContain('rosa');
  });
  test('of a group, any of its members leads to its card', () => {
    const grouped =
      SUGGESTIONS.find((one) => one.group !== undefined) ?? revision().edits.find((one) => one.group !== undefined)!;
    for (const target of [grouped.id, grouped.group!])
      expect(Object.keys(decided(FRAME, page, { targets: [target] }).cards)).toEqual([grouped.group]);
  });
  test('whoever may not sign gets no form for it', () => {
    expect(decided(FRAME, { ...page, article: article({ may: ['decisions'] }) }).approval).toBeUndefined();
  });
});

describe('rules that did not run', () => {
  const skipped = Array.from({ length: 60 }, (_, index) => `dates/rule-${index}`);
  test.each([
    ['ar', '60 rules did not run, since the text is in Arabic.'],
    ['zh', '60 rules did not run, since the text is in Chinese.'],
    ['und', '60 rules did not run, since the language of the text is not certain.'],
    ['"><b>', '60 rules did not run, since the language of the text is not certain.'],
  ])('for %s are one folded sentence', (language, words) => {
    const document = shown({ revision: revision({ language, skipped }) });
    const fold = document.querySelector('details.skipped');
    expect([fold?.hasAttribute('open'), fold?.querySelector('summary')?.textContent]).toEqual([false, words]);
    expect(fold?.querySelectorAll('li').length).toBe(60);
    expect(document.querySelector('.standing > p:not(.crumbs)')?.textContent).not.toContain('dates/');
  });
  test('are not spoken of where all did', () => {
    expect(shown().querySelector('.skipped')).toBeNull();
  });
});

test('hashes are shown only where somebody asks', () => {
  const hashes = [...shown().querySelectorAll('[data-hash]')];
  expect(hashes.map((one) => [one.textContent, one.closest('details')?.hasAttribute('open')])).toEqual([
    [revision().sha256, false],
  ]);
});

test.each([
  ['dates/year-first', 'Dates: year first'],
  ['layout/final-newline', 'Layout: final newline'],
  ['furniture/comment-form', 'Furniture: comment form'],
  ['odd', 'Odd'],
])('%s is called “%s”', (id, title) => {
  expect(ruleTitle(id)).toBe(title);
});
