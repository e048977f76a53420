// How well a rule is received, and when that is bad enough to trust it less: provably, not by the last three clicks.
import type { Reason } from '../text/edit.ts';

/** What reviewers made of a rule's findings, over signed or rejected revisions. */
export interface Judged {
  /** Findings in revisions that somebody has closed. */
  readonly proposed: number;
  readonly accepted: number;
  readonly amended: number;
  readonly rejected: Readonly<Record<Reason | 'unsaid', number>>;
}

/** What an installation lets a rule do; never more than its own tier. */
export type Standing = 'apply' | 'suggest' | 'flag' | 'off';

export const NOTHING_JUDGED: Judged = {
  proposed: 0,
  accepted: 0,
  amended: 0,
  rejected: { wrong: 0, 'not-here': 0, style: 0, 'source-unclear': 0, unsaid: 0 },
};

export const rejectedIn = (judged: Judged): number =>
  Object.values(judged.rejected).reduce((sum, count) => sum + count, 0);

/** Findings that somebody decided on. An amended one was not good enough as it stood. */
export const decidedIn = (judged: Judged): number => judged.accepted + judged.amended + rejectedIn(judged);

export function added(a: Judged, b: Judged): Judged {
  return {
    proposed: a.proposed + b.proposed,
    accepted: a.accepted + b.accepted,
    amended: a.amended + b.amended,
    rejected: {
      wrong: a.rejected.wrong + b.rejected.wrong,
      'not-here': a.rejected['not-here'] + b.rejected['not-here'],
      style: a.rejected.style + b.rejected.style,
      'source-unclear': a.rejected['source-unclear'] + b.rejected['source-unclear'],
      unsaid: a.rejected.unsaid + b.rejected.unsaid,
    },
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
const LEAST: Readonly<Record<Standing, number>> = { apply: 0.93, suggest: 0.6, flag: 0, off: 0 };

const LOWER: Readonly<Record<Standing, Standing>> = { apply: 'suggest', suggest: 'flag', flag: 'off', off: 'off' };

/** The lower standing that a rule has earned, or undefined. `looked` is the count at the last look. */
export function earned(standing: Standing, judged: Judged, looked: number): Standing | undefined {
  const decided = decidedIn(judged);
  if (milestone(decided) <= milestone(looked)) return undefined;
  return wilsonUpper(judged.accepted, decided) < LEAST[standing] ? LOWER[standing] : undefined;
}
