// Why an upload is refused: one closed list for the formats that refuse, the ledger that remembers, and the API that tells.

/** Why an upload cannot become an article (DEFECTS §17), and what its editor can do about it. */
export const REFUSAL_CODES = [
  'empty',
  'binary',
  'unsupported',
  'encoding',
  'too-large',
  'too-deep',
  'no-article',
  'source',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly todo: string;
}
