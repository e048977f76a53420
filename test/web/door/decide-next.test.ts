// Decide and next: the queue's filters travel with the article, and a verdict on the whole leads to the next one.
import { describe, expect, it } from 'vitest';
import { harness } from '../../api/harness.ts';
import { rita, TEXT } from '../../world/world.ts';

const QUEUE = 'state=in_review&source=wire';
const AT = '/review/articles';

async function received(count: number) {
  const h = harness();
  const ids: string[] = [];
  for (let at = 0; at < count; at++) {
    const upload = await h.upload(TEXT.replace('Harbour', `Harbour ${at}`), '01', `wire/harbour-${at}.txt`);
    ids.push(upload!.article!);
  }
  await h.upload(TEXT.replace('Harbour', 'Elsewhere'), '01', 'other/harbour.txt');
  const page = async (id: string, query = '') => {
    const asked = new URLSearchParams([['queue', QUEUE], ...new URLSearchParams(query)]);
    return (await h.open(rita, `${AT}/${id}?${asked}`)).document;
  };
  /** Sends a form as it stands on a page, and answers where it leads. */
  const send = async (id: string, verb: string, more: readonly (readonly [string, string])[] = []) => {
    const form = (await page(id)).querySelector(`form[action="${AT}/${id}/${verb}"]`);
    const hidden = [...(form?.querySelectorAll('input[type=hidden]') ?? [])].map(
      (one) => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? ''] as const,
    );
    const response = await h.browse(`${AT}/${id}/${verb}`, { as: rita, form: [...hidden, ...more] });
    return new URL(response.headers.get('location') ?? '', 'http://x');
  };
  return { ...h, ids: ids as [string, string, string], page, send };
}

const leave = [['undecided', 'leave']] as const;
type Shown = Awaited<ReturnType<Awaited<ReturnType<typeof received>>['page']>>;
const along = (document: Shown) => document.querySelector('.along')?.textContent?.replace(/\s+/g, ' ').trim();
const to = (document: Shown, rel: string) => document.querySelector(`.along a[rel=${rel}]`)?.getAttribute('href');

describe('an article from a queue', () => {
  it('says its place, leads to its neighbours, and every way on keeps the filters', async () => {
    const { ids, page, open } = await received(3);
    const [a, b, c] = ids;
    const line = (await open(rita, `/review?${QUEUE}`)).document.querySelector(`#a-${b} h2 a`);
    expect(new URL(line?.getAttribute('href') ?? '', 'http://x').searchParams.get('queue')).toBe(QUEUE);
    const document = await page(b);
    expect(along(document)).toBe('2 of 3 Previous article Next article');
    for (const [rel, id] of [
      ['prev', a],
      ['next', c],
    ] as const)
      expect(to(document, rel)).toBe(`${AT}/${id}?${new URLSearchParams({ queue: QUEUE })}`);
    expect(document.querySelector('.crumbs a')?.getAttribute('href')).toBe(`/review?${QUEUE}#a-${b}`);
    for (const link of document.querySelectorAll('.views a'))
      expect(new URL(link.getAttribute('href') ?? '', 'http://x').searchParams.get('queue')).toBe(QUEUE);
    for (const link of document.querySelectorAll('.standing .meta a'))
      expect(new URL(link.getAttribute('href') ?? '', 'http://x').searchParams.get('queue')).toBe(QUEUE);
    for (const aside of ['history', 'compare']) {
      const beside = (await open(rita, `${AT}/${b}/${aside}?${new URLSearchParams({ queue: QUEUE })}`)).document;
      expect(beside.querySelector('.crumbs a')?.getAttribute('href')).toContain('?queue=');
      expect(beside.querySelector('nav[aria-label=Review] a')?.getAttribute('href')).toBe(`/review?${QUEUE}`);
    }
    expect([to(await page(a), 'prev'), to(await page(c), 'next')]).toEqual([undefined, undefined]);
  });

  it.each(['state=in_review&tier=<b>', 'javascript:alert(1)=2', 'x'.repeat(3000)])(
    'is shown by itself where the address speaks of no queue: %.40s',
    async (queue) => {
      const { ids, open } = await received(1);
      const { status, document } = await open(rita, `${AT}/${ids[0]}?${new URLSearchParams({ queue })}`);
      expect([status, along(document)]).toEqual([200, undefined]);
      expect(document.querySelector('.crumbs a')?.getAttribute('href')).toBe(`/review?state=in_review#a-${ids[0]}`);
    },
  );
});

describe('after a verdict on the whole', () => {
  it('the next article of the same filters opens, says what was done and how many are left, and offers the way back', async () => {
    const { ids, page, send, desk } = await received(3);
    const [a, b] = ids;
    const next = await send(a, 'approval', leave);
    expect([next.pathname, Object.fromEntries(next.searchParams)]).toEqual([
      `${AT}/${b}`,
      { did: 'approval', done: a, queue: QUEUE },
    ]);
    const document = await page(b, next.search);
    expect(document.querySelector('.done')?.textContent?.replace(/\s+/g, ' ')).toBe(
      'Approved Harbour 0 opens Undo 2 left',
    );
    expect(along(document)).toBe('1 of 2 Next article');
    expect(document.querySelectorAll('[role=status].told').length).toBe(1);

    const undo = document.querySelector('.done form');
    expect(undo?.getAttribute('action')).toBe(`${AT}/${a}/reopening`);
    const { may, sequence } = await desk.article(a, rita);
    expect(may).toContain('reopening');
    expect(undo?.querySelector('input[name=seen]')?.getAttribute('value')).toBe(String(sequence));
  });

  it('a rejection leads on too, and the last one back to the queue', async () => {
    const { ids, send, open } = await received(2);
    const [a, b] = ids;
    expect((await send(a, 'rejection', [['reason', 'An advertisement.']])).pathname).toBe(`${AT}/${b}`);
    const last = await send(b, 'approval', leave);
    expect(last.pathname + last.search).toBe(`/review?${QUEUE}&did=approval-last`);
    const { document } = await open(rita, last.pathname + last.search);
    expect(document.querySelector('.told')?.textContent).toContain('That was the last of these.');
  });

  it('an address that is made up tells nothing', async () => {
    const { ids, page } = await received(2);
    for (const query of [`did=approval&done=${ids[1]}`, 'did=approval&done=nothing', `did=claim&done=${ids[1]}`])
      expect((await page(ids[0], query)).querySelector('.done')).toBeNull();
  });

  it('a decision on one change stays on its article', async () => {
    const { ids, page, send } = await received(2);
    const target = (await page(ids[0])).querySelector('.change')?.getAttribute('data-target') ?? '';
    const back = await send(ids[0], 'decisions', [
      ['target', target],
      ['verdict', 'accept'],
    ]);
    expect([back.pathname, back.searchParams.get('queue')]).toEqual([`${AT}/${ids[0]}`, QUEUE]);
  });
});
