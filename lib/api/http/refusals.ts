// Refusals that only HTTP knows; the others come from the ledger.
import { Refused } from '../../ledger/errors.ts';

export class MethodNotAllowed extends Refused {
  readonly code = 'method_not_allowed';
  readonly status = 405;
  override readonly facts: { readonly allow: readonly string[] };
  constructor(method: string, allow: readonly string[]) {
    super(`This address does not take ${method}.`);
    this.facts = { allow };
  }
}

export class TooLarge extends Refused {
  readonly code = 'body_too_large';
  readonly status = 413;
  override readonly facts: { readonly limit: number };
  constructor(limit: number) {
    super(`The body is larger than ${limit} bytes.`);
    this.facts = { limit };
  }
}

export class UnsupportedMediaType extends Refused {
  readonly code = 'unsupported_media_type';
  readonly status = 415;
  constructor(type: string | null, wanted: string) {
    super(`The body is ${type ?? 'of no declared type'}; this address takes ${wanted}.`);
  }
}

/** A form that another site sent, or a browser that does not say where it comes from. */
export class ForeignOrigin extends Refused {
  readonly code = 'foreign_origin';
  readonly status = 403;
  constructor() {
    super(
      'This change was not asked for from this site, so nothing was done. Open the page again and repeat it there.',
    );
  }
}

/** The issuer's answer to a sign-in does not belong to the question this browser asked. */
export class SignInFailed extends Refused {
  readonly code = 'sign_in_failed';
  readonly status = 400;
}
