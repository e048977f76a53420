// Every rule does what its own examples say, and leaves its look-alikes alone.
import { describe, expect, it } from 'vitest';
import { RULEBOOK } from '../../lib/clean/clean.ts';
import { cleaner } from '../../lib/clean/cleaner.ts';
import { compose } from '../../lib/clean/compose.ts';
import { rulebook } from '../../lib/clean/rulebook.ts';
import { RULES } from '../../lib/rules/index.ts';
import type { Example, Rule } from '../../lib/rules/rule.ts';
import type { Manuscript } from '../../lib/text/manuscript.ts';
import { inside, sourceOf } from './example-documents.ts';

/** An applying rule alone; suggestions and flags are made on the text that all applying rules have cleaned. */
function cleanedBy(rule: Rule, source: Manuscript) {
  const own = rulebook([rule]);
  const applying = rule.tier === 'apply' ? own.applying : RULEBOOK.applying;
  return cleaner({ ...own, applying, witnesses: RULEBOOK.witnesses })(source);
}

function outcome(rule: Rule, example: Extract<Example, { fixes: string }>): string {
  const source = sourceOf(example, example.fixes);
  const cleaned = cleanedBy(rule, source);
  if (rule.tier === 'apply') return cleaned.text;
  if (rule.tier === 'flag')
    return cleaned.flags.map((flag) => cleaned.text.slice(flag.textStart, flag.textEnd)).join(' | ');
  const accepted = cleaned.suggestions.map(({ id }) => ({ target: id, verdict: 'accept' }) as const);
  return compose({ manuscript: source.text, ...cleaned }, accepted);
}

for (const rule of RULES) {
  describe(rule.id, () => {
    for (const example of rule.examples) {
      if ('fixes' in example) {
        it(`repairs ${JSON.stringify(example.fixes)}`, () => {
          const expected = rule.tier === 'flag' ? example.to : inside(example, example.to);
          if (rule.tier === 'suggest') expect(outcome(rule, example).trimEnd()).toBe(expected.trimEnd());
          else expect(outcome(rule, example)).toBe(expected);
        });
      } else {
        it(`keeps ${JSON.stringify(example.keeps)}`, () => {
          const { edits, suggestions, flags } = cleanedBy(rule, sourceOf(example, example.keeps));
          expect(rule.tier === 'apply' ? edits : [...suggestions, ...flags]).toEqual([]);
        });
      }
    }
  });
}
