// Many at once on the review page: preview, carry out, go on, and take back by forms alone.
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/ledger/facts.ts';
import { harness, type Page } from '../../api/harness.ts';
import { approve, karl, rita, seenBy, TEXT } from '../../world/world.ts';

type Fields = readonly (readonly [string, string])[];
const QUEUE = 'state=in_review&source=wire';

async function received(count: number, options: Parameters<typeof harness>[0] = {}) {
  const h = harness(options);
  const ids: string[] = [];
  for (let at = 0; at < count; at++) {
    const upload = await h.upload(TEXT.replace('Harbour', `Harbour ${at}`), '01', `wire/harbour-${at}.txt`);
    ids.push(upload!.article!);
  }
  const heads = async () => Promise.all(ids.map(async (id) => (await h.ledger.facts(id)).length));
  return { ...h, ids, heads };
}

/** What a browser would send of a form if these boxes are ticked and these words are typed. */
function filled(page: Page, action: string, ticked: readonly string[] = [], typed: Fields = []): Fields {
  const form = page.querySelector(`main form[action="${action}"]`);
  if (!form) throw new Error(`There is no form to ${action}.`);
  const told = [...form.querySelectorAll('input')].flatMap((input): Fields => {
    const value = input.getAttribute('value') ?? '';
    const isBox = input.getAttribute('type') === 'checkbox';
    const isSent = !isBox || input.hasAttribute('checked') || ticked.includes(value);
    return isSent ? [[input.getAttribute('name') ?? '', value]] : [];
  });
  return [...told, ...typed];
}

const selected = (ids: readonly string[], action: string, more: Fields = []): Fields => [
  ['query', QUEUE],
  ['action', action],
  ...ids.map((id) => ['id', id] as const),
  ...more,
];
const PREVIEW = '/review/bulk/preview';
const BULK = '/review/bulk';
const locationOf = (response: Response) => response.headers.get('location');
const leave = [['undecided', 'leave']] as const;
const outcomes = (page: Page) => [...page.querySelectorAll('.result')].map((one) => one.getAttribute('data-outcome'));

