// The people who ask in tests of the API, the article that they ask about, and the rule that cleaned it.

import type { RuleDescription } from '../../lib/api/rules/rules.ts';
import type { Actor, Role } from '../../lib/ledger/facts.ts';
import { articleId, sha256 } from '../../lib/ledger/ids.ts';
import { manuscript } from '../../lib/text/manuscript.ts';
import { cleanBy, KEY, TEXT } from '../world/world.ts';

export interface Person {
  readonly id: string;
  readonly roles: readonly (Role | string)[];
}
export const EVE: Actor = { id: 'eve', roles: ['editor'] };
export const MEI: Actor = { id: 'mei', roles: ['reviewer'] };
export const RAJ: Actor = { id: 'raj', roles: ['reviewer', 'editor'] };
export const ADA: Actor = { id: 'ada', roles: ['admin'] };
export const STRANGER: Actor = { id: 'sam', roles: [] };

/** The article that `received` takes in, and what the world's rules find in it. */
export const ARTICLE = articleId(KEY);
const found = cleanBy('r1')(manuscript(TEXT));
export const CLEANED = found.text;
export const EDIT = found.edits[0]!;
export const SUGGESTION = found.suggestions[0]!;
/** What an approval of it as it came out of the rules signs. */
export const SIGNED = { revision: 1, sha256: sha256(CLEANED) };

export const RULE: RuleDescription = {
  id: 'test/word',
  version: 1,
  tier: 'apply',
  summary: 'Corrects words.',
  why: 'Machines mistype too.',
  examples: [{ before: 'The the', after: 'The' }],
};
