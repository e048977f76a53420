// Acceptance of a rule by reviewers, and when it is provably bad enough to lower the rule: not by the last three clicks.
import { REASONS, TIERS } from '../text/edit.ts';

/** `unsaid`: somebody rejected a change and did not say why. */
export const REJECTION_REASONS = [...REASONS, 'unsaid'] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** What reviewers made of a rule's findings, over signed or rejected revisions. */
export interface Judged {
  /** Findings in revisions that somebody has closed. */
  readonly proposed: number;
  readonly accepted: number;
  readonly amended: number;
  readonly rejected: Readonly<Record<RejectionReason, number>>;
}

/** What an installation lets a rule do; never more than its own tier. */
export const STANDINGS = [...TIERS, 'off'] as const;
export type RuleStanding = (typeof STANDINGS)[number];

function countedBy(count: (reason: RejectionReason) => number): Judged['rejected'] {
  return {
    wrong: count('wrong'),
    'not-here': count('not-here'),
    style: count('style'),
    'source-unclear': count('source-unclear'),
    unsaid: count('unsaid'),
  };
}

export const NOTHING_JUDGED: Judged = {
  proposed: 0,
  accepted: 0,
  amended: 0,
  rejected: countedBy(() => 0),
};

export const rejectedIn = (judged: Judged): number =>
  Object.values(judged.rejected).reduce((sum, count) => sum + count, 0);

/** Findings that somebody decided on. An amended one was not good enough as it stood. */
export const decidedIn = (judged: Judged): number => judged.accepted + judged.amended + rejectedIn(judged);

export function addJudged(a: Judged, b: Judged): Judged {
  return {
    proposed: a.proposed + b.proposed,
    accepted: a.accepted + b.accepted,
    amended: a.amended + b.amended,
    rejected: countedBy((reason) => a.rejected[reason] + b.rejected[reason]),
  };
}

/** z of a 95 % interval. */
const Z = 1.959964;

/** Upper bound of Wilson's 95 % interval for a share of `good` in `all`; 1 where nothing is known. */
export function wilsonUpper(good: number, all: number): number {
  if (all === 0) return 1;
  const share = good / all;
  const square = Z * Z;
  const middle = share + square / (2 * all);
  const width = Z * Math.sqrt((share * (1 - share) + square / (4 * all)) / all);
  return Math.min(1, (middle + width) / (1 + square / all));
}

const FIRST_LOOK = 10;

/** 10, 20, 40 …: the largest that `count` has reached, 0 below ten. A look at every click would find a bad streak in any rule. */
export function milestone(count: number): number {
  if (count < FIRST_LOOK) return 0;
  return FIRST_LOOK * 2 ** Math.floor(Math.log2(count / FIRST_LOOK));
}

/** Below these even the upper bound of its acceptance is too little. Flags change nothing and are only ever switched off by hand. */
const LEAST: Readonly<Record<RuleStanding, number>> = { apply: 0.93, suggest: 0.6, flag: 0, off: 0 };

const LOWER: Readonly<Record<RuleStanding, RuleStanding>> = {
  apply: 'suggest',
  suggest: 'flag',
  flag: 'off',
  off: 'off',
};

/** The lower standing that a rule has earned, or undefined. `looked` is the count at the last look. */
export function standingEarned(standing: RuleStanding, judged: Judged, looked: number): RuleStanding | undefined {
  const decided = decidedIn(judged);
  if (milestone(decided) <= milestone(looked)) return undefined;
  return wilsonUpper(judged.accepted, decided) < LEAST[standing] ? LOWER[standing] : undefined;
}
