// All mutants, room by room.
import type { MutatedFile } from './mutant.ts';
import { CLEAN } from './rooms/clean.ts';
import { INTAKE } from './rooms/intake.ts';
import { LEARNING } from './rooms/learning.ts';
import { LEDGER } from './rooms/ledger.ts';
import { PUBLISH } from './rooms/publish.ts';
import { REVIEW } from './rooms/review.ts';
import { TEXT } from './rooms/text.ts';
import { WEBHOOKS } from './rooms/webhooks.ts';

export const ALL_MUTANTS: readonly MutatedFile[] = [
  ...LEDGER,
  ...REVIEW,
  ...PUBLISH,
  ...CLEAN,
  ...TEXT,
  ...INTAKE,
  ...LEARNING,
  ...WEBHOOKS,
];

/** The room of a file: `lib/ledger/fold.ts` is of `ledger`. */
export const roomOf = (file: string): string => file.split('/')[1] ?? '';