describe('a batch by forms', () => {
  it('is previewed, carried out without what is left out, and taken back', async () => {
    const h = await received(3);
    const [a, b, c] = h.ids as [string, string, string];
    const preview = await h.open(rita, PREVIEW, selected(h.ids, 'approve', leave));
    expect([preview.status, outcomes(preview.document), await h.heads()]).toEqual([
      200,
      ['done', 'done', 'done'],
      [1, 1, 1],
    ]);
    const sent = filled(preview.document, BULK, [b]);
    const done = await h.open(rita, BULK, sent);
    expect([done.status, outcomes(done.document), await h.heads()]).toEqual([200, ['done', 'done'], [2, 1, 2]]);
    expect(done.document.body.textContent).toContain('2 articles approved.');
    const { sha256 } = await h.desk.revision(a, 1);
    expect((await h.ledger.facts(a)).at(-1)).toMatchObject({ type: 'Approved', actor: 'rita', sha256 });

    const again = await h.open(rita, BULK, sent);
    expect([outcomes(again.document), await h.heads()]).toEqual([
      ['done', 'done'],
      [2, 1, 2],
    ]);
    const other = [...sent.filter(([, value]) => value !== b), ['undecided', '']] as const;
    expect((await h.open(rita, BULK, other)).status).toBe(422);

    const address = again.document.querySelector('form[action$="/undo"]')?.getAttribute('action') ?? '';
    const back = filled(done.document, address);
    const undone = await h.open(karl, address, back);
    expect([outcomes(undone.document), await h.heads()]).toEqual([
      ['done', 'done'],
      [3, 1, 3],
    ]);
    expect(undone.document.querySelector('.still')?.textContent).toContain('readers see its text');
    expect((await h.desk.article(c, rita)).state).toBe('in_review');
    expect((await h.open(karl, address, back)).status).toBe(200);
    expect([await h.heads(), h.faults]).toEqual([[3, 1, 3], []]);
  });

  it('signs only what was seen', async () => {
    const h = await received(2);
    const [a, b] = h.ids as [string, string];
    const preview = await h.open(rita, PREVIEW, selected(h.ids, 'approve', leave));
    const { suggestions } = await h.desk.revision(a, 1);
    const accept = [{ target: suggestions[0]!.id, verdict: 'accept' }] as const;
    await h.desk.decide(a, { revision: 1, decisions: accept }, await seenBy(karl, h.desk, a));
    const done = await h.open(rita, BULK, filled(preview.document, BULK));
    expect(outcomes(done.document)).toEqual(['refused', 'done']);
    expect(done.document.querySelector('.because')?.textContent).toContain(
      'After you read this article, karl accepted',
    );
    expect((await h.desk.article(b, rita)).review).toBe('approved');
  });

  it('tells of each article why it is refused, and looks again with other words', async () => {
    const h = await received(2, { fourEyes: 'wire' });
    const first = await h.open(rita, PREVIEW, selected(h.ids, 'approve'));
    expect(outcomes(first.document)).toEqual(['refused', 'refused']);
    expect(first.document.body.textContent).toContain('None of these articles can be changed this way.');
    const again = await h.open(rita, PREVIEW, filled(first.document, PREVIEW, ['leave']));
    expect(outcomes(again.document)).toEqual(['done', 'done']);
    const { sha256, text } = await h.desk.revision(h.ids[0]!, 1);
    const edits = [{ start: 0, end: 1, before: text.slice(0, 1), after: 'h' }];
    await h.desk.edit(h.ids[0]!, { revision: 1, sha256, edits }, await seenBy(rita, h.desk, h.ids[0]!));
    const own = await h.open(rita, PREVIEW, selected(h.ids, 'approve', leave));
    expect(outcomes(own.document)).toEqual(['refused', 'done']);
    expect(own.document.querySelector('.because')?.textContent).toContain('rita edited it by hand');
  });

  it('is shown again, with the reason that was typed, where every article was left out', async () => {
    const h = await received(1);
    const preview = await h.open(rita, PREVIEW, selected(h.ids, 'reject'));
    const sent = filled(preview.document, BULK, h.ids, [['reason', 'Not ours.']]);
    const { status, document } = await h.open(rita, BULK, sent);
    expect([status, outcomes(document), await h.heads()]).toEqual([422, ['done'], [1]]);
    expect(document.querySelector('[role=alert]')?.textContent).toContain('every article was left out');
    expect(document.querySelector('textarea[name=reason]')?.textContent).toContain('Not ours.');
    const done = await h.open(rita, BULK, filled(document, BULK, [], [['reason', 'Not ours.']]));
    expect([done.status, outcomes(done.document)]).toEqual([200, ['done']]);
  });

  it('rejects with a reason, and not without', async () => {
    const h = await received(1);
    const preview = await h.open(rita, PREVIEW, selected(h.ids, 'reject'));
    expect((await h.open(rita, BULK, filled(preview.document, BULK))).status).toBe(422);
    expect(await h.heads()).toEqual([1]);
    const fields = filled(preview.document, BULK, [], [['reason', 'Not news.\r\nNot here.']]);
    expect((await h.open(rita, BULK, fields)).status).toBe(200);
    const fact = (await h.ledger.facts(h.ids[0]!)).at(-1);
    expect(fact).toMatchObject({ type: 'Rejected', reason: 'Not news.\nNot here.' });
  });

  it('reopens, and closes again by its undo', async () => {
    const h = await received(1);
    const [a] = h.ids as [string];
    await approve(karl, { desk: h.desk, article: a });
    const preview = await h.open(rita, PREVIEW, selected([a], 'reopen'));
    const done = await h.open(rita, BULK, filled(preview.document, BULK));
    expect((await h.desk.article(a, rita)).review).toBe('in_review');
    const address = done.document.querySelector('form[action$="/undo"]')?.getAttribute('action') ?? '';
    await h.open(rita, address, filled(done.document, address));
    expect((await h.desk.article(a, rita)).review).toBe('approved');
  });

  it('decides on a rule: asks which, shows what it is about, and leaves out what was left out', async () => {
    const h = await received(2);
    const first = await h.open(rita, PREVIEW, selected(h.ids, 'decide-rule'));
    expect([first.status, outcomes(first.document)]).toEqual([200, []]);
    const offered = first.document.querySelector('#rule optgroup');
    expect([offered?.getAttribute('label'), offered?.textContent]).toEqual([
      'in these articles',
      expect.stringMatching(/^test\/word \(\d articles?\)$/),
    ]);
    const byFilter: Fields = [
      ['query', QUEUE],
      ['action', 'decide-rule'],
      ['which', 'filter'],
    ];
    expect((await h.open(rita, PREVIEW, byFilter)).document.querySelector('#rule optgroup')?.textContent).toBe(
      offered?.textContent,
    );
    const words: Fields = [
      ['rule', 'test/word'],
      ['verdict', 'reject'],
      ['because', 'style'],
    ];
    const preview = await h.open(rita, PREVIEW, filled(first.document, PREVIEW, [], words));
    const kinds = [...preview.document.querySelectorAll('.kind')];
    expect(kinds.map((one) => one.querySelector('.meta')?.textContent)).toHaveLength(3);
    const harbour = kinds.find((one) => one.querySelector('del')?.textContent === 'harbor');
    const key = harbour?.querySelector('input')?.getAttribute('value') ?? '';
    await h.open(rita, BULK, filled(preview.document, BULK, [key]));
    const { decisions } = await h.desk.revision(h.ids[0]!, 1);
    expect(decisions).toMatchObject([{ verdict: 'reject', reason: 'style' }, { verdict: 'reject' }]);
    expect((await h.desk.article(h.ids[0]!, rita)).undecided).toBe(1);
  });
});

