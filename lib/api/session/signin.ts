// What the review door needs of an issuer: OpenID Connect's authorization code with PKCE, in four verbs.
import type { TokenClaims } from './actor.ts';

export interface SessionTokens {
  readonly access: string;
  /** Gets further access tokens; absent where the issuer gives none. */
  readonly refresh?: string;
}

export interface SignIn {
  /** Where to send a browser to sign in; it comes back to `redirect` with a code and `state`. */
  authorize(question: { readonly state: string; readonly challenge: string; readonly redirect: string }): string;
  /** The tokens for a code; throws SignInFailed where the issuer refuses it. */
  redeem(answer: {
    readonly code: string;
    readonly verifier: string;
    readonly redirect: string;
  }): Promise<SessionTokens>;
  /** A fresh token for a refresh token; undefined where that has run out or was revoked. */
  renew(refresh: string): Promise<string | undefined>;
  /** A refresh token is worth nothing from then on. */
  forget(refresh: string): Promise<void>;
  /** Claims of a valid token of this issuer and client; undefined where it is forged, foreign or over. */
  verify(token: string): Promise<TokenClaims | undefined>;
  /** Where to send a browser to sign out; it comes back to `back`. */
  leave(back: string): string;
  /** Origin of the sign-in pages, which forms may lead to. */
  readonly origin: string;
}
