// Requests that must not be carried out: who may not, what was not seen, what makes no sense, each with its own code.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUARDED } from '../once/once.ts';
import { type Answer, type Json, Person } from './people.ts';
import { startTarget, type Target } from './target.ts';

const PROSE =
  'The the bridge over the river was closed on Monday, because the town repairs its railings until spring.\n';

let target: Target;
let ed: Person;
let mei: Person;
let rosa: Person;
let id: string;

beforeAll(async () => {
  target = await startTarget();
  ed = new Person(target, 'editor', 'ed');
  mei = new Person(target, 'reviewer', 'mei');
  rosa = new Person(target, 'reviewer', 'rosa');
  id = (await ed.upload('refusals-wire/bridge.txt', PROSE)).article;
});
afterAll(() => target?.close());

const at = (verb: string, article = id) => `/v1/articles/${article}/${verb}`;
const told = ({ status, json, headers }: Answer) => {
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(json).toMatchObject({ status, type: `/problems/${json.code}`, title: expect.any(String) });
  return [status, json.code];
};
const rejection = { reason: 'No news.' };

describe('who may not', () => {
  it('is asked for a token, and told where the token is no good', async () => {
    for (const authorization of ['', 'Bearer nonsense', 'Basic ZWQ6ZWQ='])
      expect((await fetch(`${target.api}/v1/me`, { headers: { authorization } })).status).toBe(401);
  });

  it('is told which role it takes, before anything else is looked at', async () => {
    for (const verb of ['decisions', 'edits', 'approval', 'rejection', 'unpublication', 'retraction', 'rollback']) {
      const answer = await ed.post(at(verb, 'never-was'), {}, { raw: { type: 'text/plain', body: '{' } });
      expect(told(answer), verb).toEqual([403, 'forbidden']);
      expect(answer.json.needs).toEqual(['reviewer', 'admin']);
    }
  });

  it('cannot approve their own upload where four eyes are on; somebody else can', async () => {
    const upload = await rosa.send('guarded.txt', `${PROSE}Nobody was hurt.\n`, GUARDED);
    const { article } = await rosa.outcome(upload);
    expect((await rosa.article(article)).may).not.toContain('approval');
    const own = await rosa.approve(article);
    expect(told(own)).toEqual([409, 'four_eyes']);
    expect(own.json).toMatchObject({ actor: 'rosa', because: 'uploaded' });
    expect((await mei.approve(article)).status).toBe(200);
  });

  it('cannot approve their own last edit where four eyes are on', async () => {
    const { article } = await ed.upload(`${GUARDED}/edited.txt`, PROSE);
    const { text, sha256 } = await mei.revision(article, 1);
    const edits = [{ start: text.length - 1, end: text.length - 1, before: '', after: ' Really.' }];
    expect((await mei.change(article, 'edits', { revision: 1, sha256, edits })).status).toBe(200);
    const own = await mei.approve(article);
    expect([told(own), own.json.because]).toEqual([[409, 'four_eyes'], 'edited']);
    expect((await rosa.approve(article)).status).toBe(200);
  });
});

