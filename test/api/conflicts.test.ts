// Conflicts over HTTP: what does not overlap is kept by itself, the rest is asked.
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../lib/ledger/facts.ts';
import { approve, karl, rita, seenBy, TEXT } from '../world/world.ts';
import { type Harness, harness, parse } from './harness.ts';

type Fields = readonly (readonly [string, string])[];

async function reviewed() {
  const h = harness();
  await h.upload(TEXT, '01');
  const { edits, suggestions } = await h.desk.revision(h.article, 1);
  return { ...h, edit: edits[0]!.id, offer: suggestions[0]!.id };
}

/** What a page that was loaded now would send for an edit of the paragraph with these words. */
async function editing(h: Harness, words: string, instead: string): Promise<Fields> {
  const { text, sha256 } = await h.desk.revision(h.article, 1);
  const { sequence } = await h.desk.article(h.article, rita);
  const start = text.lastIndexOf('\n\n', text.indexOf(words)) + 2;
  const before = text.slice(start).split('\n\n', 1)[0] ?? '';
  return [
    ...seenAt(sequence),
    ['sha256', sha256],
    ['start', String(start)],
    ['before', before],
    ['after', before.replace(words, instead)],
  ];
}

const seenAt = (sequence: number): Fields => [
  ['seen', String(sequence)],
  ['revision', '1'],
  ['view', 'clean'],
];
const deciding = async (h: Harness, target: string, verdict: string): Promise<Fields> => [
  ...seenAt((await h.desk.article(h.article, rita)).sequence),
  ['target', target],
  ['verdict', verdict],
];
const send = (h: Harness, as: Actor, deed: string, fields: Fields, accept = 'text/html') =>
  h.browse(`/review/articles/${h.article}/${deed}`, { as, form: fields, headers: { accept } });
const told = async (response: Response) => [response.status, response.headers.get('location')?.split('?')[1]];
const textOf = async (h: Harness) => (await h.desk.revision(h.article, 1)).text;

