// The review pages as documents: whole, labelled, harmless, and with everything a form has to say.

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { afterwards, decided } from '../../lib/web/article/article.ts';
import type { ArticlePage } from '../../lib/web/article/page.ts';
import { conflictPage } from '../../lib/web/conflict/conflict.ts';
import { pages } from '../../lib/web/pages.ts';
import { SCRIPT, STYLE } from '../../lib/web/shell/assets.ts';
import { EDITOR, everyPageWith } from './every-page.ts';
import { answerOf, askedOf, manyOf, NARROWED, previewOf, queueOf, recleanOf, resultOf } from './many-seed.ts';
import { article, byHand, CLEANED, decision, FRAME, revision, rulePage, SUGGESTIONS } from './seed.ts';

const HOSTILE = '"><img src=x onerror=alert(1)></title><script>alert(1)</script>';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const parse = (markup: string) => new DOMParser().parseFromString(markup, 'text/html');
const shown = (changes: Partial<ArticlePage> = {}) =>
  pages.article(FRAME, { article: article(), revision: revision(), view: 'inline', ...changes });

test('who approves is told the headline, the address and what readers will not see, also after a change', () => {
  const unshown = [
    { kind: 'front-matter', text: '---\ntitle: Rain\n---' },
    { kind: 'comment', text: `<!-- ${HOSTILE} -->` },
  ] as const;
  const signed = revision({ title: 'Drought', slug: 'drought', unshown });
  const page = { article: article(), revision: signed, view: 'inline' } as const;
  for (const markup of [shown(page), `<form class="approve">${decided(FRAME, page).approval}</form>`]) {
    const box = parse(`<!doctype html>${markup}`).querySelector('form.approve');
    expect(box?.querySelector('[data-headline]')?.textContent).toBe('Drought');
    expect(box?.querySelector('[data-address]')?.textContent).toBe('/articles/drought/');
    const said = [...(box?.querySelectorAll('[data-unshown]') ?? [])].map((item) => item.textContent);
    expect(said).toEqual([expect.stringContaining('title: Rain'), expect.stringContaining('onerror')]);
    expect(box?.querySelectorAll('img').length).toBe(0);
  }
});

const everyPage = await everyPageWith(HOSTILE);
/** “The city opens its new library” in Arabic. */
const ARABIC = 'المدينة تفتح مكتبتها الجديدة';

describe.each(everyPage)('%s', (_name, markup) => {
  const document = parse(markup);

  test('escapes whatever comes from outside', () => {
    expect(document.querySelectorAll('img, [onerror]').length).toBe(0);
    expect(document.querySelectorAll('script').length).toBe(1);
    expect(document.querySelector('script')?.getAttribute('src')).toMatch(
      /^\/review\/assets\/review-[0-9a-f]{12}\.js$/,
    );
  });
  test('has no inline script or style', () => {
    expect(document.querySelectorAll('[style], style').length).toBe(0);
    expect(
      [...document.querySelectorAll('*')]
        .flatMap((one) => [...one.attributes])
        .filter(({ name }) => name.startsWith('on')),
    ).toEqual([]);
  });
  test('has one h1, landmarks, a live region, and a way past the head', () => {
    expect(document.querySelectorAll('h1').length).toBe(1);
    expect(document.querySelectorAll('main#content').length).toBe(1);
    expect(document.querySelectorAll('header.top').length).toBe(1);
    expect(document.querySelector('#voice')?.getAttribute('aria-live')).toBe('polite');
    expect(document.querySelector('a.skip')?.getAttribute('href')).toBe('#content');
  });
  test('labels every field, and uses no id twice', () => {
    for (const field of document.querySelectorAll('input:not([type=hidden]), textarea, select')) {
      const id = field.getAttribute('id');
      const hasLabel =
        field.closest('label') !== null || (id !== null && document.querySelector(`label[for="${id}"]`) !== null);
      expect(hasLabel, field.outerHTML).toBe(true);
    }
    const ids = [...document.querySelectorAll('[id]')].map((one) => one.getAttribute('id'));
    expect(ids.length).toBe(new Set(ids).size);
  });
});

