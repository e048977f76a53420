// Who may do what in which state: every change of an article, by every role, in every state it can be in.
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../lib/ledger/facts.ts';
import { approve, eva, karl, rita, seenBy, TEXT } from '../world/world.ts';
import { type Harness, harness } from './harness.ts';

const PEOPLE: Readonly<Record<string, Actor>> = {
  editor: { id: 'eddy', roles: ['editor'] },
  reviewer: rita,
  admin: { id: 'ada', roles: ['admin'] },
  none: { id: 'sam', roles: [] },
};

const STATES = ['in_review', 'approved', 'rejected', 'published', 'unpublished', 'retracted'] as const;
type State = (typeof STATES)[number];

/** Written out, so that a slip in the table of moves is not repeated here: what a reviewer is answered. */
const ANSWERS: Readonly<Record<string, Readonly<Record<State, number>>>> = {
  decisions: { in_review: 200, approved: 409, rejected: 409, published: 409, unpublished: 409, retracted: 409 },
  'rule-decisions': { in_review: 200, approved: 409, rejected: 409, published: 409, unpublished: 409, retracted: 409 },
  edits: { in_review: 200, approved: 409, rejected: 409, published: 409, unpublished: 409, retracted: 409 },
  approval: { in_review: 200, approved: 409, rejected: 409, published: 409, unpublished: 409, retracted: 409 },
  rejection: { in_review: 200, approved: 409, rejected: 409, published: 409, unpublished: 409, retracted: 409 },
  reopening: { in_review: 409, approved: 200, rejected: 200, published: 200, unpublished: 200, retracted: 200 },
  unpublication: { in_review: 409, approved: 200, rejected: 409, published: 200, unpublished: 409, retracted: 409 },
  retraction: { in_review: 409, approved: 200, rejected: 409, published: 200, unpublished: 200, retracted: 409 },
  rollback: { in_review: 409, approved: 409, rejected: 409, published: 409, unpublished: 200, retracted: 200 },
  recleaning: { in_review: 409, approved: 409, rejected: 409, published: 409, unpublished: 409, retracted: 409 },
  claim: { in_review: 200, approved: 200, rejected: 200, published: 200, unpublished: 200, retracted: 200 },
  release: { in_review: 200, approved: 200, rejected: 200, published: 200, unpublished: 200, retracted: 200 },
};

async function brought(state: State): Promise<Harness> {
  const h = harness();
  await h.upload(TEXT, '01');
  const say = async () => seenBy(karl, h.desk, h.article);
  if (state === 'rejected') await h.desk.reject(h.article, { revision: 1, reason: 'No.' }, await say());
  if (state === 'in_review' || state === 'rejected') return h;
  await approve(karl, h);
  if (state === 'approved') return h;
  await h.settle(h.article);
  if (state === 'unpublished') await h.desk.unpublish(h.article, { reason: 'Wait.' }, await say());
  if (state === 'retracted') await h.desk.retract(h.article, { reason: 'Wrong.' }, await say());
  return h;
}

async function bodyOf(deed: string, h: Harness): Promise<unknown> {
  const { sha256, text, suggestions } = await h.desk.revision(h.article, 1);
  const bodies: Readonly<Record<string, unknown>> = {
    decisions: { revision: 1, decisions: [{ edit: suggestions[0]!.id, verdict: 'accept' }] },
    'rule-decisions': { revision: 1, rule: 'test/word', verdict: 'accept' },
    edits: { revision: 1, sha256, edits: [{ start: 0, end: 1, before: text.slice(0, 1), after: 'h' }] },
    approval: { revision: 1, sha256, undecided: 'leave' },
    rejection: { reason: 'No.' },
    reopening: {},
    unpublication: { reason: 'Wait.' },
    retraction: { reason: 'Wrong.' },
    rollback: { revision: 1, reason: 'Back.' },
  };
  return bodies[deed] ?? {};
}

describe.each(STATES)('an article that is %s', (state) => {
  it.each(Object.keys(ANSWERS))('answers %s by role', async (deed) => {
    const untouched = await brought(state);
    for (const [role, person] of Object.entries(PEOPLE)) {
      const h = role === 'editor' || role === 'none' ? untouched : await brought(state);
      const { sequence, state: now } = await h.desk.article(h.article, eva);
      expect(now).toBe(state);
      const body = await bodyOf(deed, h);
      const path = `/v1/articles/${h.article}/${deed}`;
      const answer = await h.askJson(person, 'POST', path, { body, seen: sequence });
      const may = role === 'reviewer' || role === 'admin';
      const expected = ANSWERS[deed]?.[state];
      expect([role, answer.status, answer.status === 409 ? answer.json.code : '']).toEqual([
        role,
        may ? expected : 403,
        may && expected === 409 ? 'illegal_state' : '',
      ]);
      const after = (await h.desk.article(h.article, eva)).sequence;
      const changes = answer.status === 200 && !deed.endsWith('claim') && deed !== 'release';
      expect(after).toBe(changes ? sequence + 1 : sequence);
      expect(h.faults).toEqual([]);
    }
  });
});
