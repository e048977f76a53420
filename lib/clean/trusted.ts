// Cleaning as far as an installation trusts each rule.
import type { Manuscript } from '../text/manuscript.ts';
import { cleanerFor } from './clean.ts';
import type { Cleaned } from './cleaned.ts';
import type { Standings } from './rulebook.ts';

export const cleanAsTrusted = (manuscript: Manuscript, standings: Standings = {}): Cleaned =>
  cleanerFor(standings)(manuscript);