describe.each(await everyPageWith(ARABIC))('%s of a text from right to left', (_name, markup) => {
  const document = parse(markup);
  // Sentences and identifiers of ours, which go from left to right whatever they quote.
  const ours =
    '.why, .evidence, .not-live, .lead, .lone h1, .because, .told, .explained, .facts p, .one-rule > h1, .one-rule > p, .rulebook > p, .address, .delivery, .standing-now, code, [href^="/review/rules/"], [href^="/review/webhooks/"]';
  const isArabic = (words: string | null) => /\p{Script=Arabic}/u.test(words ?? '');

  test('lets every title, paragraph and name find its own direction', () => {
    const inside = [...document.querySelectorAll('body *')].filter(
      (one) =>
        !one.closest('option, datalist') &&
        [...one.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && isArabic(textContent)),
    );
    expect(
      inside.filter((one) => !one.closest(`[dir=auto], bdi, ${ours}`)).map((one) => one.outerHTML.slice(0, 160)),
    ).toEqual([]);
  });
  test('and every box that somebody writes in', () => {
    const boxes = [
      ...document.querySelectorAll('textarea, input:not([type]), input[type=text], input[type=search], select'),
    ];
    const texts = boxes.filter((box) => box.localName !== 'select' || isArabic(box.textContent));
    expect(texts.filter((box) => box.getAttribute('dir') !== 'auto').map((box) => box.outerHTML.slice(0, 160))).toEqual(
      [],
    );
  });
});

describe('an article in review', () => {
  test('shows changes as insertions and deletions, suggestions and flags as marks', () => {
    const document = parse(shown());
    expect(document.querySelector('#text ins')?.textContent).toBe('On');
    expect(document.querySelectorAll('#text mark.suggestion').length).toBeGreaterThan(6);
    expect(document.querySelectorAll('#text mark.flag').length).toBe(1);
    expect(document.querySelector('#text p.gone')?.textContent).toContain('March 2, 2012');
  });
  test('has a card for every decision, a group being one', () => {
    const document = parse(shown());
    expect(document.querySelectorAll('.change').length).toBe(9 + 8 + 1 - 2);
    expect(document.querySelector('#c-gcardinals')?.textContent).toContain('One decision on 3 places');
  });
  test('signs what is on the page', () => {
    const form = parse(shown()).querySelector('form.approve');
    const value = (name: string) => form?.querySelector(`input[name=${name}]`)?.getAttribute('value');
    expect([value('seen'), value('revision'), value('sha256'), value('undecided')]).toEqual([
      '7',
      '1',
      revision().sha256,
      'leave',
    ]);
    expect(form?.getAttribute('action')).toBe('/review/articles/seed-abcdefghij/approval');
  });
  test('gives every decision the sequence, the revision and its target', () => {
    for (const form of parse(shown()).querySelectorAll('form.verdicts')) {
      const names = [...form.querySelectorAll('input[type=hidden]')].map((input) => input.getAttribute('name'));
      expect(names).toEqual(['seen', 'revision', 'view', 'target', 'at']);
    }
  });
  test('offers only what this person may do now', () => {
    const document = parse(shown({ article: article({ may: [] }) }));
    expect(document.querySelectorAll('.verdicts, .approve, .whole').length).toBe(0);
    const published = parse(shown({ article: article({ may: ['unpublication', 'retraction', 'reopening'] }) }));
    expect(
      [...published.querySelectorAll('.whole form')].map((form) => form.getAttribute('action')?.split('/').at(-1)),
    ).toEqual(['reopening', 'unpublication', 'retraction']);
  });
  test('offers nothing on a superseded revision, and leads to the newest', () => {
    const document = parse(shown({ article: article({ revision: 2 }), revision: revision({ newest: false }) }));
    expect(document.querySelectorAll('.verdicts, .approve').length).toBe(0);
    expect(document.body.textContent).toContain('Revision 1 has been superseded');
  });
  test('shows exactly the signed text in the clean view', () => {
    const document = parse(shown({ view: 'clean' }));
    const paragraphs = [...document.querySelectorAll('#text p')].map((one) => one.textContent);
    expect(`${paragraphs.join('\n\n')}\n`).toBe(CLEANED);
  });
  test('lists a hand edit beside the others, and how to take it back', () => {
    const hand = byHand('Xu Guocheng', 'Xu Guo Cheng');
    const text = CLEANED.replace(hand.before, hand.after);
    const card = parse(shown({ revision: revision({ text, handEdits: [hand] }) })).querySelector(`#c-${hand.id}`);
    const fields = [...(card?.querySelectorAll('input') ?? [])].map((input) => [
      input.getAttribute('name'),
      input.getAttribute('value'),
    ]);
    expect(card?.querySelector('form')?.getAttribute('action')).toBe('/review/articles/seed-abcdefghij/edits');
    expect(Object.fromEntries(fields)).toMatchObject({ seen: '7', removed: hand.id, sha256: hash(text) });
  });
  test('says so where changes and text do not add up, and still shows the text', () => {
    const document = parse(shown({ revision: revision({ text: CLEANED.replace('vice mayor', 'deputy mayor') }) }));
    expect(document.body.textContent).toContain('do not match');
    expect(document.querySelector('#text')?.textContent).toContain('deputy');
  });
});

