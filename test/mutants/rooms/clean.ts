// Mistakes in the engine: what rules may touch, what is one decision, and how the text is put together.
import type { MutatedFile } from '../mutant.ts';

const CASES = 'test/clean/cases.test.ts';

export const CLEAN: readonly MutatedFile[] = [
  {
    file: 'lib/clean/cleaner.ts',
    tests: [
      'test/clean/engine.test.ts',
      'test/clean/standings.test.ts',
      'test/clean/language.test.ts',
      'test/clean/markup.test.ts',
      CASES,
      'test/clean/invariants.test.ts',
      'test/rules/examples.test.ts',
    ],
    mutants: [
      {
        breaks: 'Findings of one rule may overlap.',
        find: 'if (follows && isAllowed(rule, reading, finding)) {',
        put: 'if (isAllowed(rule, reading, finding)) {',
      },
      {
        breaks: 'Texts in other languages get the rules for English.',
        find: "if (rule.language !== 'any' && this.#judgeLanguage() !== 'en') return [];",
        put: '',
      },
      {
        breaks: 'Every layout edit is a decision of its own.',
        find: "if (rule.id.startsWith('layout/')) return 'layout';",
        put: '',
      },
      {
        breaks: 'Suggestions stand where they stand in the cleaned text, not in the manuscript.',
        find: 'start: cover.start,\n          end: cover.end,\n          before:',
        put: 'start: finding.start,\n          end: finding.end,\n          before:',
      },
      {
        breaks: 'Words that a rule writes become markup.',
        find: "reading.format === 'markdown' && !WRITES_MARKERS.test(rule.id) ? withoutMarkup(reading.text, kept) : kept",
        put: 'withoutMarkup === undefined ? [] : kept',
      },
      {
        breaks: 'What turns out to be furniture or a repetition when the text is clean stays.',
        find: 'if (!this.#pass(this.#book.applying) || !this.#pass(this.#book.deleting)) break;',
        put: 'this.#pass(this.#book.applying);\n      break;',
        also: ['test/clean/in-one-go.test.ts'],
      },
      {
        breaks: 'A rule is its own evidence of translation.',
        find: 'this.#book.witnesses.some((rule) => rule.id !== except && this.#witnessed(rule))',
        put: "this.#book.witnesses.some((rule) => except !== '' && this.#witnessed(rule))",
      },
    ],
  },
  {
    file: 'lib/clean/allowed.ts',
    tests: [
      'test/clean/engine.test.ts',
      'test/clean/markup.test.ts',
      CASES,
      'test/clean/invariants.test.ts',
      'test/rules/examples.test.ts',
    ],
    mutants: [
      {
        breaks: 'Rules enter code, addresses and quotations.',
        find: 'if (!rule.enters?.includes(kind)) return false;',
        put: 'if (rule.enters?.includes(kind)) return true;',
      },
      {
        breaks: 'An edit may part a letter from its accent.',
        find: 'if (!isWholeCharacter(reading.text, finding.start) || !isWholeCharacter(reading.text, finding.end)) return false;',
        put: '',
      },
      {
        breaks: 'An edit that changes nothing is shown.',
        find: 'if (finding.after === reading.text.slice(finding.start, finding.end)) return false;',
        put: '',
      },
    ],
  },
  {
    file: 'lib/text/headline.ts',
    tests: [
      'test/clean/engine.test.ts',
      'test/clean/markup.test.ts',
      CASES,
      'test/clean/invariants.test.ts',
      'test/rules/examples.test.ts',
    ],
    mutants: [
      {
        breaks: 'Titles of lists are as long as paragraphs.',
        find: 'const LONGEST = 200;',
        put: 'const LONGEST = 200_000;',
      },
    ],
  },
  {
    file: 'lib/clean/rulebook.ts',
    tests: ['test/clean/standings.test.ts', 'test/clean/engine.test.ts', 'test/learning'],
    mutants: [
      {
        breaks: 'A rule that was lowered to a suggestion applies.',
        find: 'if (RANK[standing] >= RANK[rule.tier]) return rule;',
        put: 'if (RANK[standing] >= 0) return rule;',
      },
      {
        breaks: 'A setting raises a rule above its own tier.',
        find: 'if (RANK[standing] >= RANK[rule.tier]) return rule;',
        put: 'if (standing === rule.tier) return rule;',
      },
      {
        breaks: 'A rule that was switched off is heard.',
        find: "if (standing === 'off') return undefined;",
        put: '',
      },
      {
        breaks: 'A rule that was lowered to a flag still offers its words.',
        find: "standing === 'suggest' && after !== undefined ?",
        put: 'after !== undefined ?',
      },
      {
        breaks: 'A lowered rule says that something was done.',
        find: 'const message = complaint(finding.message);',
        put: 'const message = finding.message;',
      },
      {
        breaks: 'A lowered rule testifies no longer.',
        find: 'witnesses: rules.filter(',
        put: 'witnesses: trustedRules.filter(',
      },
      {
        breaks: 'A setting does not change the hash of the rulebook.',
        find: '`${rule.id}@${rule.version}:${rule.tier}`',
        put: '`${rule.id}@${rule.version}`',
      },
    ],
  },
  {
    file: 'lib/clean/compose.ts',
    tests: ['test/clean/compose.test.ts', 'test/review/hand-edits.test.ts', 'test/clean/invariants.test.ts'],
    mutants: [
      {
        breaks: 'A rejected edit is applied.',
        find: "if (decision?.verdict === 'reject') continue;",
        put: '',
      },
      {
        breaks: 'A suggestion that nobody decided on is applied.',
        find: "if (decision?.verdict !== 'accept' && decision?.verdict !== 'amend') continue;",
        put: "if (decision?.verdict === 'reject') continue;",
      },
      {
        breaks: 'An accepted suggestion leaves the edit that it stands in for.',
        find: 'if (collides(change, other) || change.over.includes(other.id)) return true;',
        put: 'if (collides(change, other)) return true;',
      },
      {
        breaks: 'An insertion at the border of an edit by hand stands twice.',
        find: "return change.by === 'hand' && isPlace(other) && covers(change, other);",
        put: 'return false && isPlace(other) && covers(change, other);',
      },
      {
        breaks: 'Of two edits by hand the older counts.',
        find: '    .reverse();',
        put: '    ;',
      },
      {
        breaks: 'A place in the text is not widened by the insertions at its borders.',
        find: 'const cover = withBorders(placed, covering(placed, span));',
        put: 'const cover = covering(placed, span);',
      },
    ],
  },
  {
    file: 'lib/clean/draft.ts',
    tests: ['test/clean/engine.test.ts', 'test/clean/borders.test.ts', CASES, 'test/clean/invariants.test.ts'],
    mutants: [
      {
        breaks: 'A change that a later rule takes back is shown.',
        find: 'if (this.#manuscript.slice(patch.start, patch.end) !== patch.after) merged.push(patch);',
        put: 'merged.push(patch);',
      },
      {
        breaks: 'Patches behind a change do not move with it.',
        find: 'for (let patch = this.#patches[index]; patch; patch = this.#patches[++index]) merged.push(shifted(patch, shift));',
        put: 'for (let patch = this.#patches[index]; patch; patch = this.#patches[++index]) merged.push(patch);',
      },
      {
        breaks: 'A patch forgets the rules that changed it later.',
        find: 'rules: distinct([...patches.flatMap((patch) => patch.rules), ...strokes.map((stroke) => stroke.rule)]),',
        put: 'rules: distinct(strokes.map((stroke) => stroke.rule)),',
      },
      {
        breaks: 'Edits that were folded together are two decisions.',
        find: 'groups: distinct([...patches.flatMap((patch) => patch.groups), ...strokes.map((stroke) => stroke.group)]),',
        put: 'groups: distinct(strokes.map((stroke) => stroke.group)),',
      },
    ],
  },
  {
    file: 'lib/clean/groups.ts',
    tests: ['test/clean/borders.test.ts', CASES, 'test/clean/invariants.test.ts', 'test/clean/groups.test.ts'],
    mutants: [
      {
        breaks: 'Groups that an edit joins stay two.',
        find: 'for (const root of roots) this.#parent.set(root, first);',
        put: '',
      },
    ],
  },
  {
    file: 'lib/clean/identity.ts',
    tests: ['test/clean/invariants.test.ts', CASES, 'test/clean/identity.test.ts'],
    mutants: [
      {
        breaks: 'Two equal changes share one id.',
        find: 'return count === 1 ? key : `${key}-${count}`;',
        put: 'return key;',
      },
      {
        breaks: 'An id depends on where in the text the change stands.',
        find: "change.after ?? '\\u0001', left, right)",
        put: "change.after ?? '\\u0001', left, right, String(change.start))",
      },
      {
        breaks: 'An id does not depend on the surroundings.',
        find: "change.after ?? '\\u0001', left, right)",
        put: "change.after ?? '\\u0001')",
      },
      {
        breaks: 'A group is known by the order of its members.',
        find: '[...members].sort().join',
        put: '[...members].join',
      },
    ],
  },
  {
    file: 'lib/clean/language.ts',
    tests: ['test/clean/language.test.ts', CASES],
    mutants: [
      {
        breaks: 'What a document says of its language counts before its words.',
        find: "  if (isMixed && !isNamed) return 'en';",
        put: "  if (declaredOther(reading) !== undefined) return declaredOther(reading) ?? '';\n  if (isMixed && !isNamed) return 'en';",
      },
      {
        breaks: 'A short text in another language is English.',
        find: 'words < FEW_WORDS && othersIn(text) <= english',
        put: 'words < FEW_WORDS && othersIn(text) >= 0',
      },
      {
        breaks: 'A long text in another language with Latin letters is English.',
        find: 'const SHARE = 0.09;',
        put: 'const SHARE = 0;',
      },
    ],
  },
];
