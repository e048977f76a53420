// All mutants, room by room.
import type { MutatedFile } from './mutant.ts';
import { CLEAN } from './rooms/clean.ts';
import { FAULTS } from './rooms/faults.ts';
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
  ...FAULTS,
];

/** The room under which mutants are counted: those of `lib/ledger/fold.ts` are of `ledger`, unless they say otherwise. */
export const roomOf = ({ file, room }: Pick<MutatedFile, 'file' | 'room'>): string => room ?? file.split('/')[1] ?? '';
