// A small API: says what it was asked, and fails when asked to.
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

export const handler = async (event: APIGatewayProxyEventV2) => {
  if (event.rawPath === '/review/throw') throw new Error('secret of the article');
  if (event.rawPath === '/review/crash') process.exit(1);
  if (event.rawPath === '/review/slow') await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (event.rawPath === '/review/nonsense') return { statusCode: 'ok' };
  if (event.rawPath === '/review/huge') return { statusCode: 200, body: 'x'.repeat(7 * 1024 * 1024) };
  if (event.rawPath === '/review/reply') {
    // A reply of that many bytes as JSON.
    const bytes = Number(event.queryStringParameters?.['bytes']);
    const empty = JSON.stringify({ statusCode: 200, body: '' }).length;
    return { statusCode: 200, body: 'x'.repeat(bytes - empty) };
  }
  if (event.rawPath === '/sluggish') await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (event.rawPath === '/review/plain') return { hello: 'world' };
  if (event.rawPath === '/review/bytes') {
    const body = Buffer.from([0, 255, 1]).toString('base64');
    return {
      statusCode: 200,
      headers: { 'content-type': 'image/x' },
      cookies: ['a=1', 'b=2'],
      body,
      isBase64Encoded: true,
    };
  }
  const said = { event, environment: { ...process.env } };
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(said) };
};