describe('an edit by hand on an older page', () => {
  it('is kept on top of what somebody else did to other passages, and says so', async () => {
    const h = await reviewed();
    const mine = await editing(h, 'noon', 'dusk');
    await send(h, karl, 'decisions', await deciding(h, h.offer, 'accept'));
    await send(h, karl, 'edits', await editing(h, 'on Monday', 'on Tuesday'));
    expect(await told(await send(h, rita, 'edits', mine))).toEqual([303, 'did=edits-meanwhile&view=clean']);
    const text = await textOf(h);
    for (const words of ['on Tuesday', 'the harbour master', 'after dusk']) expect(text).toContain(words);
  });

  it('tells the script who did what meanwhile', async () => {
    const h = await reviewed();
    const mine = await editing(h, 'noon', 'dusk');
    await send(h, karl, 'edits', await editing(h, 'on Monday', 'on Tuesday'));
    const answer = await send(h, rita, 'edits', mine, 'application/json');
    expect(await answer.json()).toMatchObject({ sequence: 3, meanwhile: 'Meanwhile karl edited one passage by hand.' });
  });

  it('of many people at once is kept for each of them', async () => {
    const h = harness();
    const names = ['ann', 'bob', 'cid', 'dot', 'eli', 'fay'];
    await h.upload(`Title\n\n${names.map((name) => `Here is ${name} today.`).join('\n\n')}\n`, '01');
    const forms = await Promise.all(names.map((name) => editing(h, `is ${name} today`, `was ${name} yesterday`)));
    const people = names.map((id): Actor => ({ id, roles: ['reviewer'] }));
    const answers = await Promise.all(people.map((person, at) => send(h, person, 'edits', forms[at] ?? [])));
    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 303));
    for (const name of names) expect(await textOf(h)).toContain(`Here was ${name} yesterday.`);
  });

  it('against another stands beside it, and its result is sent against the text as it is', async () => {
    const h = await reviewed();
    const mine = await editing(h, 'opens on Monday', 'opens on Sunday');
    await send(h, karl, 'edits', await editing(h, 'Monday', 'Tuesday'));
    const answer = await send(h, rita, 'edits', mine);
    expect(answer.status).toBe(412);
    const page = parse(await answer.text());
    expect(page.querySelector('.lead')?.textContent).toBe(
      'After you read this article, karl edited one passage by hand.',
    );
    const form = page.querySelector('.clash form');
    const result = form?.querySelector('textarea')?.textContent?.replace(/^\n/, '') ?? '';
    expect(result).toContain('on Sunday');
    const fields = [...(form?.querySelectorAll('input') ?? [])].map(
      (input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''] as const,
    );
    const kept = await send(h, rita, 'edits', [...fields, ['after', result.replace('Sunday', 'Saturday')]]);
    expect(await told(kept)).toEqual([303, 'did=edits&view=clean']);
    expect(await textOf(h)).toContain('on Saturday');
    expect(h.faults).toEqual([]);
  });

  it('against another tells the script the same beside the problem', async () => {
    const h = await reviewed();
    const mine = await editing(h, 'Monday', 'Sunday');
    await send(h, karl, 'edits', await editing(h, 'Monday', 'Tuesday'));
    const answer = await send(h, rita, 'edits', mine, 'application/json');
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await answer.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({
      code: 'stale',
      overlaps: true,
      request: 'req-1',
      since: [{ actor: 'karl', says: 'edited one passage by hand' }],
    });
    expect(parse(String(problem['shown'])).querySelector('textarea')?.textContent).toContain('Sunday');
    expect(problem).not.toHaveProperty('happened');
  });

  it('on a revision that was superseded keeps what was typed', async () => {
    const h = await reviewed();
    const mine = await editing(h, 'noon', 'dusk at last');
    await h.upload('Another text.', '02');
    const answer = await send(h, rita, 'edits', mine);
    expect([answer.status, parse(await answer.text()).querySelector('.yours')?.textContent]).toEqual([
      412,
      expect.stringContaining('dusk at last'),
    ]);
  });
});

describe('taking an edit back on a page', () => {
  it('takes it back as if it had never been made, on top of what others did', async () => {
    const h = await reviewed();
    await send(h, rita, 'edits', await editing(h, 'noon', 'dusk'));
    const { handEdits, sha256 } = await h.desk.revision(h.article, 1);
    const mine: Fields = [...seenAt(2), ['sha256', sha256], ['removed', handEdits[0]!.id]];
    await send(h, karl, 'decisions', await deciding(h, h.edit, 'reject'));
    expect(await told(await send(h, rita, 'edits', mine))).toEqual([303, 'did=removal-meanwhile&view=clean']);
    expect(await h.desk.revision(h.article, 1)).toMatchObject({ handEdits: [] });
    expect(await textOf(h)).toContain('The the harbour');
    const unknown = await send(h, rita, 'edits', [
      ...seenAt(4),
      ['sha256', (await h.desk.revision(h.article, 1)).sha256],
      ['removed', 'nothing'],
    ]);
    expect(unknown.status).toBe(422);
  });
});

