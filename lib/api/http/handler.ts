// What a handler is given, and what the app is made of: the request taken apart, and the parts behind the API.
import type { Cleaned } from '../../clean/cleaned.ts';
import type { Actor, RequestKey } from '../../ledger/facts.ts';
import type { Replayable } from '../../ledger/idempotency.ts';
import type { Clock, RevokedTokens } from '../../ledger/ports.ts';
import type { Desk } from '../../review/desk.ts';
import type { Manuscript } from '../../text/manuscript.ts';
import type { RuleDescription } from '../rules/rules.ts';
import type { SignIn } from '../session/signin.ts';

export interface ApiRequest {
  readonly request: Request;
  readonly url: URL;
  readonly actor: Actor;
  /** From the path; empty for one that the route does not have. */
  param(name: string): string;
}

export type Handler = (asked: ApiRequest, parts: Parts) => Promise<Response>;

export interface PostRequest extends ApiRequest {
  /** The sequence that the caller saw (`If-Match`); 0 where the route changes no article. */
  readonly seen: number;
}

/** The key under which a request is carried out, and when it first came. */
export interface Keyed {
  readonly request?: RequestKey | undefined;
  readonly began: Date;
}

/** What a body asks for, understood and still to be carried out. */
export type Act = (keyed: Keyed) => Promise<Replayable<unknown>>;

/** A request that changes something, in the two steps between which its key is claimed. */
export interface Post {
  /** Bytes of the body at most. */
  readonly limit: number;
  /** Throws NotFound. Only a request that is wrong is asked: 404 comes before 428, 400 and 422. */
  readonly find?: (asked: ApiRequest, parts: Parts) => Promise<unknown>;
  /** Throws where the body is not as it should be. */
  readonly understand: (body: unknown, asked: PostRequest, parts: Parts) => Act;
}

/** One line of the access log. Never a text, a name of a file or a token. */
export interface AccessLine {
  readonly method: string;
  /** The route's pattern, so that lines can be counted by it. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly actor?: string;
  readonly request?: string;
  /** Of an error that no request is to blame for. */
  readonly error?: string;
}

export interface Parts {
  readonly desk: Desk;
  readonly clean: (manuscript: Manuscript) => Promise<Cleaned>;
  /** Ids of the rules, in the order in which they run. */
  readonly ruleIds: readonly string[];
  /** The rules in their authors' words: loaded by the few requests that show them. */
  readonly rules: () => Promise<readonly RuleDescription[]>;
  readonly signIn: SignIn;
  readonly revokedTokens: RevokedTokens;
  readonly clock: Clock;
  readonly log: (line: AccessLine) => void;
  /** Origin of the published site, for links from the review page. */
  readonly site: string;
  /** Origin that browsers upload to. */
  readonly uploads: string;
}
