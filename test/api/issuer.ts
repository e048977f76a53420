// An issuer in memory: Cognito's token and key addresses behind `fetch`, with a key of its own.
import { createHash, createSign, generateKeyPairSync } from 'node:crypto';

export const SETTINGS = {
  issuer: 'https://issuer.example/pool',
  clientId: 'client-1',
  domain: 'https://sign-in.example',
} as const;

/** One pair for a whole test file: making it takes longer than everything else. */
const KEYS = generateKeyPairSync('rsa', { modulusLength: 2048 });
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export class IssuerInMemory {
  readonly #codes = new Map<string, { challenge: string; token: string; redirect: string; refresh: string }>();
  /** By refresh token, whose it is; what was revoked is not there any more. */
  readonly refreshes = new Map<string, { username: string; groups: readonly string[] }>();
  readonly asked: string[] = [];
  /** Seconds since 1970. Tokens are verified by the machine's clock, and all are issued at one moment of it. */
  readonly #issued = Math.floor(Date.now() / 1000);
  readonly clock = { now: () => new Date(this.#issued * 1000) };
  down = false;

  token(username: string, groups: readonly string[], changes: Record<string, unknown> = {}): string {
    const { seconds = 3600, ...claims } = changes;
    const payload = {
      iss: SETTINGS.issuer,
      client_id: SETTINGS.clientId,
      token_use: 'access',
      sub: `sub-${username}`,
      username,
      'cognito:groups': groups,
      iat: this.#issued,
      exp: this.#issued + Number(seconds),
      ...claims,
    };
    const signed = `${base64({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${base64(payload)}`;
    const signature = createSign('RSA-SHA256').update(signed).sign(KEYS.privateKey, 'base64url');
    return `${signed}.${signature}`;
  }

  /** What the sign-in page does once somebody has typed the right password: the address it sends the browser to. */
  signInAs(username: string, groups: readonly string[], authorize: string): string {
    const { searchParams } = new URL(authorize);
    const code = `code-${this.#codes.size + 1}`;
    const redirect = searchParams.get('redirect_uri')!;
    const refresh = `refresh-${code}`;
    this.refreshes.set(refresh, { username, groups });
    this.#codes.set(code, {
      refresh,
      challenge: searchParams.get('code_challenge')!,
      token: this.token(username, groups),
      redirect,
    });
    return `${redirect}?${new URLSearchParams({ code, state: searchParams.get('state')! })}`;
  }

  fetch = async (url: string, init?: RequestInit): Promise<Response> => {
    this.asked.push(url);
    if (this.down) return new Response('down', { status: 503 });
    if (url === `${SETTINGS.issuer}/.well-known/jwks.json`) {
      const key = KEYS.publicKey.export({ format: 'jwk' });
      return Response.json({ keys: [{ ...key, kid: 'k1', use: 'sig', alg: 'RS256' }] });
    }
    const body = new URLSearchParams(String(init?.body));
    const refresh = body.get('refresh_token');
    if (url.endsWith('/oauth2/revoke'))
      return Response.json({ revoked: this.refreshes.delete(body.get('token') ?? '') });
    if (refresh !== null) {
      const whose = this.refreshes.get(refresh);
      if (!whose || body.get('grant_type') !== 'refresh_token')
        return Response.json({ error: 'invalid_grant' }, { status: 400 });
      return Response.json({ access_token: this.token(whose.username, whose.groups), token_type: 'Bearer' });
    }
    const known = this.#codes.get(body.get('code') ?? '');
    this.#codes.delete(body.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (known?.challenge !== challenge || known.redirect !== body.get('redirect_uri')) {
      return Response.json({ error: 'invalid_grant' }, { status: 400 });
    }
    const { token, refresh: again } = known;
    const rest = { id_token: 'unused', token_type: 'Bearer', expires_in: 3600 };
    return Response.json({ access_token: token, refresh_token: again, ...rest });
  };
}
