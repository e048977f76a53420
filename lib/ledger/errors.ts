// The dozen ways in which a request can be refused: thrown anywhere, rendered in one place, each carrying its facts.

import type { TextAuthor } from './authors.ts';
import type { Fact } from './facts.ts';
import type { Told } from './views.ts';
import { summary, toldOf } from './words/fact-phrases.ts';

/** `code` is stable and public; `status` is HTTP's; `facts` go into the problem document. */
export abstract class Refused extends Error {
  abstract readonly code: string;
  abstract readonly status: number;
  readonly facts: Readonly<Record<string, unknown>> = {};
}

export class NotFound extends Refused {
  readonly code = 'not_found';
  readonly status = 404;
  override readonly facts: Readonly<Record<string, unknown>>;
  constructor(what: string, id: string) {
    super(`There is no ${what} “${id}”.`);
    this.facts = { what, id };
  }
}

/** The text or state that the caller saw is no longer the newest. */
export class Stale extends Refused {
  readonly code = 'stale';
  readonly status = 412;
  override readonly facts: { readonly current: number; readonly since: readonly Told[]; readonly overlaps: boolean };
  /** What `since` tells of, whole: for our own functions, never for an answer. */
  readonly happened: readonly Fact[];
  constructor(current: number, happened: readonly Fact[], overlaps: boolean) {
    super(
      happened.length === 0
        ? `This article has never been at the version that you name; it is at ${current}.`
        : `After you read this article, ${summary(happened)}.`,
    );
    this.happened = happened;
    this.facts = { current, since: happened.map(toldOf), overlaps };
  }
}

/** A decision or approval names a revision that is not the newest. */
export class Superseded extends Refused {
  readonly code = 'superseded';
  readonly status = 409;
  override readonly facts: Readonly<Record<string, unknown>>;
  constructor(revision: number, newest: number) {
    super(`Revision ${revision} has been superseded by revision ${newest}.`);
    this.facts = { revision, newest };
  }
}

export class IllegalMove extends Refused {
  readonly code = 'illegal_state';
  readonly status = 409;
  override readonly facts: Readonly<Record<string, unknown>>;
  constructor(verb: string, state: string, todo: string) {
    super(`An article that is ${state.replace('_', ' ')} does not take ${verb}: ${todo}`);
    this.facts = { verb, state };
  }
}

/** Four eyes: whoever wrote what stands in the text may not approve it. `because` is what they did; the sentence tells of everybody. */
export class FourEyes extends Refused {
  readonly code = 'four_eyes';
  readonly status = 409;
  override readonly facts: Readonly<Record<string, unknown>>;
  constructor({ id, because }: TextAuthor, sentence: string) {
    super(sentence);
    this.facts = { actor: id, because };
  }
}

/** Somebody else is at work on it. */
export class Claimed extends Refused {
  readonly code = 'claimed';
  readonly status = 409;
  override readonly facts: Readonly<Record<string, unknown>>;
  constructor(claim: { readonly by: string; readonly until: string }) {
    super(`${claim.by} is at work on this article. Take it over if that is settled between you.`);
    this.facts = { by: claim.by, until: claim.until };
  }
}

export class Undecided extends Refused {
  readonly code = 'undecided';
  readonly status = 409;
  override readonly facts: Readonly<Record<string, unknown>>;
  /** `mayLeave` is false where flags have to be looked at, whatever else is left as it is. */
  constructor(ids: readonly string[], mayLeave = true) {
    super(
      mayLeave
        ? 'Some suggestions are undecided. Decide on them, or approve with “leave as they are”.'
        : 'Some flags have to be looked at before anybody can approve the text. Close or dismiss each of them first.',
    );
    this.facts = { undecided: ids };
  }
}

/** The hash that was signed is not the hash of the text as it stands. */
export class TextChanged extends Refused {
  readonly code = 'text_changed';
  readonly status = 409;
  override readonly facts: Readonly<Record<string, unknown>>;
  constructor(seen: string, current: string) {
    super('The text is no longer the one you saw. Look at it again before you approve it.');
    this.facts = { seen, current };
  }
}

/** A well-formed body that says something impossible, such as a decision on an edit that does not exist. */
export class Unprocessable extends Refused {
  readonly code: string;
  readonly status = 422;
  override readonly facts: Readonly<Record<string, unknown>>;
  constructor(
    code: 'unknown_edit' | 'invalid' | 'key_reused' | 'bad_span' | 'conflicting_decisions',
    message: string,
    facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.code = code;
    this.facts = facts;
  }
}

/** The same request is being carried out at this moment, and its answer is not there yet. */
export class UnderWay extends Refused {
  readonly code = 'under_way';
  readonly status = 409;
  override readonly facts: { readonly retryAfter: number };
  /** `retryAfter` in seconds. */
  constructor(retryAfter: number) {
    super('The same request is being carried out now. Send it again in a moment to get its answer.');
    this.facts = { retryAfter };
  }
}

/** A webhook that leads where nothing may be sent. */
export class BadDestination extends Refused {
  readonly code = 'bad_destination';
  readonly status = 422;
}

export class TooManyWebhooks extends Refused {
  readonly code = 'too_many_webhooks';
  readonly status = 409;
  override readonly facts: Readonly<Record<string, unknown>>;
  constructor(most: number) {
    super(`There are ${most} webhooks, and no more are kept at a time. Remove one that is not needed.`);
    this.facts = { most };
  }
}

/** Of what is no article. */
export class NotInThisState extends Refused {
  readonly code = 'illegal_state';
  readonly status = 409;
}

export class Unauthenticated extends Refused {
  readonly code = 'unauthenticated';
  readonly status = 401;
}

export class Forbidden extends Refused {
  readonly code = 'forbidden';
  readonly status = 403;
}

export class PreconditionRequired extends Refused {
  readonly code = 'precondition_required';
  readonly status = 428;
}

export class BadRequest extends Refused {
  readonly code = 'bad_request';
  readonly status = 400;
}
