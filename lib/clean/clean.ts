// Cleans a manuscript by Faircopy's own rulebook.
import { RULES } from '../rules/index.ts';
import { cleaner } from './cleaner.ts';
import { rulebook } from './rulebook.ts';

export const RULEBOOK = rulebook(RULES);

export const clean = cleaner(RULEBOOK);