describe('all that match a filter', () => {
  const all = (more: Fields = []): Fields => [
    ['query', QUEUE],
    ['action', 'approve'],
    ['which', 'filter'],
    ...leave,
    ...more,
  ];

  it('go by hundreds, each previewed by itself', async () => {
    const h = await received(103);
    const preview = await h.open(rita, PREVIEW, all());
    expect(outcomes(preview.document)).toHaveLength(100);
    const done = await h.open(rita, BULK, filled(preview.document, BULK));
    expect(done.document.body.textContent).toContain('100 articles approved.');
    const next = await h.open(rita, PREVIEW, filled(done.document, PREVIEW));
    expect(outcomes(next.document)).toEqual(['done', 'done', 'done']);
    const rest = await h.open(rita, BULK, filled(next.document, BULK));
    expect(rest.document.querySelector(`form[action="${PREVIEW}"]`)).toBeNull();
    expect((await h.desk.queue({ state: 'in_review', limit: 9 })).items).toEqual([]);
  });

  it('are those of this filter', async () => {
    const h = await received(1);
    await h.upload(TEXT, '01', 'other/boat.txt');
    expect(outcomes((await h.open(rita, PREVIEW, all())).document)).toEqual(['done']);
  });

  it('or those of the page that was shown', async () => {
    const h = await received(2);
    const shown = h.ids.map((id) => ['shown', id] as const);
    const fields = [['action', 'approve'], ['which', 'page'], ...shown, ...leave] as const;
    expect(outcomes((await h.open(rita, PREVIEW, fields)).document)).toEqual(['done', 'done']);
  });
});

describe('a batch that runs out of time', () => {
  it('goes on with what waits by the same form', async () => {
    const h = await received(8);
    const preview = await h.open(rita, PREVIEW, selected(h.ids, 'approve', leave));
    const sent = filled(preview.document, BULK);
    h.slow(700);
    const first = await h.open(rita, BULK, sent);
    expect(first.document.body.textContent).toMatch(/There was no time for \d articles?/);
    h.slow(0);
    const rest = await h.open(rita, BULK, filled(first.document, BULK));
    expect(rest.document.body.textContent).toContain('8 articles approved.');
    expect(await h.heads()).toEqual(h.ids.map(() => 2));
  });

  it('in its preview is looked at in parts', async () => {
    const h = await received(8);
    h.slow(2000);
    const first = await h.open(rita, PREVIEW, selected(h.ids, 'approve', leave));
    h.slow(0);
    const waiting = first.document.querySelector(`form.warn[action="${PREVIEW}"]`);
    const ids = [...(waiting?.querySelectorAll('input[name=id]') ?? [])].map((one) => one.getAttribute('value'));
    expect(ids.length).toBeGreaterThan(0);
    expect(outcomes(first.document).length + ids.length).toBe(8);
  });
});

describe('cleaning again', () => {
  it('one article has a preview at an address of its own', async () => {
    const h = await received(2);
    const [a] = h.ids as [string];
    h.newRules('s2');
    const preview = await h.open(rita, `/review/bulk?action=reclean&id=${a}`);
    expect([preview.status, outcomes(preview.document), await h.heads()]).toEqual([200, ['done'], [1, 1]]);
    expect(preview.document.querySelectorAll('.kind').length).toBeGreaterThan(3);
    const done = await h.open(rita, BULK, filled(preview.document, BULK));
    expect([outcomes(done.document), await h.heads()]).toEqual([['done'], [2, 1]]);
    expect(done.document.body.textContent).toContain('Revisions that were made stay.');
    const again = await h.open(rita, `/review/bulk?action=reclean&id=${a}`);
    expect(outcomes(again.document)).toEqual(['unchanged']);
    expect(again.document.querySelector(`form[action="${BULK}"]`)).toBeNull();
  });

  it('leaves out a kind of change by its box', async () => {
    const h = await received(1);
    h.newRules('s2');
    const preview = await h.open(rita, PREVIEW, selected(h.ids, 'reclean'));
    const kind = [...preview.document.querySelectorAll('.kind[data-kind=new]')].find(
      (one) => one.querySelector('del')?.textContent === 'harbor',
    );
    const key = kind?.querySelector('input')?.getAttribute('value') ?? '';
    await h.open(rita, BULK, filled(preview.document, BULK, [key]));
    expect((await h.desk.revision(h.ids[0]!, 2)).decisions).toMatchObject([{ verdict: 'reject', by: 'rita' }]);
  });
});

