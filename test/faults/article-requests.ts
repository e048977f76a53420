// What a person does to one article: a verb that the page offers, about a change or word that stands in the text.
import type { Done } from '../../lib/ledger/call.ts';
import { articleId } from '../../lib/ledger/ids.ts';
import { VERB_NAMES, VERBS } from '../../lib/ledger/verbs.ts';
import type { ArticleView, RevisionView } from '../../lib/ledger/views.ts';
import type { Desk } from '../../lib/review/desk.ts';
import { type Act, type Deed, type OnOne, PEOPLE } from './acts.ts';
import type { DeskRequest } from './asked.ts';

type OneDeed = Extract<Deed, { kind: 'one' }>;

const isDone = (answer: unknown): answer is ArticleView =>
  typeof answer === 'object' && answer !== null && 'id' in answer && 'sequence' in answer;
const ofArticle = (answer: unknown) =>
  isDone(answer) ? { article: { id: answer.id, sequence: answer.sequence } } : {};

/** The verb, or one that the page offers, by its name in the address. */
function offered({ verb, isStubborn }: OneDeed, { may }: ArticleView, pick: number): OnOne {
  const verbs = VERB_NAMES.filter((name) => may.includes(name)).map((name) => VERBS[name].operation);
  if (isStubborn || verb === 'decideRule' || verbs.includes(verb)) return verb;
  return verbs[Math.floor(pick * verbs.length)] ?? verb;
}

export async function changeOf(deed: OneDeed, act: Act, desk: Desk): Promise<DeskRequest> {
  const actor = PEOPLE[act.by];
  const id = articleId(deed.key);
  const view = await desk.article(id, actor);
  const verb = offered(deed, view, act.pick);
  const { sequence: seen, revision } = view;
  const content = await desk.revision(id, revision, seen);
  const body = bodyFor(verb, content, act);
  const reason = { reason: 'So it is.' };
  const done = async (change: Promise<Done>) => {
    const { article, replayed } = await change;
    return { answer: article, replayed };
  };
  return {
    held: 'fact',
    body: { verb, id, seen, ...body },
    tells: ofArticle,
    send(desk, request) {
      const call = { actor, seen, request };
      switch (verb) {
        case 'decide':
          return done(desk.decide(id, { revision, decisions: body.decisions }, call));
        case 'edit':
          return done(
            desk.edit(id, { revision, sha256: content.sha256, edits: body.edits, removed: body.removed }, call),
          );
        case 'approve':
          return done(desk.approve(id, { revision, sha256: content.sha256, undecided: 'leave' }, call));
        case 'reject':
          return done(desk.reject(id, { revision, ...reason }, call));
        case 'reopen':
          return done(desk.reopen(id, { revision }, call));
        case 'unpublish':
          return done(desk.unpublish(id, reason, call));
        case 'retract':
          return done(desk.retract(id, reason, call));
        case 'rollBack':
          return done(desk.rollBack(id, { revision: 1 + Math.floor(act.pick * revision), ...reason }, call));
        case 'reclean':
          return done(desk.reclean(id, call));
        case 'decideRule':
          return done(
            desk.decideRule(id, { revision, rule: 'test/word', verdict: act.pick < 0.5 ? 'accept' : 'reject' }, call),
          );
      }
    },
  };
}

/** What a person says of the text that they see: the same for the same text and the same pick. */
function bodyFor(verb: OnOne, content: RevisionView, { pick, name }: Act) {
  const remarks = [...content.edits, ...content.suggestions, ...content.flags];
  const remark = remarks[Math.floor(pick * remarks.length)];
  const how = Math.floor(pick * 97) % 6;
  const said = [
    { verdict: 'accept' },
    { verdict: 'reject', reason: 'not-here' },
    { verdict: 'reject', reason: 'not-here' },
    { verdict: null },
    { verdict: 'amend', text: 'words' },
    { verdict: 'reject', reason: 'wrong' },
  ] as const;
  const decisions = remark ? [{ target: remark.id, ...(said[how] ?? said[0]) }] : [];
  const word = ['Boats', 'noon', 'Monday', 'says'][Math.floor(pick * 4)] ?? 'Boats';
  const start = content.text.indexOf(word);
  const mine = content.handEdits[0];
  const removed = verb === 'edit' && mine && pick > 0.7 ? [mine.id] : [];
  const edits =
    start < 0 || removed.length > 0
      ? []
      : [{ start, end: start + word.length, before: word, after: `${word} (${name.split(' ')[0]})` }];
  return { decisions, edits, removed };
}
