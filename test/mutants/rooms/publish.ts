// Mistakes between the ledger and the site: orders, pages, tombstones, addresses, lists and the sweep.
import type { MutatedFile } from '../mutant.ts';

export const PUBLISH: readonly MutatedFile[] = [
  {
    file: 'lib/publish/settle.ts',
    tests: ['test/publish/settle.test.ts', 'test/publish/crash.test.ts', 'test/publish/interleavings.test.ts'],
    mutants: [
      {
        breaks: 'A mark is cleared for facts that nobody has looked at.',
        find: 'if (await needs.marks.clear(article, settled)) return',
        put: 'if (await needs.marks.clear(article, Number.MAX_SAFE_INTEGER)) return',
      },
      {
        breaks: 'A page that is said to stand is said to stand again.',
        find: 'if (now.live.stands === order.sequence) return undefined;',
        put: '',
      },
      {
        breaks: 'A page is said to stand after its order was replaced.',
        find: "if (order.kind !== 'article' || now?.order?.sequence !== order.sequence) return undefined;",
        put: "if (order.kind !== 'article' || !now) return undefined;",
      },
      {
        breaks: 'A list is built with a line that a newer order has replaced.',
        find: 'if (!now || now.order?.sequence !== order.sequence) return undefined;',
        put: 'if (!now) return undefined;',
      },
      {
        breaks: 'Nobody is told of what came in while the page was made.',
        find: 'await fillOutbox(outboxEvents(seen, mark.settled,',
        put: 'await fillOutbox(outboxEvents(facts, mark.settled,',
        also: ['test/webhooks/outbox.test.ts'],
      },
      {
        breaks: 'One failure to write the static files is a failure for ever.',
        find: 'staticFiles = undefined;',
        put: '',
      },
      {
        breaks: 'The mark is read after the facts.',
        find: `  const mark = await needs.marks.read(article);
  if (mark?.due === undefined) return 'settled';`,
        put: `  const early = await needs.ledger.facts(article);
  const mark = await needs.marks.read(article);
  if (mark?.due === undefined) return 'settled';
  needs = { ...needs, ledger: { ...needs.ledger, facts: async (of, after = 0) => (after === 0 ? early : needs.ledger.facts(of, after)) } };`,
      },
      {
        breaks: 'The queue keeps an old entry where the page stood already.',
        find: 'if (!added) await needs.queue.put(queueEntry(now));',
        put: '',
      },
    ],
  },
  {
    file: 'lib/publish/pages.ts',
    tests: ['test/publish/settle.test.ts', 'test/publish/crash.test.ts', 'test/publish/interleavings.test.ts'],
    mutants: [
      {
        breaks: 'A retracted article leaves the lists without a word.',
        find: "order.kind === 'retracted' ? 'tombstone' : 'gone'",
        put: "order.kind === 'retracted' ? 'gone' : 'gone'",
      },
      {
        breaks: 'An unpublished article stays in the lists.',
        find: "order.kind === 'retracted' ? 'tombstone' : 'gone'",
        put: "order.kind === 'retracted' ? 'tombstone' : 'tombstone'",
      },
      {
        breaks: 'A page stands for a later fact than its order.',
        find: 'for (const file of print.files) await needs.site.put(file, order.sequence);',
        put: 'for (const file of print.files) await needs.site.put(file, state.sequence);',
      },
      {
        breaks: 'A page says that it was first published when it was published last.',
        find: 'const dates = { publishedAt: state.publishedAt ?? order.at, updatedAt: order.at };',
        put: 'const dates = { publishedAt: order.at, updatedAt: order.at };',
      },
      {
        breaks: 'A former address leads nowhere.',
        find: 'for (const old of former) {',
        put: 'for (const old of former.slice(1)) {',
      },
      {
        breaks: 'A tombstone does not name what replaces the article.',
        find: '...(order.replacement === undefined ? {} : { replacement: order.replacement }),',
        put: '',
      },
      {
        breaks: 'A tombstone has the title of the first upload, under which nobody knew it.',
        find: 'return shown?.signed?.title ?? state.revisions[0].made.title;',
        put: 'return state.revisions[0].made.title;',
      },
    ],
  },
  {
    file: 'lib/publish/address.ts',
    tests: ['test/publish/settle.test.ts'],
    mutants: [
      {
        breaks: 'An article takes an address that is another one’s.',
        find: 'if ((await slugs.take(wish, article)) === article) return wish;',
        put: 'if ((await slugs.take(wish, article)) !== undefined) return wish;',
      },
      {
        breaks: 'A former address that is another one’s is redirected.',
        find: 'return candidates.filter((_, at) => owners[at] === article);',
        put: 'return candidates.filter((_, at) => owners[at] !== undefined);',
      },
      {
        breaks: 'An article is redirected to itself.',
        find: 'former.filter((one) => one !== slug)',
        put: 'former',
        accepted: 'Its page stands for the same fact already, and no file takes the place of one that does.',
      },
    ],
  },
  {
    file: 'lib/publish/lists.ts',
    tests: ['test/publish'],
    mutants: [
      {
        breaks: 'A list grows with every article.',
        find: 'const LONGEST = 1000;',
        put: 'const LONGEST = 1_000_000;',
      },
      {
        breaks: 'A list ends after a few articles.',
        find: 'const LONGEST = 1000;',
        put: 'const LONGEST = 100;',
      },
      {
        breaks: 'A list that was wanted again meanwhile counts as built.',
        find: 'return needs.lists.built(list, wanted);',
        put: 'return needs.lists.built(list, wanted + 1);',
      },
      {
        breaks: 'An empty front page takes the place of a full one.',
        find: "if (wanted === 0) await buildList('front', needs);",
        put: "if (wanted === 1) await buildList('front', needs);",
      },
      {
        breaks: 'Months share one list.',
        find: 'entry.publishedAt.slice(0, 7)',
        put: 'entry.publishedAt.slice(0, 4)',
      },
      {
        breaks: 'A list is wanted before its entry is there, and an article vanishes from it.',
        find: `    await needs.lists.putEntry(list, { publishedAt, id, sequence }, entry);
    await needs.lists.want(list, needs.clock.now().toISOString());`,
        put: `    await needs.lists.want(list, needs.clock.now().toISOString());
    await needs.lists.putEntry(list, { publishedAt, id, sequence }, entry);`,
      },
      {
        breaks: 'A crash while a list is built is never found.',
        find: 'await needs.lists.want(list, needs.clock.now().toISOString());',
        put: '',
      },
    ],
  },
  {
    file: 'lib/publish/summary.ts',
    tests: ['test/publish', 'test/site'],
    mutants: [
      { breaks: 'A summary is a whole paragraph.', find: 'const ENOUGH = 200;', put: 'const ENOUGH = 20_000;' },
      {
        breaks: 'A summary repeats the title.',
        find: 'paragraph !== title && ',
        put: '',
      },
      {
        breaks: 'A summary is cut in the middle of a word.',
        find: "const space = head.lastIndexOf(' ');",
        put: 'const space = -1;',
      },
      {
        breaks: 'A summary shows the addresses of links.',
        find: `.replace(/\\[([^\\]\\n]*)\\]\\([^)\\n]*\\)/g, '$1')`,
        put: '',
      },
    ],
  },
  {
    file: 'lib/publish/attempts.ts',
    tests: ['test/publish/attempts.test.ts'],
    mutants: [
      {
        breaks: 'What kills the publisher is tried for ever.',
        find: "if (mark.attempts >= MOST_SETTLE_ATTEMPTS) return 'spent';",
        put: '',
      },
      {
        breaks: 'Hints of the stream use up every attempt within seconds.',
        find: 'mark.attempts >= AT_ONCE &&',
        put: 'mark.attempts > MOST_SETTLE_ATTEMPTS &&',
      },
      {
        breaks: 'A mark that was tried stays the first of the queue.',
        find: 'marks.begin(article, mark, due)',
        put: "marks.begin(article, mark, mark.due ?? '')",
      },
      {
        breaks: 'A failure is told again whenever it is put aside.',
        find: 'what === undefined || now?.failed.has(what)',
        put: 'what === undefined',
      },
    ],
  },
  {
    file: 'lib/publish/sweep.ts',
    tests: ['test/publish/sweep.test.ts', 'test/publish/attempts.test.ts'],
    mutants: [
      {
        breaks: 'A mark is lowered while its writer may still be at work.',
        find: ' || mark.since >= before) return false;',
        put: ') return false;',
      },
      {
        breaks: 'Uploads that failed are never looked at, and those that were refused are tried again.',
        find: "if (upload && upload.state !== 'received') return false;",
        put: "if (upload && upload.state === 'cleaned') return false;",
      },
      {
        breaks: 'Uploads are put back while the queue still works on them.',
        find: 'page.items.filter((one) => one.stored < ago(patience.delivery))',
        put: 'page.items',
      },
      {
        breaks: 'One stubborn article keeps all others waiting.',
        find: 'await work(item).catch((error: unknown) => errors.push(error));',
        put: 'await work(item);',
      },
      {
        breaks: 'Only the first page of recent uploads is looked at.',
        find: 'cursor = page.next;',
        put: 'cursor = undefined;',
      },
      {
        breaks: 'The sweep goes on after its time.',
        find: 'if (isOver(until)) return;',
        put: '',
      },
      {
        breaks: 'What failed is told to nobody.',
        find: 'if (errors.length > 0) throw',
        put: 'if (errors.length < 0) throw',
      },
    ],
  },
];
