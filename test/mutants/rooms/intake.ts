// Mistakes on the way in: uploads, their order, their refusals, and what a next revision is made of.
import type { MutatedFile } from '../mutant.ts';

export const INTAKE: readonly MutatedFile[] = [
  {
    file: 'lib/intake/ingest.ts',
    tests: [
      'test/intake/next-revision.test.ts',
      'test/intake/ingest.test.ts',
      'test/publish/crash.test.ts',
      'test/learning/learning.test.ts',
    ],
    mutants: [
      {
        breaks: 'A failed upload is never tried again.',
        find: "before.state !== 'received' && before.state !== 'failed'",
        put: "before.state !== 'received'",
      },
      {
        breaks: 'A text of which nothing is left becomes an article.',
        find: "return cleaned.text.trim() === '' ? { refused: NO_ARTICLE } :",
        put: "return cleaned.text === 'nothing' ? { refused: NO_ARTICLE } :",
      },
      {
        breaks: 'A refusal that is delivered twice is told twice.',
        find: '!now || now.failed.has(what) ? undefined :',
        put: '!now ? undefined :',
      },
      {
        breaks: 'An upload that is delivered twice is entered twice.',
        find: 'if (state?.uploads.has(from.upload)) return undefined;',
        put: '',
      },
      {
        breaks: 'An older version of a file replaces a newer one.',
        find: 'if (await isOlder(from, state, needs)) return true;',
        put: '',
      },
      {
        breaks: 'An older version of a file replaces a newer one of the same second.',
        find: 'if (!isSameSecond(from.stored, latest.stored)) return storedOrder(from, latest) < 0;',
        put: 'if (Date.parse(from.stored) < Infinity) return storedOrder(from, latest) < 0;',
      },
      {
        breaks: 'A text that was decided on cannot be looked at again.',
        find: "if (state.review.state !== 'in_review') return false;",
        put: '',
      },
      {
        breaks: 'The same text as Markdown counts as the same text.',
        find: ' && format === last.manuscript.format;',
        put: " && format !== 'unknown';",
        accepted: 'A key has one ending, and the ending decides on the format.',
      },
      {
        breaks: 'Giving up overwrites what became of the upload.',
        find: "if (upload?.state === 'received') await",
        put: 'if (upload) await',
        accepted: 'The store keeps a lower outcome from taking the place of a higher one; its contract is tested.',
      },
      {
        breaks: 'Nobody is told that an upload was refused.',
        find: 'await fillOutbox([refusedUpload(upload, from, refusal, state?.article)], needs);',
        put: '',
        also: ['test/webhooks/outbox.test.ts'],
      },
      {
        breaks: 'A duplicate passes for a revision of its own.',
        find: "own ? 'cleaned' : 'duplicate'",
        put: "own ? 'cleaned' : 'cleaned'",
      },
    ],
  },
  {
    file: 'lib/intake/limits.ts',
    tests: ['test/intake/next-revision.test.ts', 'test/intake/ingest.test.ts', 'test/formats/refusals.test.ts'],
    mutants: [
      {
        breaks: 'A file that is too large is read.',
        find: 'unsupported(name) : tooLarge(name, size)',
        put: 'unsupported(name) : undefined',
      },
      {
        breaks: 'An empty file is refused for its name.',
        find: 'if (size === 0) return undefined;',
        put: '',
      },
    ],
  },
  {
    file: 'lib/intake/next-revision.ts',
    tests: [
      'test/intake/next-revision.test.ts',
      'test/intake/ingest.test.ts',
      'test/learning/learning.test.ts',
      'test/review/bulk',
      'test/ledger',
    ],
    mutants: [
      {
        breaks: 'What is stale is asked again for ever.',
        find: 'isOpen ? stale : stale.filter(({ target }) => decisions.has(target))',
        put: 'stale',
      },
      {
        breaks: 'A “not here” of one member rejects its whole group.',
        find: 'if (!first || said.length < remarks.length) return [];',
        put: 'if (!first) return [];',
      },
      {
        breaks: 'A “not here” that was taken back still rejects.',
        find: '.filter(({ holds }) => holds);',
        put: ';',
      },
      {
        breaks: 'A “not here” overrules what somebody said of this very text.',
        find: 'if (spoken.has(target) || remarks.some(({ id }) => spoken.has(id))) return [];',
        put: '',
      },
      {
        breaks: 'One unwanted member rejects its whole group.',
        find: 'if (unwanted && remarks.every((remark)',
        put: 'if (unwanted && remarks.some((remark)',
      },
      {
        breaks: 'What was carried over is counted as undecided.',
        find: 'new Set(carried.map((decision) => decision.target))',
        put: 'new Set<string>()',
      },
    ],
  },
  {
    file: 'lib/intake/s3-notification.ts',
    tests: ['test/intake', 'test/functions'],
    mutants: [
      {
        breaks: 'A space in a key stays a plus.',
        find: "decodeURIComponent(key.replaceAll('+', ' '))",
        put: 'decodeURIComponent(key)',
      },
    ],
  },
  {
    file: 'lib/intake/uploads.ts',
    tests: ['test/intake', 'test/review/desk.test.ts'],
    mutants: [
      {
        breaks: 'The name of a file may lead into another folder.',
        find: "file.name.replaceAll('\\\\', '/')",
        put: 'file.name',
      },
      {
        breaks: 'A source may hold a path.',
        find: ".replace(/[\\p{Cc}\\\\/]+/gu, ' ')",
        put: '',
      },
      {
        breaks: 'A refused request leaves tickets behind.',
        find: '  refuseUnreadable(files);\n',
        put: '',
      },
      {
        breaks: 'A name of dots is a name.',
        find: "if (name === '' || /^\\.+$/.test(name))",
        put: "if (name === '')",
      },
    ],
  },
];