describe('a change', () => {
  it('that does not say what was seen is 428', async () => {
    expect(told(await mei.post(at('rejection'), rejection))).toEqual([428, 'precondition_required']);
    expect(told(await mei.post(at('rejection'), rejection, { seen: 'x' }))).toEqual([400, 'bad_request']);
    expect(told(await mei.post(at('rejection'), rejection, { seen: 'W/"1"' }))).toEqual([412, 'stale']);
  });

  it('of what somebody else has changed since is 412, and says who did what', async () => {
    const { sequence } = await mei.article(id);
    const [edit] = (await mei.revision(id, 1)).edits;
    const decide = (who: Person, verdict: string) =>
      who.post(at('decisions'), { revision: 1, decisions: [{ edit: edit.id, verdict }] }, { seen: sequence });
    expect((await decide(rosa, 'reject')).status).toBe(200);
    const late = await decide(mei, 'accept');
    expect(told(late)).toEqual([412, 'stale']);
    expect(late.json).toMatchObject({
      current: sequence + 1,
      overlaps: true,
      since: [{ actor: 'rosa', type: 'Decided' }],
    });
  });

  it('of an article that there is not is 404, whatever else is wrong', async () => {
    expect(told(await mei.post(at('rejection', 'never-was'), {}))).toEqual([404, 'not_found']);
    expect(told(await mei.get('/v1/articles/never-was'))).toEqual([404, 'not_found']);
    expect(told(await mei.get(at('revisions/99')))).toEqual([404, 'not_found']);
    expect(told(await mei.get('/v1/uploads/never-was'))).toEqual([404, 'not_found']);
  });

  it.each([
    ['{"reason": ', 'application/json', 400, 'bad_request'],
    ['\u0000', 'application/json', 400, 'bad_request'],
    ['reason=x', 'application/x-www-form-urlencoded', 415, 'unsupported_media_type'],
    ['[]', 'application/json', 422, 'invalid'],
    ['{}', 'application/json', 422, 'invalid'],
    ['{"reason": "   "}', 'application/json', 422, 'invalid'],
    ['{"reason": "x", "more": 1}', 'application/json', 422, 'invalid'],
    [`{"reason": "${'x'.repeat(2001)}"}`, 'application/json', 422, 'invalid'],
    [`"${'x'.repeat(1024 * 1024)}"`, 'application/json', 413, 'body_too_large'],
    ['['.repeat(100_000), 'application/json', 400, 'bad_request'],
    [`${'['.repeat(5000)}${']'.repeat(5000)}`, 'application/json', 422, 'invalid'],
  ])('with the body %.20s of type %s is %i %s', async (body, type, status, code) => {
    const { sequence } = await mei.article(id);
    expect(told(await mei.post(at('rejection'), {}, { seen: sequence, raw: { type, body } }))).toEqual([status, code]);
  });

  it('of a change that the revision does not have, or at a place that is not there, is 422', async () => {
    const decisions = [{ edit: 'never-was', verdict: 'reject' }];
    expect(told(await mei.change(id, 'decisions', { revision: 1, decisions }))).toEqual([422, 'unknown_edit']);
    const { sha256 } = await mei.revision(id, 1);
    const edits = [{ start: 1_000_000, end: 1_000_001, before: 'x', after: '' }];
    expect(told(await mei.change(id, 'edits', { revision: 1, sha256, edits }))).toEqual([422, 'bad_span']);
  });

  it('that signs another text than the one that stands is 409', async () => {
    const sha256 = '0'.repeat(64);
    const body = { revision: 1, sha256, undecided: 'leave' };
    const answer = await mei.change(id, 'approval', body);
    expect([told(answer), answer.json.seen]).toEqual([[409, 'text_changed'], sha256]);
  });

  it('sent twice with one key is made once; the key with another body is 422', async () => {
    const { sequence } = await mei.article(id);
    const send = (reason: string) => mei.post(at('rejection'), { reason }, { seen: sequence, key: 'once' });
    const [first, second] = [await send('No news.'), await send('No news.')];
    expect([first.status, second.status, second.headers.get('idempotent-replayed')]).toEqual([200, 200, 'true']);
    expect(second.json).toEqual(first.json);
    expect(told(await send('Other news.'))).toEqual([422, 'key_reused']);
    expect((await mei.change(id, 'reopening', {})).status).toBe(200);
  });

  it('of a revision that a new upload has superseded is 409, and names the newest', async () => {
    const { article } = await ed.upload('refusals-wire/twice.txt', PROSE);
    const { sha256 } = await mei.revision(article, 1);
    await ed.upload('refusals-wire/twice.txt', `${PROSE}More follows.\n`);
    const answer = await mei.change(article, 'approval', { revision: 1, sha256 });
    expect([told(answer), answer.json.newest]).toEqual([[409, 'superseded'], 2]);
  });

  it('that the article is not in the state for is 409, and says what to do first', async () => {
    for (const verb of ['unpublication', 'retraction', 'reopening'] as const) {
      const answer = await mei.change(id, verb, verb === 'reopening' ? {} : { reason: 'Why not.' });
      expect(told(answer), verb).toEqual([409, 'illegal_state']);
      expect(answer.json.detail).toMatch(/\.$/);
    }
  });
});

describe('two approvals at the same time', () => {
  it('are one; whoever comes second is told', async () => {
    const { article } = await ed.upload('refusals-wire/contested.txt', PROSE);
    const { sequence, revision } = await mei.article(article);
    const { sha256 } = await mei.revision(article, revision);
    const answers = await Promise.all(
      [mei, rosa, mei, rosa].map((who) =>
        who.post(at('approval', article), { revision, sha256, undecided: 'leave' }, { seen: sequence }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200)) expect([412, 409]).toContain(told(answer)[0]);
    const { items } = (await mei.get(at('history', article))).json;
    expect(items.filter((item: Json) => item.type === 'Approved')).toHaveLength(1);
  });
});

describe('a question', () => {
  it.each(['limit=0', 'limit=101', 'limit=x', 'state=lost', 'cursor=junk', 'cursor='])(
    'for articles with %s is 400',
    async (query) => {
      expect(told(await mei.get(`/v1/articles?${query}`))).toEqual([400, 'bad_request']);
    },
  );

  it('at an address that is not there, or asked in another way, is answered so', async () => {
    expect(told(await mei.get('/v1/nowhere'))).toEqual([404, 'not_found']);
    expect(told(await mei.post('/v1/me', {}))).toEqual([405, 'method_not_allowed']);
  });
});
