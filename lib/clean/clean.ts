// Cleans a manuscript by Faircopy's own rulebook, as far as an installation trusts its rules.
import { RULES } from '../rules/index.ts';
import { cleaner } from './cleaner.ts';
import { rulebook, type Standings } from './rulebook.ts';

export const RULEBOOK = rulebook(RULES);

export const clean = cleaner(RULEBOOK);

/** A cleaner by the same rules, some of them lowered by an audited setting. */
export const cleanerFor = (standings: Standings): typeof clean =>
  Object.keys(standings).length === 0 ? clean : cleaner(rulebook(RULES, standings));
