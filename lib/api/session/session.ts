// The review door: a session cookie that holds the token, the way to get one, and how it is renewed while one works.
import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { Unauthenticated } from '../../ledger/errors.ts';
import type { Actor } from '../../ledger/facts.ts';
import type { Clock, RevokedTokens } from '../../ledger/ports.ts';
import type { RequestContext } from '../http/context.ts';
import { ForeignOrigin, SignInFailed } from '../http/refusals.ts';
import { actorOf, type TokenClaims, tokenName } from './actor.ts';
import { isLoopback } from './loopback.ts';
import type { SignIn } from './signin.ts';

const SESSION = 'faircopy';
const REFRESH = 'faircopy-refresh';
/** As long as the issuer takes a refresh token: half a day (`cdk/people.ts`). */
const REFRESH_SECONDS = 12 * 3600;
/** Browsers drop cookies over 4 KB, with their names and attributes: better an hour's session than none. */
const LONGEST_REFRESH = 3800;
const QUESTION = 'faircopy-sign-in';
const QUESTION_SECONDS = 600;
const SIGN_IN = '/review/sign-in';
/** Browsers drop cookies over 4 KB. */
const LONGEST_BACK = 2000;

/** `__Host-` cookies need https; over http on one machine the plain name has to do. */
function kind(c: Context): { readonly prefix?: 'host'; readonly options: CookieOptions } {
  const options: CookieOptions = { path: '/', httpOnly: true, sameSite: 'Lax' };
  if (isLoopback(new URL(c.req.url).host)) return { options };
  return { prefix: 'host', options: { ...options, secure: true, prefix: 'host' } };
}

const read = (c: Context, name: string): string | undefined => {
  const { prefix } = kind(c);
  return prefix ? getCookie(c, name, prefix) : getCookie(c, name);
};
const write = (c: Context, name: string, value: string, maxAge: number): void =>
  setCookie(c, name, value, { ...kind(c).options, maxAge });
const remove = (c: Context, name: string): void => {
  deleteCookie(c, name, kind(c).options);
};

/** What both doors need to know whether a token still opens them. */
export interface SignedIn {
  readonly signIn: SignIn;
  readonly revokedTokens: RevokedTokens;
}

/** Of the cookie; where its token has run out, of a fresh one, which the answer then carries. */
async function sessionClaims(c: RequestContext, signIn: SignIn): Promise<TokenClaims | undefined> {
  const token = read(c, SESSION);
  const claims = token === undefined ? undefined : await signIn.verify(token);
  if (claims !== undefined) return claims;
  const refresh = read(c, REFRESH);
  const fresh = refresh === undefined ? undefined : await signIn.renew(refresh);
  const renewed = fresh === undefined ? undefined : await signIn.verify(fresh);
  if (fresh !== undefined && renewed !== undefined) c.set('renewed', { token: fresh, claims: renewed });
  return renewed;
}

/** Around every answer: whoever was let in by a fresh token takes it along. */
export async function keepSession(c: RequestContext, next: () => Promise<void>, clock: Clock): Promise<void> {
  await next();
  const { renewed } = c.var;
  if (renewed) write(c, SESSION, renewed.token, secondsLeft(renewed.claims, clock));
}

/** The person of a verified token, which nobody has signed out. */
export async function tokenActor(claims: TokenClaims, revoked: RevokedTokens): Promise<Actor> {
  const actor = actorOf(claims);
  if (await revoked.has(tokenName(claims))) throw new Unauthenticated('This token was signed out.');
  return actor;
}

export async function sessionActor(c: RequestContext, { signIn, revokedTokens }: SignedIn): Promise<Actor> {
  const claims = await sessionClaims(c, signIn);
  if (claims === undefined) throw new Unauthenticated('Your session is over, or you have not signed in yet.');
  return tokenActor(claims, revokedTokens);
}

/** SameSite=Lax keeps other sites' forms out; this keeps out our own siblings, and browsers that know no SameSite. */
export function mustComeFromHere(request: Request): void {
  if (request.headers.get('origin') !== new URL(request.url).origin) throw new ForeignOrigin();
}

/** To the issuer's sign-in page, and after it back to `?back=`. */
export function askToSignIn(c: Context, signIn: SignIn): Response {
  const [state, verifier] = [secret(), secret()];
  write(c, QUESTION, [state, verifier, backOf(c.req.query('back'))].join('.'), QUESTION_SECONDS);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return c.redirect(signIn.authorize({ state, challenge, redirect: callbackOf(c) }), 302);
}

export async function callback(c: Context, signIn: SignIn, clock: Clock): Promise<Response> {
  const [state, verifier, ...back] = (read(c, QUESTION) ?? '').split('.');
  const { code, state: answered, error_description: refused } = c.req.query();
  remove(c, QUESTION);
  if (refused !== undefined) throw new SignInFailed('The sign-in page did not let you in.');
  if (!code || !state || !verifier || state !== answered) {
    throw new SignInFailed('This sign-in was not begun in this browser, or too long ago. Sign in again.');
  }
  const { access, refresh } = await signIn.redeem({ code, verifier, redirect: callbackOf(c) });
  const claims = await signIn.verify(access);
  if (claims === undefined) throw new SignInFailed('The sign-in page gave a token that is not valid here.');
  write(c, SESSION, access, secondsLeft(claims, clock));
  if (refresh !== undefined && refresh.length <= LONGEST_REFRESH) write(c, REFRESH, refresh, REFRESH_SECONDS);
  else remove(c, REFRESH);
  return c.redirect(backOf(back.join('.')), 303);
}

/** Both tokens are worth nothing from then on, wherever else somebody has them. */
export async function signOut(c: Context, { signIn, revokedTokens }: SignedIn): Promise<Response> {
  mustComeFromHere(c.req.raw);
  const [token, refresh] = [read(c, SESSION), read(c, REFRESH)];
  if (refresh !== undefined) await signIn.forget(refresh);
  const claims = token === undefined ? undefined : await signIn.verify(token);
  if (claims) await revokedTokens.revoke(tokenName(claims), new Date(Number(claims['exp']) * 1000));
  remove(c, SESSION);
  remove(c, REFRESH);
  return c.redirect(signIn.leave(`${new URL(c.req.url).origin}/review`), 303);
}

/** Where somebody without a session is sent; a form that was posted leads back to the page it stood on. */
export function signInAddress(request: Request): string {
  const { pathname, search } = new URL(request.url);
  const page =
    request.method === 'GET' ? pathname + search : (/^\/review\/articles\/[^/]+/.exec(pathname)?.[0] ?? '/review');
  return `${SIGN_IN}?${new URLSearchParams({ back: page })}`;
}

/** Only to our own pages: anything else would make the sign-in a way to send people elsewhere. */
function backOf(asked: string | undefined): string {
  const here = 'https://here.invalid';
  const url = asked === undefined ? null : URL.parse(asked, here);
  const ours =
    url?.origin === here && url.href.length <= LONGEST_BACK && /^\/review(\/|$)(?!sign-in|callback)/.test(url.pathname);
  return url && ours ? url.pathname + url.search : '/review';
}

const callbackOf = (c: Context): string => `${new URL(c.req.url).origin}/review/callback`;
const secret = (): string => randomBytes(32).toString('base64url');

function secondsLeft(claims: TokenClaims, clock: Clock): number {
  const until = claims['exp'];
  return typeof until === 'number' ? Math.max(0, Math.floor(until - clock.now().getTime() / 1000)) : 3600;
}
