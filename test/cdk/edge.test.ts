// CloudFront’s two functions decide what readers get for an address; both run here as they run there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { resources, synthesized } from './synthesized.ts';

type Headers = Readonly<Record<string, { readonly value: string }>>;
interface Answer {
  readonly statusCode: number;
  readonly statusDescription?: string;
  readonly headers: Headers;
}

/** Runs the file as CloudFront does: a script with a global function called `handler`. */
function run(file: string, event: object): unknown {
  const code = readFileSync(join(import.meta.dirname, '../../cdk/edge', file), 'utf8');
  const answer = runInNewContext(`${code};handler(${JSON.stringify({ version: '1.0', ...event })})`);
  return JSON.parse(JSON.stringify(answer));
}

const asked = (uri: string): unknown =>
  Object(run('viewer-request.js', { request: { method: 'GET', uri, querystring: {}, headers: {}, cookies: {} } })).uri;

const answered = (statusCode: number, meta: Readonly<Record<string, string>>): Answer => {
  const headers = Object.fromEntries(Object.entries(meta).map(([name, value]) => [name, { value }]));
  const { response } = { response: { statusCode, statusDescription: 'OK', headers } };
  const answer = Object(run('viewer-response.js', { request: { uri: '/' }, response }));
  return { statusCode: answer.statusCode, statusDescription: answer.statusDescription, headers: answer.headers };
};

describe('on the way in', () => {
  test.each([
    ['/', '/index.html'],
    ['/2026/11/', '/2026/11/index.html'],
    ['/articles/green-roof', '/articles/green-roof/index.html'],
    ['/articles/%E9%92%9F/', '/articles/%E9%92%9F/index.html'],
    ['/feed.xml', '/feed.xml'],
    ['/articles/green-roof/index.json', '/articles/green-roof/index.json'],
    ['/assets/site.3f2a.css', '/assets/site.3f2a.css'],
    ['/v1.2/notes', '/v1.2/notes/index.html'],
  ])('%s asks the bucket for %s', (uri, key) => expect(asked(uri)).toBe(key));
});

describe('on the way out', () => {
  test('an ordinary page passes as it is', () => {
    const headers = { 'content-type': 'text/html', etag: '"1"' };
    expect(answered(200, headers)).toMatchObject({ statusCode: 200, headers: { etag: { value: '"1"' } } });
  });

  test('a tombstone is 410 with its text', () => {
    const answer = answered(200, { 'content-type': 'text/html', 'x-amz-meta-status': '410' });
    expect(answer).toMatchObject({ statusCode: 410, statusDescription: 'Gone' });
    expect(answer.headers).toEqual({ 'content-type': { value: 'text/html' } });
  });

  test('an old slug is a redirect to the frozen one', () => {
    const answer = answered(200, { 'x-amz-meta-status': '301', 'x-amz-meta-location': '/articles/green-roof/' });
    expect(answer).toMatchObject({ statusCode: 301, statusDescription: 'Moved Permanently' });
    expect(answer.headers['location']).toEqual({ value: '/articles/green-roof/' });
  });

  test('the 404 page is 404 when somebody asks for it by name', () => {
    expect(answered(200, { 'x-amz-meta-status': '404' })).toMatchObject({ statusCode: 404 });
  });

  test('a part of a tombstone is 410 too, and a confirmation stays a confirmation', () => {
    expect(answered(206, { 'x-amz-meta-status': '410' }).statusCode).toBe(410);
    expect(answered(304, { 'x-amz-meta-status': '410' }).statusCode).toBe(304);
  });

  test.each([200, 304, 404])('with status %d no note of ours leaves the house', (status) => {
    const { headers } = answered(status, { 'x-amz-meta-sequence': '7', 'x-amz-meta-status': '410', etag: '"1"' });
    expect(Object.keys(headers)).toEqual(['etag']);
  });
});

test('both files deploy as they stand, on the runtime that reads them, within its 10 KB', () => {
  const functions = resources(synthesized(), 'AWS::CloudFront::Function');
  expect(functions).toHaveLength(2);
  for (const { properties } of functions) {
    expect(Object(properties['FunctionConfig']).Runtime).toBe('cloudfront-js-2.0');
    expect(String(properties['FunctionCode']).length).toBeLessThan(10_240);
  }
});