describe('the addresses of a batch', () => {
  const PEOPLE: readonly (readonly [string, Actor, number])[] = [
    ['an editor', { id: 'ed', roles: ['editor'] }, 403],
    ['somebody without a role', { id: 'sam', roles: [] }, 403],
    ['a reviewer', rita, 200],
    ['an admin', { id: 'ada', roles: ['admin'] }, 200],
  ];

  it.each(PEOPLE)('answer %s as their role says', async (_name, person, expected) => {
    const h = await received(1);
    const [a] = h.ids as [string];
    const fields = selected([a], 'reject', [
      ['reason', 'No.'],
      ['seen', `1 ${a}`],
      ['key', 'k1'],
    ]);
    const statuses = [
      (await h.open(person, `/review/bulk?action=reject&id=${a}`)).status,
      (await h.open(person, PREVIEW, fields)).status,
      (await h.open(person, BULK, fields)).status,
    ];
    expect(statuses).toEqual([expected, expected, expected]);
    expect(await h.heads()).toEqual([expected === 200 ? 2 : 1]);
    expect((await h.open(person, '/review/bulk/nothing/undo', [['key', 'k2']])).status).toBe(
      expected === 200 ? 404 : 403,
    );
  });

  it.each([PREVIEW, BULK, '/review/bulk/b1/undo', '/review/views', '/review/views/x/removal'])(
    '%s takes no form of another site',
    async (path) => {
      const h = await received(1);
      const fields = selected(h.ids, 'reject', [['key', 'k']]);
      expect(
        (await h.browse(path, { as: rita, form: fields, headers: { origin: 'https://evil.example' } })).status,
      ).toBe(403);
      expect(await h.heads()).toEqual([1]);
    },
  );

  it.each([
    ['nothing selected', selected([], 'approve'), 422],
    ['an unknown action', selected(['a'], 'publish'), 422],
    ['no action', [['id', 'a']] as const, 422],
    ['a rule that is none', selected(['a'], 'decide-rule', [['rule', 'x']]), 422],
    [
      'filters that are none',
      [
        ['action', 'approve'],
        ['which', 'filter'],
        ['query', 'tier=all'],
      ] as const,
      422,
    ],
    [
      'a cursor that is none',
      [
        ['action', 'approve'],
        ['which', 'filter'],
        ['cursor', 'junk'],
      ] as const,
      400,
    ],
    [
      'too many',
      selected(
        Array.from({ length: 101 }, (_, at) => `a${at}`),
        'approve',
      ),
      422,
    ],
  ])('refuse a preview of %s on a page', async (_name, fields, status) => {
    const h = await received(0);
    const { status: is, document } = await h.open(rita, PREVIEW, fields);
    expect([is, document.querySelector('.status')?.textContent]).toEqual([status, String(status)]);
  });

  it.each([
    ['no key', [], 400],
    ['a key that is none', [['key', 'a b']] as const, 400],
    [
      'versions that are none',
      [
        ['key', 'k'],
        ['seen', 'x'],
      ] as const,
      400,
    ],
    [
      'everything left out',
      [
        ['key', 'k'],
        ['leaveOut', 'a'],
      ] as const,
      422,
    ],
  ])('refuse an order with %s', async (_name, more, status) => {
    const h = await received(0);
    const fields = [['action', 'reopen'], ['seen', '1 a'], ...more] as const;
    expect((await h.open(rita, BULK, fields)).status).toBe(status);
  });
});

describe('saved views by forms', () => {
  it('stand beside the states, for their owner alone, until they are removed', async () => {
    const h = await received(1);
    const views = async (as: Actor) =>
      [...(await h.open(as, '/review')).document.querySelectorAll('.saved a')].map((one) => one.textContent);
    const fields = [
      ['name', 'Wire'],
      ['query', QUEUE],
    ] as const;
    expect(locationOf(await h.browse('/review/views', { as: rita, form: fields }))).toBe(
      `/review?${QUEUE}&did=view-saved`,
    );
    expect([await views(rita), await views(karl)]).toEqual([['Wire'], []]);
    const { document } = await h.open(rita, `/review?${QUEUE}`);
    expect(document.querySelector('.saved [aria-current]')?.getAttribute('href')).toBe(`/review?${QUEUE}`);
    const removal = document.querySelector('.mine form')?.getAttribute('action') ?? '';
    expect((await h.browse(removal, { as: karl, form: [['query', QUEUE]] })).status).toBe(404);
    expect(locationOf(await h.browse(removal, { as: rita, form: [['query', QUEUE]] }))).toBe(
      `/review?${QUEUE}&did=view-removed`,
    );
    expect(await views(rita)).toEqual([]);
    expect(
      (
        await h.browse('/review/views', {
          as: rita,
          form: [
            ['name', ''],
            ['query', QUEUE],
          ],
        })
      ).status,
    ).toBe(422);
  });
});
