// Why this file exists: which addresses the HTTP API answers at, and which of them ask for a token.
import type { Door } from './review.ts';

export const doors: readonly Door[] = [
  { key: 'ANY /v1/{proxy+}', signedIn: true },
  { key: 'GET /healthz', signedIn: false },
  { key: 'GET /openapi.json', signedIn: false },
  { key: 'GET /problems/{code}', signedIn: false },
  { key: 'ANY /review', signedIn: false },
  { key: 'ANY /review/{proxy+}', signedIn: false },
  { key: 'ANY /', signedIn: false },
  // The rest reaches the function too, so that a wrong address is answered by a problem document of ours.
  { key: 'ANY /{proxy+}', signedIn: false },
];
