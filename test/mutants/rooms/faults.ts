// Mistakes that show only where something fails, or where two are at it: those of ports, and those in the order of effects.
import type { MutatedFile } from '../mutant.ts';

/** Four hundred lives, by `run.ts`. */
const LIVES = ['test/faults/lives-even.test.ts', 'test/faults/lives-odd.test.ts'] as const;

/** What ports in memory promise, which the tables promise too; what their mistakes do to people is seen in lives. */
const CONTRACT = 'test/store/memory.test.ts';

const of = (file: string, mutants: MutatedFile['mutants'], more: readonly string[] = []): MutatedFile => ({
  file,
  room: 'faults',
  tests: [...LIVES, ...more],
  mutants,
});

export const FAULTS: readonly MutatedFile[] = [
  of(
    'test/store/memory.ts',
    [
      {
        breaks: 'Two writers have one place in the ledger.',
        find: 'if (fact.sequence !== log.length + 1) return JSON.stringify(log[fact.sequence - 1]) === JSON.stringify(fact);',
        put: 'if (fact.sequence > log.length + 1) return false;',
      },
      {
        breaks: 'A port clears a mark under a fact that is still to come.',
        find: 'if (!mark || mark.wanted > head) return false;\n        marks.set(article, { wanted: mark.wanted, settled: head',
        put: 'if (!mark) return false;\n        marks.set(article, { wanted: mark.wanted, settled: head',
      },
      {
        breaks: 'A slow writer lowers what others want settled.',
        find: 'if (!mark || mark.wanted <= wanted)\n          marks',
        put: 'marks',
      },
      {
        breaks: 'A slow publisher writes an old page over a new one.',
        find: "if (there && there.sequence >= sequence) return 'newer-is-there';",
        put: '',
      },
      {
        breaks: 'An old line takes the place of a newer one in a list.',
        find: 'if ((all.get(place)?.sequence ?? 0) <= sequence) all',
        put: 'all',
      },
      {
        breaks: 'A list that somebody wants anew counts as built.',
        find: 'if (heads.get(list)?.wanted !== wanted) return false;',
        put: '',
      },
      {
        breaks: 'An old entry takes the place of a newer one in the queue.',
        find: 'if ((cards.get(card.id)?.sequence ?? 0) <= card.sequence) cards',
        put: 'cards',
      },
      {
        breaks: 'A late word that an upload has arrived replaces what became of it.',
        find: 'if (!there || RANK[there.state] <= RANK[upload.state]) uploads',
        put: 'uploads',
      },
      {
        breaks: 'Two articles have one address.',
        find: 'if (!slugs.has(slug)) slugs.set(slug, article);',
        put: 'slugs.set(slug, article);',
      },
      {
        breaks: 'Two writers of one revision share its content.',
        find: 'content.set(`${article} ${number} ${archived}`, copy(revision));',
        put: 'for (const name of [...content.keys(), `${article} ${number} ${archived}`]) if (name.startsWith(`${article} ${number} `)) content.set(name, copy(revision));',
      },
      {
        breaks: 'An older word on a quotation overwrites a newer one.',
        find: 'if (!there || wordOrder(there) <= wordOrder(word)) notHere',
        put: 'notHere',
      },
      {
        breaks: 'An earlier closing of a revision takes the place of a later one in the figures.',
        find: 'if ((judgements.get(place)?.sequence ?? 0) >= sequence) return false;',
        put: '',
      },
    ],
    [CONTRACT],
  ),
  of('test/store/memory-webhooks.ts', [
    {
      breaks: 'Two changes of webhooks have one place in their log.',
      find: 'if (fact.sequence !== log.length + 1) return JSON.stringify(log[fact.sequence - 1]) === JSON.stringify(fact);',
      put: '',
    },
  ]),
  of('lib/ledger/append.ts', [
    {
      breaks: 'A fact is there before anybody has marked it.',
      find: `  await needs.marks.mark(fact.article, fact.sequence, needs.clock.now().toISOString());
  return needs.ledger.append(fact);`,
      put: `  const isAdded = await needs.ledger.append(fact);
  await needs.marks.mark(fact.article, fact.sequence, needs.clock.now().toISOString());
  return isAdded;`,
    },
  ]),
  of('lib/publish/settle.ts', [
    {
      breaks: 'The mark is cleared before webhooks are told, and a kill in between leaves them untold.',
      find: `  await fillOutbox(outboxEvents(seen, mark.settled, { source: state.source, origin: needs.origin }), needs);
  if (await needs.marks.clear(article, settled)) return 'settled';`,
      put: `  const isCleared = await needs.marks.clear(article, settled);
  await fillOutbox(outboxEvents(seen, mark.settled, { source: state.source, origin: needs.origin }), needs);
  if (isCleared) return 'settled';`,
    },
    {
      breaks: 'The mark is cleared before anything is learnt, and a kill in between loses it.',
      find: `  await judgeClosings(seen, mark.settled, needs);
  await fillOutbox(outboxEvents(seen, mark.settled, { source: state.source, origin: needs.origin }), needs);
  if (await needs.marks.clear(article, settled)) return 'settled';`,
      put: `  await fillOutbox(outboxEvents(seen, mark.settled, { source: state.source, origin: needs.origin }), needs);
  const isCleared = await needs.marks.clear(article, settled);
  await judgeClosings(seen, mark.settled, needs);
  if (isCleared) return 'settled';`,
    },
    {
      breaks: 'A queue entry that a killed writer owed is never written.',
      find: `    await needs.queue.put(queueEntry(state));
    return state.sequence;`,
      put: '    return state.sequence;',
    },
    {
      breaks: 'A publisher that is killed after it has said that the page stands leaves the article out of the lists.',
      find: '  await putListEntry(print.entry, order.sequence, needs);',
      put: "  if (order.kind !== 'article' || now.sequence > state.sequence) await putListEntry(print.entry, order.sequence, needs);",
    },
  ]),
  of('lib/publish/pages.ts', [
    {
      breaks: 'Whoever follows a former address finds the old page.',
      find: 'for (const file of sign) await needs.site.put(file, sequence);',
      put: 'for (const file of sign) if (file.key === old) await needs.site.put(file, sequence);',
    },
  ]),
  of('lib/publish/sweep.ts', [
    {
      breaks: 'A list whose publisher was killed is never built.',
      find: 'if (await buildList(list, needs)) built++;',
      put: 'if (list) built++;',
    },
    {
      breaks: 'An upload whose worker was killed at every attempt is never taken up again.',
      find: "if (upload && upload.state !== 'received') return false;",
      put: 'if (upload) return false;',
    },
    {
      breaks: 'An upload whose notification was lost is never found.',
      find: '  await needs.requeue.send(found);\n',
      put: '',
    },
    {
      breaks: 'A mark whose fact never came keeps its article marked for ever.',
      find: 'if (mark?.since === undefined || mark.since >= before) return false;',
      put: 'if (mark?.since !== before) return false;',
      also: ['test/publish/sweep.test.ts'],
    },
  ]),
  of('lib/intake/ingest.ts', [
    {
      breaks: 'An upload whose worker was killed after its fact is entered a second time.',
      find: 'if (state?.uploads.has(from.upload)) return undefined;',
      put: '',
    },
    {
      breaks: 'Of two versions of one second the one that came in last counts.',
      find: 'return newer.some((version) => uploads.has(uploadId(from.bucket, from.key, version)));',
      put: 'return newer.length > Number.MAX_SAFE_INTEGER;',
    },
    {
      breaks: 'Nobody is told of a refusal whose worker was killed after it was noted.',
      find: '  await fillOutbox([refusedUpload(upload, from, refusal, state?.article)], needs);\n',
      put: '',
    },
  ]),
  of('lib/review/approval.ts', [
    {
      breaks: 'A text is signed and stored nowhere.',
      find: 'await needs.archive.putText(state.article, event.sha256, text);',
      put: '',
    },
  ]),
  of('lib/review/command.ts', [
    {
      breaks: 'A request that is sent again, because its answer was lost, is carried out again.',
      find: '  if (!before) return false;\n  mustBeSame',
      put: '  if (before !== undefined) return false;\n  if (before) mustBeSame',
    },
  ]),
  of('lib/webhooks/outbox.ts', [
    {
      breaks: 'Every look at an event makes another delivery of it.',
      find: 'const id = deliveryId(hook.id, of, at);',
      put: 'const id = deliveryId(hook.id, of, now.toISOString());',
    },
  ]),
  of('lib/webhooks/registry-log.ts', [
    {
      breaks: 'A webhook is registered twice by a request that is sent twice.',
      find: 'const change = before ? undefined : decide(now);',
      put: 'const change = decide(now);',
    },
  ]),
  of('lib/webhooks/attempt.ts', [
    {
      breaks: 'A server that is down counts as one that has taken the delivery.',
      find: "'status' in answer && answer.status >= 200 && answer.status <= 299;",
      put: "!('status' in answer) || answer.status <= 299;",
    },
    {
      breaks: 'What an attempt came to is not kept.',
      find: '  await needs.hooks.settle(delivery, lease, outcome);\n',
      put: '',
    },
  ]),
  of('lib/webhooks/dispatch.ts', [
    {
      breaks: 'A ping whose hint was lost is never sent.',
      find: "[...(await needs.hooks.due('pings', now, each)), ...turns.flat()]",
      put: 'turns.flat()',
    },
  ]),
];
