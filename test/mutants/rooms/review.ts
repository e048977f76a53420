// Mistakes at the reviewer's desk: signing, deciding, editing by hand, claims, batches and what was seen.
import type { MutatedFile } from '../mutant.ts';

export const REVIEW: readonly MutatedFile[] = [
  {
    file: 'lib/review/approval.ts',
    tests: [
      'test/review/approval.test.ts',
      'test/review/desk.test.ts',
      'test/review/hand-edits.test.ts',
      'test/review/bulk',
      'test/publish/settle.test.ts',
    ],
    mutants: [
      {
        breaks: 'A text that was rejected after its approval can be brought back.',
        find: 'if (withdrawn !== undefined)',
        put: "if (withdrawn !== undefined && state.state === 'rejected')",
      },
      {
        breaks: 'An empty text can be signed.',
        find: "if (text.trim() === '') throw new Unprocessable('invalid', 'An empty text cannot be published.');",
        put: '',
      },
      {
        breaks: 'Another text is signed than the one that was seen.',
        find: 'if (hash !== (body.sha256 ?? hash)) throw',
        put: 'if (hash === undefined) throw',
      },
      {
        breaks: 'Suggestions are left undecided without anybody saying so.',
        find: "if (left.length > 0 && body.undecided !== 'leave') throw",
        put: "if (left.length > 0 && body.undecided === 'block') throw",
      },
      {
        breaks: 'A blocking flag can be left undecided.',
        find: 'if (blockers.length > 0) throw',
        put: "if (blockers.length > 0 && body.undecided !== 'leave') throw",
      },
      {
        breaks: 'The signed text is not stored.',
        find: 'await needs.archive.putText(state.article, event.sha256, text);',
        put: '',
      },
      {
        breaks: 'The site can be rolled back to what readers see.',
        find: "if (order?.kind === 'article' && order.revision === number && order.signed.sha256 === signed.sha256)",
        put: 'if (order === undefined)',
      },
    ],
  },
  {
    file: 'lib/review/headline.ts',
    tests: ['test/review/headline.test.ts', 'test/review/approval.test.ts'],
    mutants: [
      {
        breaks: 'The signed headline is the one that cleaning found, although somebody changed it.',
        find: 'if (text === cleaned.text) return cleaned.title;',
        put: "if (text !== '') return cleaned.title;",
      },
      {
        breaks: 'An old headline is found wherever its words occur.',
        find: 'return headlineOf(text, format, blocks, undefined).words === title;',
        put: 'return text.includes(title);',
      },
      {
        breaks: 'A headline keeps the marks of its heading.',
        find: ".replace(/^ {0,3}#{1,6}(?:[ \\t]+|$)/u, '')",
        put: '',
      },
      {
        breaks: 'What somebody adds behind a headline is no part of it.',
        find: "const isBehind = change.start === at && isPlace(change) && !change.after.startsWith('\\n');",
        put: 'const isBehind = false;',
      },
    ],
  },
  {
    file: 'lib/review/claims.ts',
    tests: ['test/review/claims.test.ts'],
    mutants: [
      { breaks: 'A claim lasts for days.', find: 'const MINUTES = 30;', put: 'const MINUTES = 3000;' },
      { breaks: 'A claim is over at once.', find: 'const MINUTES = 30;', put: 'const MINUTES = 0;' },
      {
        breaks: 'Anybody can release a claim.',
        find: 'if (held?.by !== by) return held;',
        put: 'if (held === undefined) return held;',
      },
      {
        breaks: 'Who claims what somebody else has is not told so.',
        find: 'if (held.by !== actor.id) throw new Claimed(held);',
        put: '',
      },
      {
        breaks: 'A rejection leaves the claim as it is.',
        find: "verb === 'approval' || verb === 'rejection'",
        put: "verb === 'approval'",
      },
      {
        breaks: 'Deciding does not renew a claim.',
        find: "if (verb === 'decisions' || verb === 'edits') return taken",
        put: "if (verb === 'edits') return taken",
      },
      {
        breaks: 'The queue still shows a claim that was released.',
        find: 'await queue.showClaim(article, { by, until: now });',
        put: '',
      },
      {
        breaks: 'The queue does not show a takeover.',
        find: 'await needs.queue.showClaim(id, seized);',
        put: '',
      },
    ],
  },
  {
    file: 'lib/review/command.ts',
    tests: [
      'test/review/approval.test.ts',
      'test/review/desk.test.ts',
      'test/review/hand-edits.test.ts',
      'test/review/claims.test.ts',
      'test/review/bulk',
    ],
    mutants: [
      {
        breaks: 'An Idempotency-Key of one change answers for another.',
        find: '  mustBeSame(before, call.request);\n',
        put: '',
      },
      {
        breaks: 'Whoever saw an older article may change it.',
        find: "if (seen === 'newest' || seen === state.sequence) return;",
        put: "if (seen === 'newest' || seen <= state.sequence) return;",
      },
      {
        breaks: 'Our own functions get in the way of people.',
        find: 'const people = since.filter((fact) => !isSystem(fact));',
        put: 'const people = since;',
      },
      {
        breaks: 'A change of an article as it will be is taken.',
        find: 'if (people.length === 0 && seen < state.sequence) return;',
        put: 'if (people.length === 0) return;',
      },
      {
        breaks: 'A replayed request is carried out again.',
        find: 'if (replayed) return undefined;',
        put: '',
      },
      {
        breaks: 'Whoever repeats a request claims the article anew.',
        find: 'const isAtWork = !replayed && (',
        put: 'const isAtWork = (',
      },
      {
        breaks: 'Whoever decides on a hundred articles claims them all.',
        find: "!replayed && (change.verb !== 'decisions' || request === undefined || !isOfMany(request))",
        put: '!replayed',
      },
      {
        breaks: 'A rehearsal of an approval stores the text.',
        find: 'change.tried ? await change.tried(state) : await change.make(state, facts)',
        put: 'await change.make(state, facts)',
      },
    ],
  },
  {
    file: 'lib/review/decisions.ts',
    tests: [
      'test/review/decisions.test.ts',
      'test/review/desk.test.ts',
      'test/review/bulk',
      'test/learning/learning.test.ts',
    ],
    mutants: [
      {
        breaks: 'Of two contrary decisions in one request the last is taken.',
        find: 'if (before !== undefined && before !== said)',
        put: 'if (before === undefined && said === undefined)',
      },
      {
        breaks: 'Accepted changes that only meet count as overlapping.',
        find: 'if (furthest && remark.start < furthest.end && (',
        put: 'if (furthest && remark.start <= furthest.end && (',
      },
      {
        breaks: 'Two accepted changes may want the same characters.',
        find: 'if (furthest && remark.start < furthest.end && (',
        put: 'if (furthest && remark.start < furthest.start && (',
      },
      {
        breaks: 'A long accepted change is forgotten behind a short one.',
        find: 'if (!furthest || remark.end > furthest.end) furthest = remark;',
        put: 'furthest = remark;',
      },
      {
        breaks: 'What was said of a member stands against what is said of its group.',
        find: "if (decision.verdict === 'amend') return [];",
        put: 'if (decision) return [];',
      },
      {
        breaks: 'One replacement is given to a whole group.',
        find: 'if (first && named.length === 1) return',
        put: 'if (first) return',
      },
      {
        breaks: 'A member of a group is decided on by itself.',
        find: 'const target = first ? targetOf(first) : input.target;',
        put: 'const target = input.target;',
      },
      {
        breaks: 'An amendment has no text.',
        find: "if (text === undefined) throw new Unprocessable('invalid', 'An amendment needs its text.', { target: input.target });",
        put: '',
      },
    ],
  },
  {
    file: 'lib/review/decisions-by-rule.ts',
    tests: [
      'test/review/decisions.test.ts',
      'test/review/bulk',
      'test/review/desk.test.ts',
      'test/learning/learning.test.ts',
    ],
    mutants: [
      {
        breaks: 'A verdict on a rule overrules what was decided one by one.',
        find: 'said(remark) === (asked.verdict === null) && ',
        put: '',
      },
      {
        breaks: 'Changes that were excluded are decided on.',
        find: ' && !except.has(changeKey(remark)),',
        put: ',',
      },
    ],
  },
  {
    file: 'lib/review/overlap.ts',
    tests: ['test/review/overlap.test.ts', 'test/review/hand-edits.test.ts', 'test/review/desk.test.ts'],
    mutants: [
      {
        breaks: 'Edits by hand and changes of rules never meet.',
        find: "if (a.kind === 'hand' || b.kind === 'hand') return touches(a, b);",
        put: "if (a.kind === 'hand' && b.kind === 'hand') return touches(a, b);",
      },
      {
        breaks: 'Closing a flag stands in the way of an accepted change beside it.',
        find: "const isWord = tier === 'flag' && (verdict === 'accept' || verdict === 'reject');",
        put: "const isWord = tier === 'flag' && verdict === null;",
      },
      {
        breaks: 'What somebody else has closed does not stand in the way.',
        find: 'return fact.actor !== by;',
        put: 'return false;',
      },
      {
        breaks: 'What one has closed oneself stands in the way.',
        find: 'return fact.actor !== by;',
        put: 'return true;',
      },
      {
        breaks: 'Edits by hand that were taken back are forgotten.',
        find: 'const all = [...edits, ...removed.flatMap((id) => known.get(id) ?? [])];',
        put: 'const all = [...edits, ...removed.flatMap(() => [])];',
      },
    ],
  },
  {
    file: 'lib/review/hand-edit-spans.ts',
    tests: ['test/review/hand-edits.test.ts', 'test/review/desk.test.ts', 'test/review/four-eyes.test.ts'],
    mutants: [
      {
        breaks: 'Whose edit a colleague writes over may approve what is left of it.',
        find: 'alsoBy(by.actor, [...earlier, ',
        put: 'alsoBy(by.actor, [',
      },
      {
        breaks: 'Whose amendment a colleague edits by hand may take it back and approve what is left of it.',
        find: ', ...amendersIn(revision, content, place)]',
        put: ']',
      },
      {
        breaks: 'An edit may name words that do not stand there.',
        find: ' || text.slice(start, end) !== before || ',
        put: ' || ',
      },
      {
        breaks: 'Edits may overlap.',
        find: 'if (start < at || end < start',
        put: 'if (end < start',
      },
      {
        breaks: 'An edit is made on another text than the one that was seen.',
        find: 'if (sha256(text) !== body.sha256) throw',
        put: 'if (body.sha256 === undefined) throw',
      },
      {
        breaks: 'An edit forgets what it was written over.',
        find: '...(over.length === 0 ? {} : { over })',
        put: '',
      },
      {
        breaks: 'An edit that comes out otherwise than it was typed is kept.',
        find: 'if (composed([...kept, ...made]) !== wish)',
        put: 'if (wish === undefined)',
        also: ['test/clean/compose.test.ts'],
        accepted:
          'Edits are widened until they can be told apart, and the property test finds none that cannot; the last guard, should one be found.',
      },
      {
        breaks: 'One request takes back a passage and writes over it.',
        find: 'if (gone.some((old) => made.some((edit) => touches(edit, old))))',
        put: 'if (gone.length > made.length + gone.length)',
      },
      {
        breaks: 'An edit is restored although another has been written over its passage.',
        find: 'const restored = gone.flatMap((old) => old.over ?? []).filter((old) => !standing.some((edit) => touches(edit, old)));',
        put: 'const restored = gone.flatMap((old) => old.over ?? []);',
        accepted:
          'An edit that is written over another covers it whole, so that nothing else can stand there; the last guard, should that change.',
      },
      {
        breaks: 'An edit that is written over is kept beside its successor.',
        find: 'const kept = revision.handEdits.filter((old) => !over.includes(old));',
        put: 'const kept = revision.handEdits;',
      },
    ],
  },
  {
    file: 'lib/review/hand-edits.ts',
    tests: ['test/review/hand-edits.test.ts'],
    mutants: [
      {
        breaks: 'An edit on the text of an older revision is taken for one of the newest.',
        find: 'if (seen.number !== now.number) throw',
        put: 'if (seen.number > now.number) throw',
      },
      {
        breaks: 'The fact that was seen counts as one that came since.',
        find: 'fact.sequence > basis && !isSystem(fact)',
        put: 'fact.sequence >= basis && !isSystem(fact)',
      },
      {
        breaks: 'What was done to the same passage since is overwritten.',
        find: 'if (isTouched) throw new Stale(state.sequence, since, true);',
        put: '',
      },
      {
        breaks: 'An edit may be made on a text that is still to come.',
        find: 'if (basis > state.sequence) throw',
        put: 'if (basis < 0) throw',
      },
    ],
  },
  {
    file: 'lib/review/history.ts',
    tests: ['test/review/history.test.ts'],
    mutants: [
      {
        breaks: 'The last page of a history promises another.',
        find: 'if (left.length <= limit || !last)',
        put: 'if (left.length < limit || !last)',
      },
      {
        breaks: 'A cursor of another list is taken for one of a history.',
        find: "v.strictTuple([v.literal('after'), v.pipe(v.string(), v.regex(/^[1-9]\\d{0,8}$/))])",
        put: 'v.tuple([v.string(), v.pipe(v.string(), v.regex(/^[1-9]\\d{0,8}$/))])',
      },
      {
        breaks: 'A page begins with the last entry of the page before.',
        find: "order === 'oldest' ? sequence > shown : sequence < shown",
        put: "order === 'oldest' ? sequence >= shown : sequence <= shown",
      },
      {
        breaks: 'What happened since includes what was seen.',
        find: 'fact.sequence > sequence).map(toldOf)',
        put: 'fact.sequence >= sequence).map(toldOf)',
      },
    ],
  },
  {
    file: 'lib/review/compare.ts',
    tests: ['test/review'],
    mutants: [
      {
        breaks: 'The raw text beside an older revision is that of the newest upload.',
        find: "typeof other === 'number' ? other : newest(state).number",
        put: 'newest(state).number',
      },
      {
        breaks: 'A tombstone is compared as if a text were live.',
        find: "if (hash === undefined) throw new NotFound('live text', state.article);",
        put: "if (hash === undefined) return '';",
      },
    ],
  },
  {
    file: 'lib/review/align-paragraphs.ts',
    tests: ['test/review/align-paragraphs.test.ts'],
    mutants: [
      {
        breaks: 'A paragraph that lost its line breaks counts as the same.',
        find: 'old.whole === fresh.whole || (old.words === fresh.words && old.isLast !== fresh.isLast)',
        put: 'old.words === fresh.words',
      },
      {
        breaks: 'Only paragraphs that are nearly the same are told as changed.',
        find: 'const ALIKE = 0.35;',
        put: 'const ALIKE = 0.95;',
      },
      {
        breaks: 'A paragraph that occurs twice pins down the first of both.',
        find: 'places.set(words, places.has(words) ? -1 : at)',
        put: 'places.set(words, at)',
        accepted: 'Both texts are still told to the letter; more of them is told as gone and come.',
      },
    ],
  },
  {
    file: 'lib/review/saved-views.ts',
    tests: ['test/review', 'test/store/memory.test.ts'],
    mutants: [
      {
        breaks: 'One view more than the most can be saved.',
        find: 'if (views.length < MOST_VIEWS)',
        put: 'if (views.length <= MOST_VIEWS)',
      },
      {
        breaks: 'A name with its accent written as two signs is another view.',
        find: "sha256(name.normalize('NFC'))",
        put: 'sha256(name)',
      },
      {
        breaks: 'A view of the same name is saved beside the old one.',
        find: 'if (views.some(({ id }) => id === view.id)) return views.map((one) => (one.id === view.id ? view : one));',
        put: '',
      },
    ],
  },
  {
    file: 'lib/review/bulk/bulk.ts',
    tests: ['test/review/bulk'],
    mutants: [
      {
        breaks: 'Articles that were excluded are taken along.',
        find: '[...new Set(order.ids)].filter((id) => !excluded.has(id))',
        put: '[...new Set(order.ids)]',
      },
      {
        breaks: 'Articles that a filter finds cannot be excluded.',
        find: 'page.items.map(({ id }) => id).filter((id) => !excluded.has(id))',
        put: 'page.items.map(({ id }) => id)',
      },
      {
        breaks: 'A batch that is repeated chooses its articles anew.',
        find: 'if (before) return sameOrder(before, request);',
        put: '',
        accepted: 'The batch that was kept first counts all the same; this spares looking for its articles.',
      },
      {
        breaks: 'Two people with the same key share one batch.',
        find: 'JSON.stringify([actor.id, request?.key ?? needs.secret()])',
        put: 'JSON.stringify([request?.key ?? needs.secret()])',
      },
      {
        breaks: 'A key of long ago acts on the articles of another order.',
        find: 'if (batch.hash !== undefined) mustBeSame({ hash: batch.hash }, request);',
        put: '',
      },
      {
        breaks: 'A batch goes on until the gateway gives up.',
        find: 'const LONGEST = 8000;',
        put: 'const LONGEST = 8_000_000;',
      },
      {
        breaks: 'An article that changed since it was seen is changed all the same.',
        find: "order.seen?.[article] ?? 'newest'",
        put: "order.seen === undefined ? 'newest' : 'newest'",
      },
    ],
  },
  {
    file: 'lib/review/bulk/undo.ts',
    tests: ['test/review/bulk', 'test/review/four-eyes.test.ts'],
    mutants: [
      {
        breaks: 'An amendment that undoing a batch brings back is nobody’s who wrote it.',
        find: "...(former.verdict === 'amend' && alsoBy(by, writersOf(former)))",
        put: '',
      },
      {
        breaks: 'What somebody said since is taken back as well.',
        find: 'if (review.by === fact.actor && review.at === fact.at) return;',
        put: 'if (review) return;',
      },
      {
        breaks: 'Decisions that somebody else took since are taken back.',
        find: 'stands?.by === fact.actor && stands.at === fact.at',
        put: 'stands !== undefined',
      },
      {
        breaks: 'What was said before the batch is lost.',
        find: 'former ? saidAgain(former, by) : { target, verdict: null }',
        put: '{ target, verdict: null }',
      },
      {
        breaks: 'Decisions on an older revision are taken back in the newest.',
        find: 'if (now.number !== fact.revision) throw',
        put: 'if (now.number < fact.revision) throw',
      },
      {
        breaks: 'Nobody is told that readers still see what was taken back.',
        find: "const isPublic = done.site === 'published' || done.site === 'ordered';",
        put: "const isPublic = done.site === 'published';",
      },
    ],
  },
  {
    file: 'lib/review/reclean.ts',
    tests: ['test/review/bulk'],
    mutants: [
      {
        breaks: 'The queue asks about changes that were decided on already.',
        find: '!others.has(named(remark)) && !isKept(remark)',
        put: '!others.has(named(remark))',
      },
      {
        breaks: 'A revision is made although the rules say nothing else.',
        find: 'cleaned.rulebook === last.made.rulebook || lookOf(cleaned) === lookOf(before.cleaned)',
        put: 'cleaned.rulebook === last.made.rulebook',
      },
      {
        breaks: 'A change that is only suggested now is told twice.',
        find: 'was.delete(place.remark.id);',
        put: '',
      },
    ],
  },
];
