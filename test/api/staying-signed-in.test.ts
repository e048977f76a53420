// Staying signed in: a refresh token renews the session while one works, for half a day, and signing out ends it for good.
import { describe, expect, it } from 'vitest';
import { harness, ORIGIN } from './harness.ts';
import { IssuerInMemory } from './issuer.ts';

const REFRESH = '__Host-faircopy-refresh';
const SESSION = '__Host-faircopy';

async function signedIn() {
  const signIn = new IssuerInMemory();
  const h = harness({ signIn, clock: signIn.clock });
  const asked = await h.browse('/review/sign-in');
  const question = asked.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const back = signIn.signInAs('mei', ['reviewer'], asked.headers.get('location') ?? '').slice(ORIGIN.length);
  const done = await h.browse(back, { headers: { cookie: question } });
  const cookie = (name: string) => cookieIn(done, name) ?? '';
  return { ...h, signIn, refresh: cookie(REFRESH), session: cookie(SESSION), set: done.headers.getSetCookie() };
}

/** `name=value` as a browser sends it back. */
function cookieIn(response: Response, name: string): string | undefined {
  return response.headers
    .getSetCookie()
    .find((one) => one.startsWith(`${name}=`))
    ?.split(';')[0];
}

describe('a session whose token has run out', () => {
  it('is renewed by whatever page is asked for next, and the answer carries the fresh token', async () => {
    const { browse, refresh, set, signIn } = await signedIn();
    expect(set.find((one) => one.startsWith(REFRESH))).toMatch(
      /; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const over = `${SESSION}=${signIn.token('mei', ['reviewer'], { seconds: -10 })}`;
    for (const cookie of [refresh, `${over}; ${refresh}`]) {
      for (const path of ['/review', '/review/v1/me', '/review/articles/nothing']) {
        const page = await browse(path, { headers: { cookie } });
        expect([path, page.status]).toEqual([path, path.endsWith('nothing') ? 404 : 200]);
        const fresh = cookieIn(page, SESSION);
        expect(fresh).toBeDefined();
        expect((await browse('/review', { headers: { cookie: fresh ?? '' } })).status).toBe(200);
      }
    }
  });

  it('is renewed for a form too, which is carried out', async () => {
    const { browse, refresh } = await signedIn();
    const form = { name: 'Mine', query: 'state=in_review' };
    const kept = await browse('/review/views', { form, headers: { cookie: refresh } });
    expect([kept.status, kept.headers.get('location')]).toEqual([303, expect.stringContaining('did=view-saved')]);
    expect(cookieIn(kept, SESSION)).toBeDefined();
  });

  it('is over where the refresh token has run out, is made up, or is of somebody who may do nothing any more', async () => {
    const { browse, refresh, signIn } = await signedIn();
    signIn.refreshes.set(refresh.split('=')[1] ?? '', { username: 'mei', groups: [] });
    expect((await browse('/review', { headers: { cookie: refresh } })).status).toBe(403);
    signIn.refreshes.clear();
    for (const cookie of [refresh, `${REFRESH}=made-up`]) {
      const page = await browse('/review', { headers: { cookie } });
      expect([page.status, page.headers.get('location')]).toEqual([303, expect.stringContaining('/review/sign-in')]);
      expect(cookieIn(page, SESSION)).toBeUndefined();
    }
  });
});

describe('a session that holds', () => {
  it('asks the issuer for nothing', async () => {
    const { browse, session, refresh, signIn } = await signedIn();
    signIn.asked.length = 0;
    const page = await browse('/review', { headers: { cookie: `${session}; ${refresh}` } });
    expect([page.status, cookieIn(page, SESSION)]).toEqual([200, undefined]);
    expect(signIn.asked.filter((url) => url.includes('/oauth2/'))).toEqual([]);
  });
});

it('signing out ends both: the refresh token gets nothing any more, wherever else somebody has it', async () => {
  const { browse, session, refresh } = await signedIn();
  const headers = { cookie: `${session}; ${refresh}` };
  const left = await browse('/review/sign-out', { form: {}, headers });
  expect(left.headers.getSetCookie().filter((one) => /=; Max-Age=0/.test(one)).length).toBe(2);
  for (const cookie of [refresh, session, headers.cookie])
    expect((await browse('/review', { headers: { cookie } })).headers.get('location')).toContain('/review/sign-in');
});
