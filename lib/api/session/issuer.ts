// Signing in at an OpenID issuer with Cognito's addresses; on one machine a small issuer over http answers the same.
import * as v from 'valibot';
import { SignInFailed } from '../http/refusals.ts';
import type { TokenClaims } from './actor.ts';
import type { SignIn } from './signin.ts';

export interface IssuerSettings {
  /** `iss` of the tokens; its keys are at `/.well-known/jwks.json`. */
  readonly issuer: string;
  readonly clientId: string;
  /** Base address of `/oauth2/authorize`, `/oauth2/token` and `/logout`. */
  readonly domain: string;
}

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;
type Verify = (token: string) => Promise<TokenClaims | undefined>;

const tokens = v.object({ access_token: v.string(), refresh_token: v.optional(v.string()) });

export function issuer(settings: IssuerSettings, ask: Fetch = fetch): SignIn {
  const { clientId, domain } = settings;
  const at = (path: string, query: Readonly<Record<string, string>>) =>
    `${domain}${path}?${new URLSearchParams(query)}`;
  let verifier: Promise<Verify> | undefined;
  const post = (path: string, fields: Readonly<Record<string, string>>) =>
    ask(`${domain}${path}`, { method: 'POST', body: new URLSearchParams({ client_id: clientId, ...fields }) });
  return {
    origin: new URL(domain).origin,
    authorize: ({ state, challenge, redirect }) =>
      at('/oauth2/authorize', {
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirect,
        scope: 'openid',
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      }),
    leave: (back) => at('/logout', { client_id: clientId, logout_uri: back }),
    redeem: async ({ code, verifier, redirect }) => {
      const grant = { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirect };
      const answer = await post('/oauth2/token', grant);
      if (answer.status >= 500) throw new Error(`The issuer answered ${answer.status} to a sign-in code.`);
      const parsed = v.safeParse(tokens, answer.ok ? await answer.json() : undefined);
      if (!parsed.success) throw new SignInFailed('The sign-in took too long or was used already. Sign in again.');
      const { access_token: access, refresh_token: refresh } = parsed.output;
      return { access, ...(refresh === undefined ? {} : { refresh }) };
    },
    renew: async (refresh) => {
      const answer = await post('/oauth2/token', { grant_type: 'refresh_token', refresh_token: refresh });
      if (answer.status >= 500) throw new Error(`The issuer answered ${answer.status} to a refresh token.`);
      const parsed = v.safeParse(tokens, answer.ok ? await answer.json() : undefined);
      return parsed.success ? parsed.output.access_token : undefined;
    },
    forget: async (refresh) => {
      const answer = await post('/oauth2/revoke', { token: refresh });
      if (answer.status >= 500) throw new Error(`The issuer answered ${answer.status} to a sign-out.`);
    },
    verify: async (token) => {
      verifier ??= tokenVerifier(settings, ask);
      return (await verifier)(token);
    },
  };
}

/** Seconds by which two clocks may differ. */
const SKEW = 60;

/** Imported on the first cookie: requests with a token, which the gateway has verified, do not wait for it. */
async function tokenVerifier({ issuer, clientId }: IssuerSettings, ask: Fetch): Promise<Verify> {
  const [{ JwtVerifier }, { SimpleJwksCache }, { JwtBaseError, FetchError, JwtInvalidClaimError }] = await Promise.all([
    import('aws-jwt-verify/jwt-verifier'),
    import('aws-jwt-verify/jwk'),
    import('aws-jwt-verify/error'),
  ]);
  // The package's own fetcher speaks https only, and the issuer on one machine speaks http.
  const fetcher = {
    fetch: async (uri: string) => {
      const answer = await ask(uri, { signal: AbortSignal.timeout(3000) });
      if (!answer.ok) throw new FetchError(uri, `status ${answer.status}`);
      return answer.arrayBuffer();
    },
  };
  class Unfit extends JwtInvalidClaimError {}
  const verifier = JwtVerifier.create(
    {
      issuer,
      audience: null,
      // As API Gateway does: a token ends, is not of the future, and is for the client that `aud` names, or else `client_id`.
      customJwtCheck: ({ payload }) => {
        const { exp, iat, aud } = payload;
        if (exp === undefined) throw new Unfit('Never ends', exp);
        if (iat !== undefined && iat > Date.now() / 1000 + SKEW) throw new Unfit('Issued in the future', iat);
        const clients: readonly unknown[] = [aud ?? payload['client_id']].flat();
        if (!clients.includes(clientId)) throw new Unfit('Made for another client', clients.join(' '), clientId);
      },
    },
    { jwksCache: new SimpleJwksCache({ fetcher }) },
  );
  return async (token) => {
    try {
      return await verifier.verify(token);
    } catch (error) {
      if (error instanceof JwtBaseError && !(error instanceof FetchError)) return undefined;
      throw error;
    }
  };
}