describe('after a decision', () => {
  const [, , split] = SUGGESTIONS;
  const [start, end] = [CLEANED.indexOf(' Second, pay close'), CLEANED.indexOf(' Second, pay close') + 1];
  const text = `${CLEANED.slice(0, start)}\n\n${CLEANED.slice(end)}`;
  const page: ArticlePage = {
    article: article({ sequence: 8 }),
    revision: revision({ text, decisions: [decision(split!.id, 'accept')] }),
    view: 'inline',
  };

  test('the script gets states, hash and the same blocks as the page', () => {
    const news = decided(FRAME, page);
    expect(news).toMatchObject({ sequence: 8, undecided: 7, sha256: page.revision.sha256 });
    expect(news.changes[split!.id]).toBe('accepted');
    const markup = pages.article(FRAME, page);
    for (const [id, inner] of Object.entries(news.blocks)) expect(markup).toContain(`id="${id}">${inner}</div>`);
  });
  test('a form leads back to the change in the same view', () => {
    expect(afterwards('a', 'decisions', { view: 'side', at: 'e1' })).toBe(
      '/review/articles/a?did=decisions&view=side#c-e1',
    );
    expect(afterwards('a', 'approval', { view: 'side' })).toBe('/review/articles/a?did=approval');
    expect(afterwards('a/b', 'decisions', { view: 'javascript:', at: '"' })).toBe(
      '/review/articles/a%2Fb?did=decisions#c-%22',
    );
  });
  test('the page says once what was done, and nothing that an address makes up', () => {
    expect(pages.article({ ...FRAME, did: 'decisions' }, page)).toContain('Your decision is kept.');
    expect(pages.article({ ...FRAME, did: HOSTILE }, page)).not.toContain('class="told" role="status"');
  });
});

describe('a rule', () => {
  const admin = { ...FRAME, actor: { id: 'ada', roles: ['admin'] as const } };

  test('says how it is received, by reason, and from which figures it is judged', () => {
    const words = parse(pages.rule(FRAME, rulePage())).body.textContent?.replace(/\s+/g, ' ');
    expect(words).toContain('34 of 40 accepted, 1 amended, 2 rejected as wrong, 1 rejected as not here');
    expect(words).toContain('its acceptance is at most 93.0 %');
    expect(words).toContain('Lowered from apply to suggest');
    expect(parse(pages.rule(FRAME, rulePage())).querySelector('.rejections a')?.getAttribute('href')).toBe(
      '/review/articles/a?revision=2#c-e1',
    );
  });
  test('is set by admins alone, and never above its own tier', () => {
    expect(parse(pages.rule(FRAME, rulePage())).querySelector('form.setting')).toBeNull();
    const choices = (tier: 'apply' | 'flag') =>
      [...parse(pages.rule(admin, rulePage({ tier }))).querySelectorAll('option')].map((one) =>
        one.getAttribute('value'),
      );
    expect(choices('apply')).toEqual(['apply', 'suggest', 'flag', 'off']);
    expect(choices('flag')).toEqual(['flag', 'off']);
  });
  test('stands with its figures beside each of its suggestions', () => {
    const { rule } = SUGGESTIONS[0]!;
    const markup = shown({ rules: [{ ...rulePage(), id: rule }] });
    const cards = [...parse(markup).querySelectorAll(`[data-rule="${rule}"] .change .trust`)];
    expect(cards.length).toBeGreaterThan(0);
    for (const card of cards) expect(card.textContent).toBe('34 of 40 decisions before accepted it');
    expect(parse(shown({ rules: [{ ...rulePage(), id: rule, decided: 0 }] })).querySelector('.trust')).toBeNull();
  });
});

