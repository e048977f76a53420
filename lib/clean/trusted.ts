// Cleaning as far as an installation trusts each rule, and the rules by name for whoever keeps count of them.
import { RULES } from '../rules/index.ts';
import type { Manuscript } from '../text/manuscript.ts';
import { cleanerFor } from './clean.ts';
import type { Cleaned } from './cleaned.ts';
import type { Standings } from './rulebook.ts';

/** In the order in which they run. */
export const RULE_NAMES = RULES.map(({ id, version, tier }) => ({ id, version, tier }));

export const cleanAsTrusted = (manuscript: Manuscript, standings: Standings = {}): Cleaned =>
  cleanerFor(standings)(manuscript);