describe('one person in two windows', () => {
  it('meets no conflict for decisions and edits that do not overlap, and is told of none', async () => {
    const h = await reviewed();
    const [edit, decision] = [await editing(h, 'noon', 'dusk'), await deciding(h, h.offer, 'accept')];
    await send(h, rita, 'decisions', await deciding(h, h.edit, 'accept'));
    expect(await told(await send(h, rita, 'edits', edit))).toEqual([303, 'did=edits&view=clean']);
    expect(await told(await send(h, rita, 'decisions', decision))).toEqual([303, 'did=decisions&view=clean']);
    expect(await textOf(h)).toContain('the harbour master');
    expect(await textOf(h)).toContain('after dusk');
  });

  it('meets none where the publisher wrote in between, nor where the same person closed and reopened', async () => {
    const h = await reviewed();
    const [edit, decision] = [await editing(h, 'noon', 'dusk'), await deciding(h, h.offer, 'accept')];
    await approve(rita, h);
    await h.desk.reopen(h.article, { revision: 1 }, await seenBy(rita, h.desk, h.article));
    await h.settle(h.article);
    expect((await h.ledger.facts(h.article)).map(({ type }) => type)).toContain('Published');
    expect(await told(await send(h, rita, 'edits', edit))).toEqual([303, 'did=edits&view=clean']);
    expect(await told(await send(h, rita, 'decisions', decision))).toEqual([303, 'did=decisions&view=clean']);
  });

  it('signs nothing that this window has not shown: an approval is asked again', async () => {
    const h = await reviewed();
    const { sha256 } = await h.desk.revision(h.article, 1);
    const approval: Fields = [...seenAt(1), ['sha256', sha256], ['undecided', 'leave']];
    await send(h, rita, 'decisions', await deciding(h, h.offer, 'accept'));
    expect((await send(h, rita, 'approval', approval)).status).toBe(412);
    const now = await h.desk.revision(h.article, 1);
    const fresh: Fields = [...seenAt(2), ['sha256', now.sha256], ['undecided', 'leave']];
    expect(await told(await send(h, rita, 'approval', fresh))).toEqual([303, 'did=approval']);
  });

  it('is shown a conflict with itself only where both windows speak of the same passage', async () => {
    const h = await reviewed();
    const mine = await editing(h, 'Monday', 'Sunday');
    await send(h, rita, 'edits', await editing(h, 'Monday', 'Tuesday'));
    const answer = await send(h, rita, 'edits', mine);
    expect([
      answer.status,
      parse(await answer.text()).querySelector('.column:nth-child(2) .whose')?.textContent,
    ]).toEqual([412, 'As it stands, by you, elsewhere']);
  });
});

describe('over the API', () => {
  it('an edit on an older text is sent again with its basis, once it is told that nothing overlaps', async () => {
    const h = await reviewed();
    const { text, sha256 } = await h.desk.revision(h.article, 1);
    const start = text.indexOf('noon');
    const body = { revision: 1, sha256, edits: [{ start, end: start + 4, before: 'noon', after: 'dusk' }] };
    await send(h, karl, 'edits', await editing(h, 'on Monday', 'on Tuesday'));
    const path = `/v1/articles/${h.article}/edits`;
    const first = await h.askJson(rita, 'POST', path, { body, seen: 1 });
    expect(first.json).toMatchObject({
      status: 412,
      overlaps: false,
      current: 2,
      detail: expect.stringContaining('karl edited'),
    });
    expect((await h.askJson(rita, 'POST', path, { body, seen: 2 })).json.code).toBe('text_changed');
    const again = await h.askJson(rita, 'POST', path, { body: { ...body, basis: 1 }, seen: 2 });
    expect(again.json).toMatchObject({ sequence: 3 });
    expect(await textOf(h)).toContain('after dusk');
  });

  it('an edit needs something to do, and names an edit that is there', async () => {
    const h = await reviewed();
    const { sha256 } = await h.desk.revision(h.article, 1);
    const ask = (body: object) =>
      h.askJson(rita, 'POST', `/v1/articles/${h.article}/edits`, { body: { revision: 1, sha256, ...body }, seen: 1 });
    expect((await ask({ edits: [] })).json).toMatchObject({ status: 422, code: 'invalid' });
    expect((await ask({ edits: [], removed: ['h1'] })).json).toMatchObject({
      status: 422,
      code: 'unknown_edit',
      edit: 'h1',
    });
    expect((await ask({ edits: [], removed: ['h1'], basis: 0 })).json).toMatchObject({ status: 422, code: 'invalid' });
  });
});