describe('who is at work', () => {
  const may = ['decisions'] as const;
  const claimOf = (over: Parameters<typeof article>[0]) =>
    parse(shown({ article: article({ may, ...over }) })).querySelector('#claim');
  const until = FRAME.now;

  test('may be said, and let go of', () => {
    expect(claimOf({})?.querySelector('form')?.getAttribute('action')).toMatch(/\/claim$/);
    const mine = claimOf({ claim: { by: FRAME.actor.id, until, from: 'li' } });
    expect(mine?.textContent).toContain('You took it over from li');
    expect(mine?.querySelector('form')?.getAttribute('action')).toMatch(/\/release$/);
  });
  test('is somebody else, whom one can take it over from, and who is told so', () => {
    const theirs = claimOf({ claim: { by: 'li', until } });
    expect(theirs?.querySelector('input[name=takeover]')?.getAttribute('value')).toBe('true');
    expect(claimOf({ claim: { by: 'li', until, from: FRAME.actor.id } })?.textContent).toContain(
      'took it over from you',
    );
    expect(claimOf({ may: [], claim: { by: 'li', until } })?.querySelector('form')).toBeNull();
  });
  test('is told to the script where it is somebody else', () => {
    const news = (by: string) =>
      decided(FRAME, { article: article({ may, claim: { by, until } }), revision: revision(), view: 'inline' });
    expect(news('li').claimedBy).toBe('li');
    expect(news(FRAME.actor.id).claimedBy).toBeUndefined();
  });
});

test('decisions that match nothing any more are shown with what they were about', () => {
  const about = { rule: 'dates/year-first', before: '2012 March 2nd', after: 'March 2, 2012' };
  const stale = [{ target: 'x', verdict: 'reject', about }] as const;
  const told = parse(shown({ revision: revision({ stale }) })).querySelector('.stale');
  expect(told?.textContent).toContain('Rejected');
  expect(told?.textContent).toContain('dates/year-first');
});

describe('a conflict', () => {
  const page = (verb: string, code = 'stale') =>
    conflictPage(FRAME, {
      article: article({ sequence: 9 }),
      code,
      detail: 'li changed it.',
      since: [],
      tried: {
        verb,
        fields: [
          ['seen', '7'],
          ['revision', '1'],
          ['target', 'e1'],
          ['verdict', 'amend'],
          ['text', 'my own words'],
        ],
      },
    });

  test('keeps what was typed and offers to send it again on top of what happened', () => {
    const document = parse(page('decisions'));
    expect(document.body.textContent).toContain('my own words');
    expect(document.querySelector('main form input[name=seen]')?.getAttribute('value')).toBe('9');
  });
  test('never offers to sign again without a look', () => {
    expect(parse(page('approval')).querySelectorAll('main form').length).toBe(0);
    expect(parse(page('decisions', 'superseded')).querySelectorAll('main form').length).toBe(0);
  });
});

describe('assets', () => {
  test('are named by their content and small', () => {
    const weight = [STYLE, SCRIPT].reduce((sum, { body }) => sum + gzipSync(body).length, 0);
    expect(weight).toBeLessThan(60 * 1024);
    for (const { name } of [STYLE, SCRIPT]) expect(shown()).toContain(`/review/assets/${name}`);
  });
});

test('an article of 5,000 words with 300 changes is rendered within a second', () => {
  const words = Array.from({ length: 5000 }, (_, index) =>
    index % 60 === 59 ? `word${index}.\n\n` : `word${index} `,
  ).join('');
  const edits = Array.from({ length: 300 }, (_, index) => {
    const word = `word${index * 15 + 3} `;
    const start = words.indexOf(word);
    return {
      id: `e${index}`,
      rule: 'a/b',
      tier: 'apply',
      start,
      end: start + word.length,
      before: word,
      after: `new${index} `,
      message: 'It was wrong.',
      evidence: 'See.',
    } as const;
  });
  const text = edits.reduceRight((sum, edit) => sum.slice(0, edit.start) + edit.after + sum.slice(edit.end), words);
  const began = performance.now();
  const markup = shown({ revision: revision({ manuscript: words, text, edits, suggestions: [], flags: [] }) });
  expect(performance.now() - began).toBeLessThan(1000);
  expect(markup).not.toContain('do not match');
});

