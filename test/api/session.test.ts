// Signing in at the review door: the code flow with PKCE, the cookie that comes of it, and what is not let in.
import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { harness, ORIGIN, parse } from './harness.ts';
import { IssuerInMemory, SETTINGS } from './issuer.ts';
import { EVE, MEI } from './samples.ts';

/** The app's clock stands where the issuer's does, so that a session lasts exactly as long as its token. */
function world() {
  const signIn = new IssuerInMemory();
  return harness({ signIn, clock: signIn.clock });
}

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
const location = (response: Response): string => response.headers.get('location')!;

describe('signing in', () => {
  it('goes to the issuer, back with a code, and on to the page that was asked for', async () => {
    const { browse, signIn } = world();
    const first = await browse('/review/articles/a?view=side');
    expect([first.status, location(first)]).toEqual([
      303,
      `/review/sign-in?back=${encodeURIComponent('/review/articles/a?view=side')}`,
    ]);

    const asked = await browse(location(first));
    const authorize = new URL(location(asked));
    expect(authorize.origin + authorize.pathname).toBe('https://sign-in.example/oauth2/authorize');
    expect(Object.fromEntries(authorize.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'client-1',
      redirect_uri: `${ORIGIN}/review/callback`,
      code_challenge_method: 'S256',
    });
    expect(asked.headers.getSetCookie()[0]).toMatch(
      /^__Host-faircopy-sign-in=.+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );

    const back = signIn.signInAs('mei', ['reviewer'], authorize.href).slice(ORIGIN.length);
    const done = await browse(back, { headers: { cookie: cookieOf(asked) } });
    expect([done.status, location(done)]).toEqual([303, '/review/articles/a?view=side']);
    const session = done.headers.getSetCookie().find((one) => one.startsWith('__Host-faircopy='))!;
    expect(session).toMatch(/; Max-Age=3600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);

    const queue = await browse('/review', { headers: { cookie: session.split(';')[0]! } });
    const who = parse(await queue.text()).querySelector('header .who [title]');
    expect([queue.status, who?.textContent, who?.getAttribute('title')]).toEqual([200, 'mei', 'reviewer']);
  });

  it('uses a plain cookie over http on one machine', async () => {
    const { app, signIn } = world();
    const local = 'http://127.0.0.1:4401';
    const asked = await app.request(`${local}/review/sign-in`, {}, {});
    expect(asked.headers.getSetCookie()[0]).toMatch(
      /^faircopy-sign-in=[^;]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const back = signIn.signInAs('mei', ['reviewer'], location(asked));
    const done = await app.request(back, { headers: { cookie: cookieOf(asked) } }, {});
    const session = done.headers.getSetCookie().find((one) => one.startsWith('faircopy='))!;
    expect((await app.request(`${local}/review`, { headers: { cookie: session.split(';')[0]! } }, {})).status).toBe(
      200,
    );
  });

  it.each([
    ['//evil.example', '/review'],
    ['https://evil.example/review', '/review'],
    ['/review\\@evil.example', '/review/@evil.example'],
    ['/review/sign-in', '/review'],
    ['/review/articles/a?view=../x', '/review/articles/a?view=../x'],
    ['/reviewers', '/review'],
    ['/review/../v1', '/review'],
    ['/review/uploads', '/review/uploads'],
  ])('leads back only into our own pages: %s', async (back, where) => {
    const { browse, signIn } = world();
    const asked = await browse(`/review/sign-in?${new URLSearchParams({ back })}`);
    const answer = signIn.signInAs('mei', ['reviewer'], location(asked)).slice(ORIGIN.length);
    const done = await browse(answer, { headers: { cookie: cookieOf(asked) } });
    expect(new URL(location(done), ORIGIN).href).toBe(ORIGIN + where);
  });

  it.each([
    ['begun in another browser', (url: string) => ({ url, cookie: '' })],
    ['with another state', (url: string, cookie: string) => ({ url: url.replace(/state=[^&]+/, 'state=x'), cookie })],
    [
      'with a code that is not ours',
      (url: string, cookie: string) => ({ url: url.replace(/code=[^&]+/, 'code=x'), cookie }),
    ],
    [
      'with another verifier',
      (url: string, cookie: string) => ({ url, cookie: cookie.replace(/\.[^.]+\./, '.other.') }),
    ],
    [
      'refused by the issuer',
      (_url: string, cookie: string) => ({ url: '/review/callback?error=x&error_description=no', cookie }),
    ],
  ])('that was %s ends on the sign-in page with a reason', async (_name, change) => {
    const { browse, signIn } = world();
    const asked = await browse('/review/sign-in');
    const answer = signIn.signInAs('mei', ['reviewer'], location(asked)).slice(ORIGIN.length);
    const { url, cookie } = change(answer, cookieOf(asked));
    const done = await browse(url, { headers: { cookie } });
    const page = parse(await done.text());
    expect([done.status, page.querySelector('main h1')?.textContent]).toEqual([400, 'Faircopy review']);
    expect(page.querySelector('[role=alert]')?.textContent).toMatch(/sign-in/i);
    expect(page.querySelector('main a')?.getAttribute('href')).toBe('/review/sign-in');
    expect(done.headers.getSetCookie().some((one) => /^__Host-faircopy=[^;]/.test(one))).toBe(false);
  });

  it('works with a code once', async () => {
    const { browse, signIn } = world();
    const asked = await browse('/review/sign-in');
    const answer = signIn.signInAs('mei', ['reviewer'], location(asked)).slice(ORIGIN.length);
    const headers = { cookie: cookieOf(asked) };
    expect((await browse(answer, { headers })).status).toBe(303);
    expect((await browse(answer, { headers })).status).toBe(400);
  });
});

describe('a session', () => {
  const forged = () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { signIn } = world();
    const [head, body] = signIn.token('mei', ['admin']).split('.');
    return `${head}.${body}.${sign('RSA-SHA256', Buffer.from(`${head}.${body}`), privateKey).toString('base64url')}`;
  };
  const none = (token: string) =>
    `${Buffer.from('{"alg":"none","kid":"k1"}').toString('base64url')}.${token.split('.')[1]}.`;
  it.each([
    ['over', (token: typeof world) => token().signIn.token('mei', ['reviewer'], { seconds: -10 })],
    [
      'of another issuer',
      (token: typeof world) => token().signIn.token('mei', ['reviewer'], { iss: 'https://evil.example' }),
    ],
    ['of another client', (token: typeof world) => token().signIn.token('mei', ['reviewer'], { client_id: 'other' })],
    ['signed by somebody else', () => forged()],
    ['not signed', (token: typeof world) => none(token().signIn.token('mei', ['admin']))],
    ['no token at all', () => 'rubbish'],
  ])('that is %s leads to the sign-in page, and its script to 401', async (_name, make) => {
    const { browse } = world();
    const headers = { cookie: `__Host-faircopy=${make(world)}` };
    expect((await browse('/review', { headers })).headers.get('location')).toBe('/review/sign-in?back=%2Freview');
    expect((await browse('/review/v1/me', { headers })).status).toBe(401);
  });

  const now = Math.floor(Date.now() / 1000);
  it.each([
    ['that never ends', { exp: undefined }],
    ['that ends when it says', { exp: 'tomorrow' }],
    ['of the future', { iat: now + 600 }],
    ['that is not valid yet', { nbf: now + 600 }],
    ['whose audience is another client, whatever client it names', { aud: 'other' }],
    ['whose audience is other clients', { aud: ['other', 'third'] }],
    ['that names no client', { client_id: undefined }],
    ['that is an ID token', { token_use: 'id', aud: 'client-1', client_id: undefined, 'cognito:username': 'mei' }],
    ['that does not say what it is for', { token_use: undefined }],
  ])('of a token %s is refused, as the gateway refuses it', async (_name, changes) => {
    const { browse, signIn } = world();
    const headers = { cookie: `__Host-faircopy=${signIn.token('mei', ['reviewer'], changes)}` };
    expect((await browse('/review/v1/me', { headers })).status).toBe(401);
    expect((await browse('/review', { headers })).status).toBe(303);
  });

  it.each([{ aud: 'client-1', client_id: 'other' }, { aud: ['other', 'client-1'] }])(
    'may be of a token whose audience is ours: %j',
    async (changes) => {
      const { browse, signIn } = world();
      const headers = { cookie: `__Host-faircopy=${signIn.token('mei', ['reviewer'], changes)}` };
      expect((await browse('/review/v1/me', { headers })).status).toBe(200);
    },
  );

  it('that was signed out opens no door any more, and leaves others alone', async () => {
    const { browse, send, signIn } = world();
    const headersOf = (jti: string) => ({ cookie: `__Host-faircopy=${signIn.token('mei', ['reviewer'], { jti })}` });
    const atTokenDoor = async (jti: string) => {
      const { issuer: iss } = SETTINGS;
      const claims = { iss, jti, token_use: 'access', username: 'mei', 'cognito:groups': '[reviewer]' };
      return (await send(new Request(`${ORIGIN}/v1/me`), { claims })).status;
    };
    const stolen = headersOf('one');
    const doors = async (jti: string) => [
      (await browse('/review/v1/me', { headers: headersOf(jti) })).status,
      (await browse('/review', { headers: headersOf(jti) })).status,
      await atTokenDoor(jti),
    ];
    expect(await doors('one')).toEqual([200, 200, 200]);
    expect((await browse('/review/sign-out', { headers: stolen, form: {} })).status).toBe(303);
    expect(await doors('one')).toEqual([401, 303, 401]);
    expect((await browse('/review/uploads', { headers: stolen })).status).toBe(303);
    expect(await doors('two')).toEqual([200, 200, 200]);
  });

  it('that nobody has, or that is over, can be signed out all the same', async () => {
    const { browse, signIn } = world();
    for (const cookie of ['', `__Host-faircopy=${signIn.token('mei', [], { seconds: -10 })}`]) {
      expect((await browse('/review/sign-out', { headers: { cookie }, form: {} })).status).toBe(303);
    }
  });

  it('is signed out by our own page alone', async () => {
    const { browse, signIn } = world();
    const headers = { cookie: `__Host-faircopy=${signIn.token('mei', ['reviewer'])}` };
    const foreign = { ...headers, origin: 'https://evil.example' };
    expect((await browse('/review/sign-out', { headers: foreign, form: {} })).status).toBe(403);
    expect((await browse('/review', { headers })).status).toBe(200);
  });

  it('is not believed by the token door, nor a header by the review door', async () => {
    const { browse, signIn } = world();
    expect((await browse('/v1/me', { as: MEI })).status).toBe(401);
    const headers = { authorization: `Bearer ${signIn.token('mei', ['admin'])}` };
    expect((await browse('/review/v1/me', { headers })).status).toBe(401);
  });

  it('asks the issuer for its keys once', async () => {
    const { browse, signIn } = world();
    await browse('/review', { as: MEI });
    await browse('/review', { as: EVE });
    expect(signIn.asked.filter((url) => url.endsWith('jwks.json'))).toHaveLength(1);
  });

  it('whose issuer does not answer is our fault, not the reviewer’s', async () => {
    const { browse, signIn, lines } = world();
    signIn.down = true;
    expect((await browse('/review', { as: MEI })).status).toBe(500);
    expect(lines.at(-1)?.error).toContain('503');
  });

  it('ends here and at the issuer', async () => {
    const { browse } = world();
    const response = await browse('/review/sign-out', { as: MEI, form: {} });
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-faircopy=; Max-Age=0; Path=\/; HttpOnly; Secure/);
    expect(location(response)).toBe(
      `https://sign-in.example/logout?client_id=client-1&logout_uri=${encodeURIComponent(`${ORIGIN}/review`)}`,
    );
  });
});
