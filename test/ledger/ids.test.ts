// Names have to be the same tomorrow, or the same upload becomes another article.
import { describe, expect, test } from 'vitest';
import { articleId, deliveryId, slugify, sourceOf, storedOrder, ticketId, uploadId } from '../../lib/ledger/ids.ts';

describe('the id of a delivery', () => {
  const AT = '2026-11-22T10:00:00.000Z';
  test('is one for each webhook and event, the same at every look, and in the order of time', () => {
    expect(deliveryId('a', 'x#1', AT)).toBe(deliveryId('a', 'x#1', AT));
    expect(deliveryId('a', 'x#1', AT)).not.toBe(deliveryId('b', 'x#1', AT));
    expect(deliveryId('a', 'x#1', AT)).not.toBe(deliveryId('a', 'x#2', AT));
    expect(deliveryId('a', 'x#1', AT) < deliveryId('a', 'x#1', '2026-11-22T10:00:00.001Z')).toBe(true);
    expect(deliveryId('a', 'x#1', '1999-01-01T00:00:00.000Z') < deliveryId('a', 'x#1', AT)).toBe(true);
  });
});

describe('names', () => {
  test('an article is named by its file and its key', () => {
    expect(articleId('wire/Harbour opens.txt')).toMatch(/^harbour-opens-[a-z2-7]{10}$/);
    expect(articleId('wire/港口.txt')).toMatch(/^article-[a-z2-7]{10}$/);
    expect(articleId('a/x.txt')).not.toBe(articleId('b/x.txt'));
    // 10 base32 characters of SHA-256('wire/a.txt'), counted by another program.
    expect(articleId('wire/a.txt')).toBe('a-vmjwfwhp6p');
  });

  test('a slug is plain, short and never cut inside a word', () => {
    expect(slugify('L’été à Zürich: 3 “Days”!')).toBe('lete-a-zurich-3-days');
    expect(slugify(`${'word '.repeat(30)}`)).toMatch(/^(word-)+word$/);
    expect(slugify('x'.repeat(200))).toHaveLength(72);
    expect(slugify('Größe: Ærø, Łódź')).toBe('grosse-aero-lodz');
    expect(slugify('港口')).toBe('');
    expect(slugify('--a--')).toBe('a');
  });

  test('a source is the first segment, or the inbox', () => {
    expect(sourceOf('wire/2026/a.txt')).toBe('wire');
    expect(sourceOf('a.txt')).toBe('inbox');
    expect(sourceOf('/a.txt')).toBe('inbox');
  });

  test('an upload is one version of one key in one bucket', () => {
    expect(uploadId('b', 'k', 'v')).toBe(uploadId('b', 'k', 'v'));
    expect(uploadId('b', 'k', 'v')).not.toBe(uploadId('b', 'kv', ''));
    expect(ticketId('secret')).not.toContain('secret');
  });

  test('sequencers compare after padding with zeros, and by time where one is missing', () => {
    const at = (sequencer: string | undefined, stored = '2026-01-01') => ({ sequencer, stored });
    expect(storedOrder(at('0055'), at('00559'))).toBeLessThan(0);
    expect(storedOrder(at('0055'), at('005500'))).toBe(0);
    expect(storedOrder(at('00AB'), at('00aa'))).toBeGreaterThan(0);
    expect(storedOrder(at(undefined, '2026-01-02'), at('00', '2026-01-01'))).toBeGreaterThan(0);
  });
});