describe('what is long and gone', () => {
  const form = `\n\nLeave a Reply\n\nYour name\n\nYour email\n\n${'Your words '.repeat(30)}`;
  const body = 'A bridge opened.\n';
  const gone = {
    id: 'e1',
    rule: 'furniture/comment-form',
    tier: 'apply',
    start: body.length,
    end: body.length + form.length,
    before: form,
    after: '',
    message: 'It was removed.',
    evidence: '',
  } as const;
  const folded = revision({ manuscript: body + form, text: body, edits: [gone], suggestions: [], flags: [] });

  test('is folded up, with its beginning and a count of its lines', () => {
    const page = parse(shown({ revision: folded }));
    const summary = page.querySelector('#text details.folded summary');
    expect(summary?.textContent).toMatch(/^Leave a Reply ↵ .* … .* 4 lines removed$/);
    expect(summary?.querySelector('del')?.getAttribute('data-c')).toBe('e1');
    expect(page.querySelectorAll('#text details.folded p del').length).toBeGreaterThan(3);
  });
  test('stands open in the text again when it is rejected', () => {
    const rejected = { ...folded, text: body + form, decisions: [decision('e1', 'reject')] };
    expect(parse(shown({ revision: rejected })).querySelector('details.folded')).toBeNull();
  });
  test('short changes carry the words around them', () => {
    const what = parse(shown()).querySelector('[data-rule="structure/glued-sentence"] .what');
    expect(what?.textContent).toMatch(/^… .*responsibility book\. And, and pointed out that the county .*…$/);
  });
});

