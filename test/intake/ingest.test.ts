// Uploads may come twice, late or broken; each must have one outcome, and no article may suffer.
import { describe, expect, test } from 'vitest';
import { giveUp, ingest } from '../../lib/intake/ingest.ts';
import { articleId, uploadId } from '../../lib/ledger/ids.ts';
import { approve, BUCKET, eva, KEY, karl, rita, seenBy, TEXT, world } from '../world/world.ts';

type Age = 'old' | 'middle' | 'young';

const permutations = (all: readonly Age[]): Age[][] =>
  all.length < 2
    ? [[...all]]
    : all.flatMap((one) => permutations(all.filter((other) => other !== one)).map((rest) => [one, ...rest]));

/** Which of the three come with the notification of the bucket. */
const SEQUENCED: readonly (readonly Age[])[] = [
  [],
  ['old'],
  ['middle'],
  ['young'],
  ['old', 'middle'],
  ['old', 'young'],
  ['old', 'middle', 'young'],
];

describe('an upload', () => {
  test('becomes a revision in review, and says so', async () => {
    const w = world();
    const outcome = await w.upload(TEXT, '01');
    expect(outcome).toMatchObject({
      state: 'cleaned',
      article: w.article,
      revision: 1,
      uploader: 's3:eva',
      source: 'wire',
    });
    expect(await w.desk.article(w.article, rita)).toMatchObject({
      state: 'in_review',
      title: 'Harbour opens',
      counts: { edits: 1, suggestions: 1, flags: 1 },
      undecided: 1,
      sequence: 1,
    });
    expect((await w.desk.queue({ state: 'in_review', limit: 10 })).items).toHaveLength(1);
  });

  test('three deliveries of one event, and out of order, make one revision each', async () => {
    const w = world();
    const [old, young] = [w.intake.drop(KEY, 'Old text.'), w.intake.drop(KEY, 'Young text.')];
    for (const [version, sequencer] of [
      [young, '02'],
      [old, '01'],
      [young, '02'],
      [old, '01'],
      [young, '02'],
    ] as const)
      await ingest(w.arrival(version, sequencer), w);
    const facts = await w.ledger.facts(w.article);
    expect(facts.map((fact) => fact.type === 'Received' && fact.made?.revision)).toEqual([1, undefined]);
    expect((await w.desk.revision(w.article, 1)).text).toBe('Young text.');
    expect((await w.desk.upload(uploadId(BUCKET, KEY, old))).state).toBe('duplicate');
  });

  test('the newest of several versions of one second is the newest revision, whichever comes how and when', async () => {
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    for (const order of orders) {
      for (let told = 0; told < 8; told++) {
        const w = world();
        const at = w.clock.now();
        const versions = ['One.', 'Two.', 'Three.'].map((text) => w.intake.drop(KEY, text, { at }));
        for (const one of order) {
          // Whoever is found by the sweeper comes without a sequencer.
          const sequencer = told & (1 << one) ? `0${one}` : undefined;
          await ingest(w.arrival(versions[one]!, sequencer), w);
        }
        const { revision } = await w.desk.article(w.article, rita);
        expect((await w.desk.revision(w.article, revision)).text, `${order} ${told}`).toBe('Three.');
      }
    }
  });

  // The bucket tells times to the second; who is put back by the sweeper comes without a sequencer.
  test.each(
    permutations(['old', 'middle', 'young']).flatMap((order) =>
      SEQUENCED.map((sequenced) => [order, sequenced] as const),
    ),
  )('in the order %j, of one second, ends with the youngest; with a sequencer: %j', async (order, sequenced) => {
    const w = world();
    const at = new Date('2026-11-22T10:00:00.000Z');
    const texts = { old: 'Old text.', middle: 'Middle text.', young: 'Old text.' };
    const versions = {
      old: w.intake.drop(KEY, texts.old, { at }),
      middle: w.intake.drop(KEY, texts.middle, { at }),
      young: w.intake.drop(KEY, texts.young, { at }),
    };
    const sequencers = { old: '01', middle: '02', young: '03' };
    for (const name of order)
      await ingest(w.arrival(versions[name], sequenced.includes(name) ? sequencers[name] : undefined), w);
    const { revision } = await w.desk.article(w.article, rita);
    expect((await w.desk.revision(w.article, revision)).text).toBe(texts.young);
    const facts = await w.ledger.facts(w.article);
    expect(facts).toHaveLength(3);
  });

  test('of one key again is the next revision', async () => {
    const w = world();
    await w.upload('One.', '01');
    expect(await w.upload('Two.', '02')).toMatchObject({ state: 'cleaned', revision: 2 });
    expect((await w.desk.revisions(w.article)).items.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('of the same text again keeps a review that is going on as it is', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    expect(await w.upload(TEXT, '02')).toMatchObject({ state: 'duplicate', revision: 1 });
    expect((await w.desk.article(w.article, rita)).revision).toBe(1);
  });

  test('of the same text again asks for another review once it was approved or rejected', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    await approve(rita, w);
    expect(await w.upload(TEXT, '02')).toMatchObject({ state: 'cleaned', revision: 2 });
    expect(await w.desk.article(w.article, rita)).toMatchObject({ state: 'in_review', revision: 2 });
    const seen = await seenBy(rita, w.desk, w.article);
    await w.desk.reject(w.article, { revision: 2, reason: 'Not again.' }, seen);
    expect(await w.upload(TEXT, '03')).toMatchObject({ state: 'cleaned', revision: 3 });
    const [last] = (await w.desk.uploads({ limit: 1 })).items;
    expect(await ingest(w.arrival(w.intake.drop(KEY, TEXT), '04'), w)).toMatchObject({ state: 'duplicate' });
    expect(last).toMatchObject({ state: 'cleaned', revision: 3 });
  });

  test('two at the same time make two revisions', async () => {
    const w = world();
    const versions = ['One.', 'Two.', 'Three.'].map((text) => w.intake.drop(KEY, text));
    await Promise.all(versions.map((version) => ingest(w.arrival(version), w)));
    const { items } = await w.desk.revisions(w.article);
    const texts = await Promise.all(items.map(async ({ number }) => (await w.desk.revision(w.article, number)).text));
    expect(items.map(({ number }) => number)).toEqual(items.map((_, at) => at + 1));
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('that is gone before it is read leaves nothing', async () => {
    const w = world();
    expect(await ingest(w.arrival('never-was'), w)).toBeUndefined();
    expect((await w.desk.uploads({ limit: 10 })).items).toEqual([]);
  });

  test('brings decisions along, and asks again for those that no longer match', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    const { edits, suggestions } = await w.desk.revision(w.article, 1);
    const decisions = [
      { target: edits[0]!.id, verdict: 'reject' },
      { target: suggestions[0]!.id, verdict: 'accept' },
    ] as const;
    await w.desk.decide(w.article, { revision: 1, decisions }, await seenBy(rita, w.desk, w.article));
    await w.upload(TEXT.replace('harbor master', 'captain'), '02');
    const second = await w.desk.revision(w.article, 2);
    expect(second.decisions).toMatchObject([{ target: edits[0]!.id, verdict: 'reject', by: 'rita', carried: true }]);
    const about = { rule: 'test/word', before: 'harbor', after: 'harbour' };
    expect(second.stale).toEqual([{ target: suggestions[0]!.id, verdict: 'accept', about }]);
    expect(second.text).toContain('The the harbour');
  });

  test('asks again until somebody has closed a revision that asked', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    const { suggestions } = await w.desk.revision(w.article, 1);
    const decisions = [{ target: suggestions[0]!.id, verdict: 'accept' }] as const;
    await w.desk.decide(w.article, { revision: 1, decisions }, await seenBy(rita, w.desk, w.article));
    await w.upload(TEXT.replace('harbor master', 'captain'), '02');
    await w.upload(TEXT.replace('harbor master', 'skipper'), '03');
    expect((await w.desk.revision(w.article, 3)).stale).toHaveLength(1);
    await approve(rita, w);
    await w.upload(TEXT.replace('harbor master', 'pilot'), '04');
    expect((await w.desk.revision(w.article, 4)).stale).toEqual([]);
  });
});

describe('a refusal', () => {
  const cases: readonly (readonly [string, string, string | Uint8Array, string])[] = [
    ['an empty file', 'wire/a.txt', '', 'empty'],
    ['another kind of file', 'wire/a.pdf', '%PDF-1.7', 'unsupported'],
    [
      'a picture that says it is text',
      'wire/a.txt',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
      'binary',
    ],
    ['a file of furniture', 'wire/a.txt', 'FURNITURE', 'no-article'],
  ];
  test.each(cases)('%s is told to the editor and makes no article', async (_, key, body, code) => {
    const w = world();
    const version = w.intake.drop(key, body);
    const outcome = await ingest(w.arrival(version, '01', key), w);
    expect(outcome).toMatchObject({ state: 'refused', refusal: { code } });
    expect(outcome?.article).toBeUndefined();
    expect((await w.desk.upload(uploadId(BUCKET, key, version))).refusal?.todo).toBeTruthy();
    expect((await w.desk.queue({ limit: 10 })).items).toEqual([]);
  });

  test('of a large file reads not a byte of it', async () => {
    const w = world();
    const key = 'wire/large.txt';
    const version = w.intake.drop(key, new Uint8Array(5 * 1024 * 1024 + 1));
    expect(await ingest(w.arrival(version, '01', key), w)).toMatchObject({ refusal: { code: 'too-large' } });
    expect(w.intake.reads).toEqual([]);
  });

  test('of a further upload is remembered by the article and changes nothing else', async () => {
    const w = world();
    await w.upload(TEXT, '01');
    const before = await w.desk.article(w.article, rita);
    const version = w.intake.drop(KEY, 'FURNITURE');
    await ingest(w.arrival(version, '02'), w);
    await ingest(w.arrival(version, '02'), w);
    const { items } = await w.desk.history(w.article, { limit: 100 });
    expect(items.map(({ type }) => type)).toEqual(['Received', 'Failed']);
    const after = await w.desk.article(w.article, rita);
    expect({ ...after, sequence: 1 }).toEqual(before);
  });
});

describe('a failure', () => {
  test('of the last attempt is told, and a redrive makes it good', async () => {
    const w = world();
    const version = w.intake.drop(KEY, TEXT);
    const broken = { ...w, decode: () => Promise.reject(new Error('out of memory')) };
    await expect(ingest(w.arrival(version, '01'), broken)).rejects.toThrow('out of memory');
    await giveUp(w.arrival(version, '01'), w);
    const id = uploadId(BUCKET, KEY, version);
    expect((await w.desk.upload(id)).state).toBe('failed');
    await ingest(w.arrival(version, '01'), w);
    expect((await w.desk.upload(id)).state).toBe('cleaned');
  });
});

describe('a ticket', () => {
  const file = { name: 'harbour.txt', source: 'wire', size: TEXT.length, type: 'text/plain' };

  test('says who uploaded, whatever the event says', async () => {
    const w = world();
    const [ticket] = await w.desk.requestUploads([file], eva);
    expect(ticket).toMatchObject({ key: KEY });
    const version = w.intake.drop(KEY, TEXT, { ticket: ticket!.fields['x-amz-meta-ticket']! });
    await ingest(w.arrival(version, '01'), w);
    expect(await w.desk.upload(ticket!.id)).toMatchObject({ state: 'cleaned', uploader: 'eva', article: w.article });
    expect((await w.desk.uploads({ limit: 10 })).items.map(({ id }) => id)).toEqual([ticket!.id]);
    expect((await w.desk.article(w.article, eva)).uploader).toBe('eva');
  });

  test('sent twice does not turn the second upload into somebody else’s', async () => {
    const w = world({ fourEyes: '*' });
    const [ticket] = await w.desk.requestUploads([file], eva);
    for (const [text, sequencer] of [
      [TEXT, '01'],
      ['Other text.', '02'],
    ] as const)
      await ingest(w.arrival(w.intake.drop(KEY, text, { ticket: ticket!.fields['x-amz-meta-ticket']! }), sequencer), w);
    expect((await w.desk.article(w.article, eva)).uploader).toBe('eva');
    await expect(approve(eva, w)).rejects.toMatchObject({ code: 'four_eyes' });
    expect((await w.desk.uploads({ limit: 10 })).items).toHaveLength(2);
  });

  test('that was spent names its uploader no more once its form has run out', async () => {
    const w = world();
    const [ticket] = await w.desk.requestUploads([file], karl);
    const secret = 'secret-1';
    const send = async (text: string, sequencer: string) =>
      ingest(w.arrival(w.intake.drop(KEY, text, { ticket: secret }), sequencer), w);
    expect(ticket).toBeDefined();
    expect(await send(TEXT, '01')).toMatchObject({ uploader: 'karl' });
    w.pass(3590);
    expect(await send(`${TEXT}More.`, '02')).toMatchObject({ uploader: 'karl' });
    w.pass(60);
    expect(await send(`${TEXT}Forged.`, '03')).toMatchObject({ uploader: 's3:eva' });
    expect((await w.ledger.facts(w.article)).map(({ actor }) => actor)).toEqual(['karl', 'karl', 's3:eva']);
  });

  test('is not to be had by its public id', async () => {
    const w = world();
    const [ticket] = await w.desk.requestUploads([file], karl);
    await ingest(w.arrival(w.intake.drop(KEY, TEXT, { ticket: ticket!.id }), '01'), w);
    expect((await w.desk.article(w.article, eva)).uploader).toBe('s3:eva');
  });

  test('is refused for what could never be accepted', async () => {
    const w = world();
    await expect(w.desk.requestUploads([{ name: 'a.pdf', size: 9 }], eva)).rejects.toThrow(/\.txt, \.text, \.md/);
    await expect(w.desk.requestUploads([{ name: '..', size: 9 }], eva)).rejects.toThrow(/name/);
  });

  test('treats names as data', async () => {
    const w = world();
    const files = [
      { name: '../../etc/passwd.txt', source: 'inbox', size: 9 },
      { name: 'C:\\a\\b.md', source: ' Agence  Cafe\u0301', size: 9 },
    ];
    const tickets = await w.desk.requestUploads(files, eva);
    expect(tickets.map(({ key }) => key)).toEqual(['passwd.txt', 'Agence Caf\u00e9/b.md']);
  });
});

describe('a source', () => {
  const never = [
    '.',
    '..',
    '...',
    'wi\nre',
    'wi\u2028re',
    'wi\u0085re',
    'wi\0re',
    'evil\u202eriw',
    'a\\b',
    'é'.repeat(32),
  ];

  test.each(never)('that is %j is refused by every way in', async (source) => {
    const w = world();
    expect(await w.upload(TEXT, '01', `${source}/harbour.txt`)).toMatchObject({
      state: 'refused',
      refusal: { code: 'source' },
    });
    expect(await w.ledger.facts(articleId(`${source}/harbour.txt`))).toEqual([]);
    const asked = w.desk.requestUploads([{ name: 'a.txt', source, size: 9 }], eva);
    await expect(asked).rejects.toMatchObject({ code: 'invalid', facts: { refusal: { code: 'source' } } });
  });

  test('with a slash in it is refused before it becomes two folders', async () => {
    const asked = world().desk.requestUploads([{ name: 'a.txt', source: 'wire/../x', size: 9 }], eva);
    await expect(asked).rejects.toMatchObject({ code: 'invalid' });
  });

  test.each(['wire', 'Agence Süd', 'é'.repeat(31), 'x'.repeat(63), '...wire', '通信社', 'a.b_c-d'])(
    'may be %j',
    async (source) => {
      const w = world();
      expect(await w.upload(TEXT, '01', `${source}/harbour.txt`)).toMatchObject({ state: 'cleaned', source });
      const [ticket] = await w.desk.requestUploads([{ name: 'a.txt', source, size: 9 }], eva);
      expect(ticket?.key).toBe(`${source}/a.txt`);
    },
  );
});
