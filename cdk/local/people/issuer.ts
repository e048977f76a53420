// Stands in for Cognito's hosted sign-in: authorization code with PKCE, tokens, keys, sign-out, at the same paths.
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { readBody } from '../wire/body.ts';
import { type Answer, html, json, redirectTo } from './answer.ts';
import { open, seal } from './jwt.ts';
import { keySet } from './keys.ts';
import { refusalPage, signInPage } from './page.ts';
import { accessClaims, idClaims, type Person, people } from './people.ts';
import { giveToken, type TokenSettings } from './tokens.ts';

/** `issuer` is also the base address of `/oauth2/authorize` and its siblings. */
export interface IssuerSettings extends TokenSettings {
  readonly callbacks: readonly string[];
  readonly logouts: readonly string[];
}

interface Grant {
  readonly person: Person;
  readonly redirect: string;
  readonly challenge: string;
  readonly nonce: string | undefined;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

const codeLifetime = 5 * 60_000;
const refreshLifetime = 12 * 3600_000;

/** Who a refresh token stands for, and until when: milliseconds since the epoch. */
interface Refresh {
  readonly person: Person;
  readonly expires: number;
}

export type Issuer = (path: string, request: IncomingMessage) => Promise<Answer>;

/** Paths are relative to the issuer's address. */
export function startIssuer(settings: IssuerSettings): Issuer {
  const grants = new Map<string, Grant>();
  const refreshes = new Map<string, Refresh>();
  return async (path, request) => {
    const url = new URL(request.url ?? '/', settings.issuer);
    switch (`${request.method} ${path}`) {
      case 'GET /.well-known/jwks.json':
        return json(200, keySet(settings.keys));
      case 'GET /.well-known/openid-configuration':
        return json(200, discovery(settings.issuer));
      case 'GET /oauth2/authorize':
        return ask(url, settings);
      case 'POST /oauth2/authorize':
        return grant(url, await formOf(request), settings, grants);
      case 'POST /oauth2/token':
        return tokens(await formOf(request), settings, grants, refreshes);
      case 'POST /oauth2/revoke':
        refreshes.delete((await formOf(request)).get('token') ?? '');
        return json(200, {});
      case 'POST /tokens':
        return giveToken(request, await formOf(request), settings);
      case 'GET /oauth2/userInfo':
        return userInfo(request, settings);
      case 'GET /logout':
        return leave(url, settings);
      default:
        return html(404, refusalPage('There is nothing at this address.'));
    }
  };
}

function discovery(issuer: string): unknown {
  return {
    issuer,
    authorization_endpoint: `${issuer}/oauth2/authorize`,
    token_endpoint: `${issuer}/oauth2/token`,
    userinfo_endpoint: `${issuer}/oauth2/userInfo`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

/** Why a request for a code cannot be granted, or undefined. Checked before anybody is sent anywhere. */
function amiss({ searchParams }: URL, { client, callbacks }: IssuerSettings): string | undefined {
  const redirect = searchParams.get('redirect_uri') ?? '';
  if (searchParams.get('client_id') !== client) return 'The application that asks is not known here.';
  if (!callbacks.includes(redirect)) return `The template does not allow a return to “${redirect}”.`;
  if (searchParams.get('response_type') !== 'code') return 'Only response_type=code is possible.';
  if (searchParams.get('code_challenge_method') !== 'S256' || !searchParams.get('code_challenge')) {
    return 'A code_challenge with the method S256 is needed.';
  }
  return undefined;
}

function ask(url: URL, settings: IssuerSettings): Answer {
  const reason = amiss(url, settings);
  if (reason) return html(400, refusalPage(reason));
  return html(200, signInPage(people, `?${url.searchParams}`));
}

function grant(url: URL, form: URLSearchParams, settings: IssuerSettings, grants: Map<string, Grant>): Answer {
  const person = people.find(({ name }) => name === form.get('as'));
  const reason = amiss(url, settings) ?? (person ? undefined : 'Nobody of that name is on the list.');
  if (reason || !person) return html(400, refusalPage(reason ?? ''));
  const query = url.searchParams;
  const redirect = query.get('redirect_uri') ?? '';
  const code = randomBytes(24).toString('base64url');
  const challenge = query.get('code_challenge') ?? '';
  const nonce = query.get('nonce') ?? undefined;
  grants.set(code, { person, redirect, challenge, nonce, expires: Date.now() + codeLifetime });
  const back = new URL(redirect);
  back.searchParams.set('code', code);
  const state = query.get('state');
  if (state !== null) back.searchParams.set('state', state);
  return redirectTo(back.href);
}

async function tokens(
  form: URLSearchParams,
  settings: IssuerSettings,
  grants: Map<string, Grant>,
  refreshes: Map<string, Refresh>,
): Promise<Answer> {
  if (form.get('client_id') !== settings.client) return json(400, { error: 'invalid_client' });
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return redeem(form, settings, grants, refreshes);
    case 'refresh_token':
      return renew(form, settings, refreshes);
    default:
      return json(400, { error: 'unsupported_grant_type' });
  }
}

/** As Cognito does: the refresh token stays the same. */
async function renew(
  form: URLSearchParams,
  { client, issuer, keys }: IssuerSettings,
  refreshes: Map<string, Refresh>,
): Promise<Answer> {
  const found = refreshes.get(form.get('refresh_token') ?? '');
  if (!found || found.expires <= Date.now()) return json(400, { error: 'invalid_grant' });
  const audience = { issuer, client };
  const access = accessClaims(found.person, audience);
  return json(200, {
    access_token: await seal(access, keys),
    id_token: await seal(idClaims(found.person, audience, undefined), keys),
    token_type: 'Bearer',
    expires_in: Number(access['exp']) - Number(access['iat']),
  });
}

async function redeem(
  form: URLSearchParams,
  { client, issuer, keys }: IssuerSettings,
  grants: Map<string, Grant>,
  refreshes: Map<string, Refresh>,
): Promise<Answer> {
  const code = form.get('code') ?? '';
  const found = grants.get(code);
  // Good for one try, whether it succeeds or not.
  grants.delete(code);
  const proof = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  const good = found && found.expires > Date.now() && found.redirect === form.get('redirect_uri');
  if (!good || found.challenge !== proof) return json(400, { error: 'invalid_grant' });
  const audience = { issuer, client };
  const access = accessClaims(found.person, audience);
  const refresh = randomBytes(48).toString('base64url');
  refreshes.set(refresh, { person: found.person, expires: Date.now() + refreshLifetime });
  return json(200, {
    access_token: await seal(access, keys),
    id_token: await seal(idClaims(found.person, audience, found.nonce), keys),
    refresh_token: refresh,
    token_type: 'Bearer',
    expires_in: Number(access['exp']) - Number(access['iat']),
  });
}

async function userInfo(request: IncomingMessage, { client, issuer, keys }: IssuerSettings): Promise<Answer> {
  const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  const claims = await open(token, { issuer, audience: [client] }, keys);
  if (!claims) return json(401, { error: 'invalid_token' });
  return json(200, { sub: claims['sub'], username: claims['username'] });
}

function leave(url: URL, settings: IssuerSettings): Answer {
  const target = url.searchParams.get('logout_uri') ?? '';
  if (url.searchParams.get('client_id') === settings.client && settings.logouts.includes(target)) {
    return redirectTo(target);
  }
  return html(400, refusalPage('You are signed out, but the way back is not one that the template allows.'));
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams((await readBody(request, 64 * 1024)).toString());
}