describe('the queue', () => {
  const page = (changes = {}) => parse(pages.queue(FRAME, queueOf(changes)));
  const links = (document: ReturnType<typeof page>, selector: string) =>
    [...document.querySelectorAll(selector)].map((one) => [one.textContent?.trim(), one.getAttribute('href')]);

  test('counts what waits for a word in decisions, as the article’s page does', () => {
    const [item] = queueOf().listing.items;
    const words = (changes: object) => {
      const items = [{ ...item!, undecided: 2, counts: { edits: 1, suggestions: 5, flags: 0 }, ...changes }];
      return page({ listing: { items } }).querySelector('.tiers [data-tier=suggest]')?.textContent;
    };
    expect(words({ review: 'in_review' })).toBe('2 undecided');
    expect(words({ review: 'approved' })).toBe('5 suggested');
  });

  test('keeps every filter in the links to states, tiers and pages, and in the form', () => {
    const document = page({ ...NARROWED, limit: 10 });
    const kept = { ...NARROWED, limit: '10' };
    const hrefs = links(document, '.views:not(.saved) a, .pages a').map(([, href]) => new URL(href!, 'https://x'));
    expect(hrefs.length).toBe(6 + 4 + 1);
    for (const { searchParams } of hrefs) {
      const { state, cursor: _, ...filters } = Object.fromEntries(searchParams);
      expect(state).toBeTruthy();
      const { tier: _tier, ...others } = kept;
      expect(filters).toMatchObject(others);
    }
    const fields = [...document.querySelectorAll('form.filter [name]')].map((one) => [
      one.getAttribute('name'),
      one.getAttribute('value') ?? one.querySelector('option[selected]')?.getAttribute('value'),
    ]);
    expect(Object.fromEntries(fields)).toEqual({ state: 'in_review', ...kept });
  });
  test('shows the filters that hold in words, each with a way to take it off, and all at once', () => {
    const chips = links(page(NARROWED), '.chips a');
    expect(chips.map(([words]) => words?.replace('Take off: ', ''))).toEqual([
      'From xining ×',
      'dates/year-first ×',
      'Older than 3 days ×',
      'Newer than 12 hours ×',
      'With nobody ×',
      '“harbour” in the title ×',
      'Clear all',
    ]);
    const { source: _, ...others } = NARROWED;
    expect(Object.fromEntries(new URL(chips[0]![1]!, 'https://x').searchParams)).toEqual({
      state: 'in_review',
      ...others,
    });
    expect(chips.at(-1)![1]).toBe('/review?state=in_review');
    expect(page().querySelector('.chips')).toBeNull();
  });
  test('counts by tier, as a lower bound where not everything was counted', () => {
    const counts = (complete: boolean) =>
      links(page({ tiers: { all: 4000, suggestions: 1, flags: 0, safe: 12, complete } }), '.tier-tabs a');
    expect(counts(true).map(([words]) => words)).toEqual([
      'All 4,000',
      'With suggestions 1',
      'With flags 0',
      'Only safe edits 12',
    ]);
    expect(counts(false).map(([words]) => words?.endsWith('+'))).toEqual([true, true, true, true]);
  });
  test('offers saved views beside the states, the one that is shown marked, and can be saved itself', () => {
    const document = page({ tier: 'safe' });
    expect(links(document, '.saved a[aria-current]')).toEqual([
      ['Only safe edits', '/review?state=in_review&tier=safe'],
    ]);
    const query = document.querySelector('form.save input[name=query]')?.getAttribute('value');
    expect(query).toBe('state=in_review&tier=safe');
  });
  test('lets only those select who may decide, and offers what the state allows', () => {
    const actions = (document: ReturnType<typeof page>) =>
      [...document.querySelectorAll('.bar button')].map((one) => one.getAttribute('value'));
    expect(actions(page())).toEqual(['approve', 'reject', 'decide-rule', 'reclean']);
    expect(actions(page({ state: 'published' }))).toEqual(['reopen', 'reclean']);
    const editors = parse(pages.queue(EDITOR, queueOf()));
    expect(editors.querySelectorAll('[data-pick], .bar').length).toBe(0);
    expect(editors.querySelectorAll('.line').length).toBe(3);
  });
  test('that is empty leads on where there may be more', () => {
    const none = (changes: object) => page({ listing: { items: [], ...changes } }).querySelector('.empty a');
    expect(none({ next: 'c2' })?.getAttribute('href')).toBe('/review?state=in_review&cursor=c2');
    expect(none({})?.getAttribute('href')).toBe('/review/uploads');
  });
});

