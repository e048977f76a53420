// Mistakes in the ledger: facts, their fold, what is carried over, and who may do what.
import type { MutatedFile } from '../mutant.ts';

export const LEDGER: readonly MutatedFile[] = [
  {
    file: 'lib/ledger/actors.ts',
    tests: ['test/ledger/actors.test.ts', 'test/review', 'test/intake'],
    mutants: [
      {
        breaks: 'An upload that was put by hand counts as a doing of our own functions.',
        find: 'actor.startsWith(SYSTEM)',
        put: "actor.includes(':')",
      },
      {
        breaks: 'Somebody who puts files by hand passes for a person of the desk.',
        find: "`${PUT}${principal ?? 'unknown'}`",
        put: "principal ?? 'unknown'",
      },
    ],
  },
  {
    file: 'lib/ledger/fold.ts',
    tests: ['test/ledger/fold.test.ts', 'test/intake/ingest.test.ts', 'test/review/desk.test.ts'],
    mutants: [
      {
        breaks: 'An upload that S3 stored earlier becomes the newest version of its file.',
        find: 'isNewest ? fact.from : state.latest',
        put: 'fact.from',
      },
      {
        breaks: 'A decision that is taken back still stands.',
        find: 'if (decision.verdict === null) decisions.delete(decision.target);',
        put: 'if (decision.verdict === null) continue;',
      },
      {
        breaks: 'What an edit by hand was written over does not come back with its removal.',
        find: '...(fact.restored ?? [])',
        put: '',
        also: ['test/review/hand-edits.test.ts'],
      },
      {
        breaks: 'Whatever opens a rejected text again gives it its signature back.',
        find: 'withdrawn !== undefined && withdrawn === fact.undoes',
        put: 'withdrawn !== undefined',
      },
      {
        breaks: 'A later rejection, undone, restores what an earlier one withdrew.',
        find: ' && revision.withdrawn === undefined;',
        put: ';',
      },
      {
        breaks: 'Whose amendment a colleague amends may approve their own words.',
        find: '...(isOver ? writersOf(before) : [])',
        put: '',
        also: ['test/review/four-eyes.test.ts'],
      },
      {
        breaks: 'The same text signed again is published again.',
        find: 'if (isOrdered(state, fact.revision, signed)) {',
        put: 'if (signed.decided < 0) {',
        also: ['test/publish'],
      },
      {
        breaks: 'The publisher may say that another text stands than the one that was ordered.',
        find: ' || order.signed.sha256 !== fact.sha256)',
        put: ')',
      },
      {
        breaks: 'The first publication date is forgotten with the next publication.',
        find: 'const publishedAt = state.publishedAt ?? fact.at;',
        put: 'const publishedAt = fact.at;',
      },
      {
        breaks: 'An order sets the publication date anew.',
        find: 'return { order, publishedAt: state.publishedAt ?? order.at };',
        put: 'return { order, publishedAt: order.at };',
        also: ['test/publish'],
      },
      {
        breaks: 'A rollback may name a text that nobody approved.',
        find: 'if (signed?.sha256 !== fact.sha256) throw',
        put: 'if (signed === undefined) throw',
      },
      {
        breaks: 'Revisions may skip numbers.',
        find: 'if (made.number !== newest(state).number + 1) throw',
        put: 'if (made.number <= newest(state).number) throw',
      },
      {
        breaks: 'A fact may speak of a revision that is not the newest.',
        find: 'if (last.number !== fact.revision) throw',
        put: 'if (last.number < fact.revision) throw',
      },
      {
        breaks: 'The fold takes facts that the table of transitions forbids.',
        find: 'if (illegal) throw new BrokenLedger(fact, illegal.message);',
        put: '',
      },
      {
        breaks: 'A fact may be missing in the middle of a ledger.',
        find: 'if (fact.sequence !== next) throw',
        put: 'if (fact.sequence < next) throw',
      },
      {
        breaks: 'Every fact restarts the time that an article has been in its state.',
        find: 'since: word === state.state ? state.since : fact.at',
        put: 'since: fact.at',
      },
      {
        breaks: 'Two people share one Idempotency-Key.',
        find: 'return JSON.stringify([actor, key]);',
        put: 'return key;',
      },
      {
        breaks: 'An article comes back to a former address and is still redirected from it.',
        find: '[...state.slugs.filter((one) => one !== slug), slug]',
        put: '[...state.slugs, slug]',
        also: ['test/publish/settle.test.ts'],
      },
      {
        breaks: 'A decision that was carried over counts as one that was taken here.',
        find: '{ ...decision, carried: true }',
        put: 'decision',
        also: ['test/learning'],
      },
      {
        breaks: 'A withdrawn article still counts as published.',
        find: 'const { stands: _, ...live } = state.live;',
        put: 'const live = state.live;',
        also: ['test/publish'],
        accepted:
          'How the site stands is asked of the order, and an order that is no article is never compared with it.',
      },
    ],
  },
  {
    file: 'lib/ledger/state.ts',
    tests: ['test/ledger/fold.test.ts', 'test/publish/settle.test.ts'],
    mutants: [
      {
        breaks: 'An article that waits for a new approval is listed as published.',
        find: ' || live.revision !== last?.number) return',
        put: ') return',
      },
    ],
  },
  {
    file: 'lib/ledger/transitions.ts',
    tests: ['test/ledger', 'test/publish/settle.test.ts'],
    mutants: [
      {
        breaks: 'What was only ordered counts as published.',
        find: "state.live.stands === state.order.sequence ? 'published' : 'ordered'",
        put: "state.live.stands !== undefined ? 'published' : 'ordered'",
      },
      {
        breaks: 'The state of the site forbids nothing.',
        find: "return answer === 'yes' ? undefined : new IllegalMove(verb, now, answer);",
        put: 'return answer ? undefined : new IllegalMove(verb, now, answer);',
      },
    ],
  },
  {
    file: 'lib/ledger/verbs.ts',
    tests: ['test/ledger', 'test/review/desk.test.ts'],
    mutants: [
      {
        breaks: 'What is approved can be approved again.',
        find: "inReview: { ...WHILE_OPEN, approved: 'its newest revision is approved already.' },",
        put: "inReview: { ...WHILE_OPEN, approved: 'yes' },",
      },
      {
        breaks: 'A retracted article can be approved, and loses its notice.',
        find: "onSite: { ...ANYWHERE, retracted: 'roll it back first, or upload the corrected text under another name.' },",
        put: 'onSite: ANYWHERE,',
      },
      {
        breaks: 'What was never public can be retracted.',
        find: "onSite: { ...ANYWHERE, none: NEVER_PUBLIC, retracted: 'it is retracted already.' },",
        put: "onSite: { ...ANYWHERE, retracted: 'it is retracted already.' },",
      },
      {
        breaks: 'A retracted article can be unpublished, and loses its notice.',
        find: "retracted: 'a retracted article keeps its notice.',",
        put: "retracted: 'yes',",
      },
      {
        breaks: 'Editors may decide.',
        find: "const REVIEWERS: readonly Role[] = ['reviewer', 'admin'];",
        put: "const REVIEWERS: readonly Role[] = ['editor', 'reviewer', 'admin'];",
      },
    ],
  },
  {
    file: 'lib/ledger/policy.ts',
    tests: ['test/ledger/policy.test.ts', 'test/review/desk.test.ts', 'test/review/four-eyes.test.ts'],
    mutants: [
      {
        breaks: 'Four eyes stand in the way of the wrong verb.',
        find: "if (verb === 'approval') return",
        put: "if (verb === 'rejection') return",
      },
      {
        breaks: 'Whoever wrote a text may bring it back.',
        find: 'revisionOf(state, revision)?.signed?.authors ?? []',
        put: '[]',
      },
      {
        breaks: 'An older revision can be decided on.',
        find: 'speaksOfNewest && wish.revision !== last ?',
        put: 'speaksOfNewest && wish.revision > last ?',
      },
      {
        breaks: 'Whoever has no role is offered every verb.',
        find: 'VERBS[verb].roles.some((role) => actor.roles.includes(role)) &&',
        put: '',
      },
    ],
  },
  {
    file: 'lib/ledger/authors.ts',
    tests: ['test/ledger/policy.test.ts', 'test/review/four-eyes.test.ts', 'test/ledger/carry-over.test.ts'],
    mutants: [
      {
        breaks: 'Where four eyes are asked for, an uploader may approve.',
        find: "add(from.uploader, 'uploaded');",
        put: '',
      },
      {
        breaks: 'Where four eyes are asked for, whoever edited by hand may approve.',
        find: "for (const id of edited) add(id, 'edited');",
        put: '',
      },
      {
        breaks: 'Where four eyes are asked for, whoever amended a change may approve.',
        find: "for (const id of amended) add(id, 'amended');",
        put: '',
      },
      {
        breaks: 'Whoever accepts or rejects a change passes for its author.',
        find: ".filter(({ verdict }) => verdict === 'amend')",
        put: '',
      },
      {
        breaks: 'Whose words a colleague corrects may approve them.',
        find: 'readonly string[] => [by, ...also];',
        put: 'readonly string[] => [by, ...also].slice(0, 1);',
      },
    ],
  },
  {
    file: 'lib/ledger/four-eyes.ts',
    tests: ['test/ledger/policy.test.ts'],
    mutants: [
      {
        breaks: 'Four eyes for all sources are asked for by none.',
        find: "if (ALL.test(words) || named.has('*')) return () => true;",
        put: '',
      },
      {
        breaks: 'Spaces around a source switch its four eyes off.',
        find: '.map(asWritten)\n',
        put: '\n',
      },
      {
        breaks: 'Every source is excepted where one is.',
        find: '!free.has(asWritten(source))',
        put: 'free.has(asWritten(source))',
      },
    ],
  },
  {
    file: 'lib/ledger/carry-over.ts',
    tests: ['test/ledger/carry-over.test.ts', 'test/intake/ingest.test.ts', 'test/learning/learning.test.ts'],
    mutants: [
      {
        breaks: 'Surroundings do not belong to an identity.',
        find: 'const CONTEXT = 24;',
        put: 'const CONTEXT = 0;',
      },
      {
        breaks: 'A decision is carried over by its id although the number of its equals has changed.',
        find: "if (same) return counted('strict') ? same : undefined;",
        put: 'if (same) return same;',
      },
      {
        breaks: 'An acceptance is carried over to another replacement.',
        find: "if (anew || verdict !== 'reject' || !counted('loose')) return anew;",
        put: "if (anew || !counted('loose')) return anew;",
      },
      {
        breaks: 'A rejection is carried over although the number of its equals has changed.',
        find: " || !counted('loose')) return anew;",
        put: ') return anew;',
      },
      {
        breaks: 'In another manuscript the same offsets count as the same place.',
        find: 'if (old.text !== now.text) return undefined;',
        put: '',
      },
      {
        breaks: 'A decision on a group is carried over to a group that has grown.',
        find: 'return together && size === new Set(twins).size ? target : undefined;',
        put: 'return together ? target : undefined;',
      },
      {
        breaks: 'An edit by hand goes to the first of two places that look alike.',
        find: 'now.indexOf(phrase, at + 1) >= 0 || ',
        put: '',
      },
      {
        breaks: 'An edit by hand goes to the only place left of two that looked alike.',
        find: ' || old.indexOf(phrase) !== old.lastIndexOf(phrase))',
        put: ')',
      },
      {
        breaks: 'Kept words are laid over what the new rulebook finds there.',
        find: 'edit.after !== edit.before && !now.hasAt(edit)',
        put: 'edit.after !== edit.before',
      },
      {
        breaks: 'What touches a kept edit at its border is overlooked.',
        find: '.some((one) => meets(one, span))',
        put: '.some((one) => one.start < span.end && span.start < one.end)',
      },
      {
        breaks: 'A stale decision comes back although its change was there all the time.',
        find: 'return isIn(now) && !isIn(old);',
        put: 'return isIn(now);',
      },
      {
        breaks: 'Quotations in a fact have no bounds.',
        find: 'const LONGEST = 80;',
        put: 'const LONGEST = 80_000;',
      },
      {
        breaks: 'A quotation is cut through the middle of a character.',
        find: 'words.slice(0, LONGEST).toWellFormed()',
        put: 'words.slice(0, LONGEST)',
      },
      {
        breaks: 'A replaced change is said to be accepted although the words are others.',
        find: "if (now.tier !== 'flag' && words === now.after) return { verdict: 'accept' };",
        put: "if (now.tier !== 'flag') return { verdict: 'accept' };",
      },
      {
        breaks: 'A moved edit by hand keeps what it was written over, at the old place.',
        find: 'return { ...own, ...also, start, end: start + edit.before.length };',
        put: 'return { ...edit, ...also, start, end: start + edit.before.length };',
      },
    ],
  },
  {
    file: 'lib/ledger/append.ts',
    tests: ['test/publish/crash.test.ts', 'test/publish/interleavings.test.ts', 'test/review/desk.test.ts'],
    mutants: [
      {
        breaks: 'The mark is made after the fact: a crash in between is never found.',
        find: `  await needs.marks.mark(fact.article, fact.sequence, needs.clock.now().toISOString());
  return needs.ledger.append(fact);`,
        put: `  const added = await needs.ledger.append(fact);
  await needs.marks.mark(fact.article, fact.sequence, needs.clock.now().toISOString());
  return added;`,
      },
      {
        breaks: 'The queue does not show what has just happened.',
        find: 'await needs.queue.put(queueEntry(next));',
        put: '',
      },
    ],
  },
  {
    file: 'lib/ledger/append-log.ts',
    tests: ['test/ledger/append-log.test.ts', 'test/publish/interleavings.test.ts'],
    mutants: [
      {
        breaks: 'The first conflict is the last attempt.',
        find: 'export const ATTEMPTS = 50;',
        put: 'export const ATTEMPTS = 1;',
      },
      {
        breaks: 'After a conflict the decision is taken on the old log.',
        find: 'entries = [...entries, ...(await log.read(entries.length))];',
        put: 'entries = entries.length > 0 ? entries : await log.read(0);',
      },
      {
        breaks: 'What lost its place counts as written.',
        find: 'return (await log.put(added)) ? { entries: [...entries, added], added } : undefined;',
        put: 'return (await log.put(added), { entries: [...entries, added], added });',
      },
    ],
  },
  {
    file: 'lib/ledger/idempotency.ts',
    tests: ['test/webhooks/admin.test.ts', 'test/review/desk.test.ts', 'test/learning', 'test/intake', 'test/api'],
    mutants: [
      {
        breaks: 'An Idempotency-Key answers for another request.',
        find: 'if (before.hash !== now?.hash) throw reused();',
        put: '',
      },
      {
        breaks: 'Two people share one key in a log.',
        find: 'fact.actor === actor.id && fact.request?.key === request.key',
        put: 'fact.request?.key === request.key',
      },
      {
        breaks: 'A stored key answers for another request.',
        find: "if (claim.state === 'other') throw reused();",
        put: '',
      },
      {
        breaks: 'A request that is under way is begun a second time.',
        find: "if (claim.state === 'under-way') throw",
        put: "if (claim.state === 'under-way' && requests === undefined) throw",
      },
      {
        breaks: 'A repeated request is carried out again.',
        find: 'if (before !== undefined) return { answer: before, replayed: true };',
        put: '',
      },
      {
        breaks: 'A refused request keeps its key.',
        find: '(isFree ? requests.forget : requests.release)(actor.id, request, until)',
        put: '(isFree ? requests.release : requests.release)(actor.id, request, until)',
      },
      {
        breaks: 'An answer that still waits is kept as the last word.',
        find: 'if (isUnfinished?.(done.answer)) await letGo(false);\n    else await',
        put: 'await',
      },
    ],
  },
  {
    file: 'lib/ledger/cursor.ts',
    tests: ['test/ledger/cursor.test.ts', 'test/store/cursor.test.ts', 'test/review/history.test.ts'],
    mutants: [
      {
        breaks: 'A cursor may be written in many ways.',
        find: "if (bytes.toString('base64url') !== cursor) return undefined;",
        put: '',
      },
      {
        breaks: 'A cursor that is no JSON is a fault of ours.',
        find: 'if (error instanceof SyntaxError) return undefined;',
        put: '',
      },
      {
        breaks: 'A cursor may hold a key that is longer than any.',
        find: 'const LONGEST = 1000;',
        put: 'const LONGEST = 1_000_000;',
      },
    ],
  },
  {
    file: 'lib/ledger/ids.ts',
    tests: ['test/ledger/ids.test.ts', 'test/intake/ingest.test.ts', 'test/webhooks/outbox.test.ts'],
    mutants: [
      {
        breaks: 'A shorter sequencer counts as an earlier one.',
        find: "a.sequencer.toUpperCase().padEnd(length, '0')",
        put: 'a.sequencer.toUpperCase()',
      },
      {
        breaks: 'Sequencers are compared by the case of their letters.',
        find: "b.sequencer.toUpperCase().padEnd(length, '0')",
        put: "b.sequencer.padEnd(length, '0')",
      },
      {
        breaks: 'Addresses grow as long as titles.',
        find: 'if (joined.length <= LONGEST_SLUG) return joined;',
        put: 'return joined;',
      },
      {
        breaks: 'Whoever knows the id of a ticket knows its secret.',
        find: 'return base32(`ticket ${secret}`, 26);',
        put: 'return secret;',
      },
      {
        breaks: 'A second version of an object has the id of the first.',
        find: 'return base32(JSON.stringify([bucket, key, version]), 26);',
        put: 'return base32(JSON.stringify([bucket, key]), 26);',
      },
      {
        breaks: 'Two webhooks share the id of a delivery.',
        find: '`${time}${base32(JSON.stringify([hook, of]), 20)}`',
        put: '`${time}${base32(JSON.stringify([of]), 20)}`',
      },
    ],
  },
  {
    file: 'lib/ledger/changes.ts',
    tests: ['test/review/decisions.test.ts', 'test/review/desk.test.ts', 'test/ledger', 'test/intake/ingest.test.ts'],
    mutants: [
      {
        breaks: 'A blocking flag blocks even after somebody has looked at it.',
        find: 'one.blocks === true && !isDecided(one, decided)',
        put: 'one.blocks === true',
      },
      {
        breaks: 'Every flag blocks.',
        find: 'one.blocks === true && ',
        put: '',
      },
      {
        breaks: 'The members of a group are asked about one by one.',
        find: '.map(targetOf)).size',
        put: '.map(({ id }) => id)).size',
      },
    ],
  },
  {
    file: 'lib/ledger/batch-key.ts',
    tests: ['test/review/bulk', 'test/learning/learning.test.ts'],
    mutants: [
      {
        breaks: 'Taking a batch back claims every article of it.',
        find: 'key.startsWith(PREFIX) || key.startsWith(UNDO)',
        put: 'key.startsWith(PREFIX)',
      },
      {
        breaks: 'A signature that was one of many counts as one that was read.',
        find: 'fact.request?.key.startsWith(PREFIX) ?? false',
        put: 'false',
      },
    ],
  },
  {
    file: 'lib/ledger/upcast.ts',
    tests: ['test/ledger/upcast.test.ts'],
    mutants: [
      {
        breaks: 'Facts of the oldest shape are not lifted.',
        find: 'const LIFTS: readonly Lift[] = [withRules];',
        put: 'const LIFTS: readonly Lift[] = [];',
      },
      {
        breaks: 'Lifting a fact overwrites what it says.',
        find: "made: { rules: [], settings: 0, ...(isStored(fact['made']) ? fact['made'] : {}) }",
        put: "made: { ...(isStored(fact['made']) ? fact['made'] : {}), rules: [], settings: 0 }",
      },
      {
        breaks: 'A revision that names its rules, but not its settings, is not lifted.',
        find: "made['rules'] === undefined || made['settings'] === undefined",
        put: "made['rules'] === undefined",
      },
    ],
  },
  {
    file: 'lib/ledger/schema.ts',
    tests: ['test/ledger/parse.test.ts', 'test/ledger/upcast.test.ts'],
    mutants: [
      {
        breaks: 'What cannot be read is told to the log, words and all.',
        find: "v.getDotPath(read.issues[0]) ?? 'its root'",
        put: 'JSON.stringify(stored)',
      },
    ],
  },
  {
    file: 'lib/ledger/facts.ts',
    tests: ['test/ledger/upcast.test.ts'],
    mutants: [
      {
        breaks: 'A field of a fact that nobody knows is dropped without a word.',
        find: "v.strictObject({ ...head, type: v.literal('Rejected')",
        put: "v.object({ ...head, type: v.literal('Rejected')",
      },
    ],
  },
];
