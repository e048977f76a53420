// Mistakes in what closing a revision says of the rules, and in what a rule may do afterwards.
import type { MutatedFile } from '../mutant.ts';

export const LEARNING: readonly MutatedFile[] = [
  {
    file: 'lib/learning/acceptance.ts',
    tests: ['test/learning'],
    mutants: [
      {
        breaks: 'A rule is looked at again at the same milestone.',
        find: 'if (milestone(decided) <= milestone(looked)) return undefined;',
        put: '',
      },
      {
        breaks: 'A rule is lowered by its mean instead of by its upper bound.',
        find: 'wilsonUpper(judged.accepted, decided) < LEAST[standing]',
        put: 'judged.accepted / decided < LEAST[standing]',
      },
      {
        breaks: 'A rule that is only flagged is switched off by figures.',
        find: 'flag: 0, off: 0 };\n\nconst LOWER',
        put: 'flag: 0.6, off: 0 };\n\nconst LOWER',
      },
      {
        breaks: 'Amended changes count for nothing.',
        find: 'judged.accepted + judged.amended + rejectedIn(judged)',
        put: 'judged.accepted + rejectedIn(judged)',
      },
      {
        breaks: 'A rule is lowered by two steps at once.',
        find: "apply: 'suggest',\n",
        put: "apply: 'flag',\n",
      },
      {
        breaks: 'Milestones do not double.',
        find: 'FIRST_LOOK * 2 ** Math.floor(Math.log2(count / FIRST_LOOK))',
        put: 'FIRST_LOOK * Math.floor(count / FIRST_LOOK)',
      },
    ],
  },
  {
    file: 'lib/learning/judge-closings.ts',
    tests: ['test/learning', 'test/publish/settle.test.ts'],
    mutants: [
      {
        breaks: 'Whoever signs a hundred texts at once has accepted what was applied in them.',
        find: " && remark.tier === 'apply' && !isOfBatch(closing);",
        put: " && remark.tier === 'apply' && isOfBatch !== undefined;",
      },
      {
        breaks: 'Suggestions that were left alone count as accepted.',
        find: "closing.type === 'Approved' && remark.tier === 'apply' && ",
        put: "closing.type === 'Approved' && ",
      },
      {
        breaks: 'What was applied in a rejected text counts as accepted.',
        find: "const signed = closing.type === 'Approved' && ",
        put: 'const signed = ',
      },
      {
        breaks: 'A decision that was carried over is counted again.',
        find: '.filter((remark) => !decisionOn(remark, revision.decisions)?.carried);',
        put: ';',
      },
      {
        breaks: 'A judgement keeps every rejection.',
        find: 'const KEPT = 5;',
        put: 'const KEPT = 5000;',
      },
      {
        breaks: 'A rejection keeps the whole quotation.',
        find: 'const LONGEST = 200;',
        put: 'const LONGEST = 200_000;',
      },
      {
        breaks: 'A change that is taken up again is still remembered as “not here”.',
        find: 'at: closing.at, holds: false }',
        put: 'at: closing.at, holds: true }',
      },
      {
        breaks: '“Not here” is taken back or not, depending on who settled when.',
        find: 'if (fact.sequence > after) found.push(',
        put: 'if (fact.sequence > after && saidBefore.size === 0) found.push(',
      },
      {
        breaks: 'What was said of “not here” is forgotten with the look at it.',
        find: 'saidBefore = new Set(targetsOf(revision.decisions.values()));',
        put: '',
      },
      {
        breaks: 'A rule is lowered twice for one milestone.',
        find: 'if (!standing || isDone) return undefined;',
        put: 'if (!standing) return undefined;',
        accepted:
          'The milestone that was looked at is kept beside the sum; the log is asked as well only for two publishers at the same time, of which the second finds the standing lowered already.',
      },
      {
        breaks: 'Every word on a rejection is remembered for its source.',
        find: "decision?.verdict === 'reject' && decision.reason === 'not-here'",
        put: "decision?.verdict === 'reject'",
      },
    ],
  },
  {
    file: 'lib/learning/rule-settings.ts',
    tests: ['test/learning'],
    mutants: [
      {
        breaks: 'Figures of an older version lower a newer one.',
        find: "(fact.type !== 'Lowered' || fact.version === rule.version)",
        put: "(fact.type !== 'Lowered' || fact.version !== undefined)",
      },
      {
        breaks: 'An old setting trusts a rule more than its author does.',
        find: 'return isHigher(said, rule.tier) ? rule.tier : said;',
        put: 'return said;',
      },
      {
        breaks: 'The first word on a rule is the last.',
        find: 'log.findLast(isMeant)',
        put: 'log.find(isMeant)',
      },
    ],
  },
  {
    file: 'lib/learning/rule-settings-desk.ts',
    tests: ['test/learning', 'test/store/memory.test.ts'],
    mutants: [
      {
        breaks: 'An admin raises a rule above the word of its author.',
        find: 'if (isHigher(standing, rule.tier))',
        put: "if (rule.id === '')",
      },
      {
        breaks: 'A setting that is asked for again is logged again.',
        find: 'if (madeBefore(now, { actor, request }) || from === standing) return undefined;',
        put: 'if (from === standing) return undefined;',
      },
      {
        breaks: 'A setting that changes nothing is logged.',
        find: ' || from === standing) return undefined;',
        put: ') return undefined;',
      },
      {
        breaks: 'Raising a rule is logged as any setting is.',
        find: "isHigher(standing, from) ? 'Raised' : 'Set'",
        put: "isHigher(standing, from) ? 'Set' : 'Set'",
      },
      {
        breaks: 'Figures are shown as they were last added up.',
        find: 'if (sum.current) return sum.judged;',
        put: 'if (sum) return sum.judged;',
      },
    ],
  },
];