describe('a preview of many', () => {
  const values = (document: ReturnType<typeof parse>, name: string) =>
    [...document.querySelectorAll(`form[data-preview] [name=${name}]`)].map((one) => one.getAttribute('value'));

  test('sends what it showed, and nothing of what is refused or waits', async () => {
    const document = parse(await pages.bulkPreview(FRAME, previewOf()));
    expect([values(document, 'seen'), values(document, 'leaveOut'), values(document, 'key')]).toEqual([
      ['3 a', '4 e'],
      ['a', 'e'],
      ['k'],
    ]);
    expect(document.body.textContent).toContain('You sign 2 texts as they stand');
    expect(document.querySelector('.results a[href$="view=clean"]')?.textContent).toBe('Harbour opens');
    expect(document.querySelector('[data-outcome=refused] .because')?.textContent).toContain('four eyes');
    expect(document.body.textContent).toContain('There was no time to look at 1 article');
  });
  test('looks again at the whole selection with other words to it', async () => {
    const document = parse(await pages.bulkPreview(FRAME, previewOf()));
    const ids = [...document.querySelectorAll('form.options [name=id]')].map((one) => one.getAttribute('value'));
    expect(ids).toEqual(['a', 'b']);
  });
  test('leaves out kinds of change, but not what no rule proposes any more', async () => {
    const document = parse(await pages.bulkPreview(FRAME, recleanOf()));
    expect(values(document, 'leaveChange')).toEqual(['a', 'd', 'c'].map((key) => key.repeat(12)));
    expect(document.querySelector('.kind')?.textContent).toContain('7 times in 2 articles');
    expect(document.body.textContent).toContain('4 kinds more are not');
  });
  test('tells of a change that moved to another tier once, and breaks off its surroundings between words', async () => {
    const page = recleanOf();
    const [first, ...others] = page.answer!.changes;
    const sample = [
      {
        article: 'a',
        left: 'ely long story of the meeting of the council ',
        right: ' was held in the morning of a wonderf',
      },
    ];
    const answer = { ...page.answer!, changes: [{ ...first!, sample }, ...others] };
    const document = parse(await pages.bulkPreview(FRAME, { ...page, answer }));
    const around = [...document.querySelectorAll('.kind .around')].slice(0, 2).map((one) => one.textContent);
    expect(around).toEqual(['… of the meeting of the council ', ' was held in the morning of a …']);
    const pills = [...document.querySelectorAll('.kind .pill')].map((one) => one.textContent);
    expect(pills).toContain('applied before, now suggested');
  });
  test('speaks of one article as one', async () => {
    const page = (count: number) => {
      const items = answerOf()
        .items.filter(({ outcome }) => outcome === 'done')
        .slice(0, count);
      return previewOf({ asked: askedOf({ action: 'reject' }), answer: answerOf({ action: 'reject', items }) });
    };
    const words = async (count: number) => {
      const document = parse(await pages.bulkPreview(FRAME, page(count)));
      return ['[data-able]', 'label[for=reason]'].map((what) => document.querySelector(what)?.textContent);
    };
    expect(await words(1)).toEqual(['Reject this one', 'Why is it rejected?']);
    expect(await words(2)).toEqual(['Reject these', 'Why are they rejected?']);
  });
  test('says once, and calmly, that an article was rejected', async () => {
    const items = [{ article: 'a', title: 'A', outcome: 'done', sequence: 2, state: 'rejected' }] as const;
    const answer = answerOf({ action: 'reject', dryRun: false, items });
    const document = parse(await pages.bulkResult(FRAME, resultOf({ answer })));
    expect(document.querySelector('.result .meta')?.textContent).toBe('rejected');
    expect(document.querySelector('.pill[data-outcome=done]')).toBeNull();
  });
  test('asks for a reason where there has to be one', async () => {
    const reason = async (action: 'reject' | 'reopen' | 'approve') =>
      parse(await pages.bulkPreview(FRAME, previewOf({ asked: askedOf({ action }) }))).querySelector(
        'textarea[name=reason]',
      );
    expect((await reason('reject'))?.hasAttribute('required')).toBe(true);
    expect((await reason('reopen'))?.hasAttribute('required')).toBe(false);
    expect(await reason('approve')).toBeNull();
  });
  test('of a hundred articles folds up what asks for nothing', async () => {
    const document = parse(await pages.bulkPreview(FRAME, manyOf()));
    expect(document.querySelectorAll('form[data-preview] .result').length).toBe(70);
    expect(document.querySelectorAll('details .result[data-outcome=unchanged]').length).toBe(25);
    expect(document.querySelectorAll('details .result[data-outcome=refused]').length).toBe(0);
  });
});

describe('results of many', () => {
  const forms = (markup: string) =>
    [...parse(markup).querySelectorAll('main form')].map((one) => one.getAttribute('action'));

  test('go on with what waits by the same form, and offer the way back', async () => {
    expect(forms(await pages.bulkResult(FRAME, resultOf()))).toEqual(['/review/bulk', '/review/bulk/b1/undo']);
  });
  test('offer the next hundred once nothing waits', async () => {
    const counts = { done: 2, unchanged: 0, refused: 0, waiting: 0 };
    const answer = answerOf({ dryRun: false, batch: 'b1', counts });
    expect(forms(await pages.bulkResult(FRAME, resultOf({ answer })))).toEqual([
      '/review/bulk/preview',
      '/review/bulk/b1/undo',
    ]);
  });
  test('of a re-clean stay, and say so; an undo has no undo', async () => {
    const counts = { done: 2, unchanged: 0, refused: 0, waiting: 0 };
    const one = { dryRun: false, batch: 'b1', counts } as const;
    const { asked: _, ...undone } = resultOf({ answer: answerOf({ ...one, action: 'undo' }) });
    expect(forms(await pages.bulkResult(FRAME, undone))).toEqual([]);
    const asked = askedOf({ action: 'reclean' });
    const page = await pages.bulkResult(FRAME, resultOf({ answer: answerOf({ ...one, action: 'reclean' }), asked }));
    expect(forms(page)).toEqual([]);
    expect(page).toContain('Revisions that were made stay.');
  });
});
