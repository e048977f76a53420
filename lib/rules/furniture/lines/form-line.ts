// What a line is in a comment form: its class, and whether it proves a form (DEFECTS §7).

import type { FormPart } from '../forms/form-part.ts';
import { formPattern } from '../forms/form-patterns.ts';
import { type Found, formPhrases } from '../forms/phrase-matcher.ts';

export interface FormLine {
  readonly parts: readonly FormPart[];
  /** S: nobody but a form says this. */
  readonly proves: boolean;
  readonly heading: boolean;
  /** Nothing but a heading, without a name or title behind it. */
  readonly bareHeading: boolean;
  /** A heading of all comments, a notice without a form or a notice that prose might hold: something, but no proof. */
  readonly closed: boolean;
  readonly opens: boolean;
  readonly owner: boolean;
}

const HEADINGS: ReadonlySet<FormPart> = new Set(['heading', 'heading-to']);
const CLOSED: ReadonlySet<FormPart> = new Set(['closed', 'closed-to']);
/** What may stand behind a notice on its line: “Log in | Register now”. */
const LOGINS: ReadonlySet<FormPart> = new Set(['widget', 'control']);
/** A line of HTML tags that a form allows. */
const TAGS = /^(?:\\?<[a-z]{1,12}(?: [a-z]{1,10}="")*>[ \t]{0,4}){3,40}$/u;
/** A sum that only people can solve. */
const SUM = /^(?:solve ?:?)?[\s\d+\-−–×*x÷/=?_.…:]{4,24}$/iu;
const FIGURE =
  '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)';
const SUM_IN_WORDS = new RegExp(
  `^(?:${FIGURE}\\s{0,2}[+\\-−–×*x]|[+\\-−–×*x])\\s{0,2}${FIGURE}\\s{0,2}=\\s{0,2}(?:\\d{0,3}|${FIGURE}|[a-z]{0,10})$`,
  'iu',
);

/** The same with its signs lost: `3nine1one4`. */
const RUN_TOGETHER =
  /^\d{1,2}(?:one|two|three|four|five|six|seven|eight|nine)\d{1,2}(?:(?:one|two|three|four|five|six|seven|eight|nine)\d{1,2})?$/iu;

const CONTROL: FormLine = {
  parts: ['control'],
  proves: false,
  heading: false,
  bareHeading: false,
  closed: false,
  opens: false,
  owner: false,
};

/** A sentence of portals in words that no phrase file has. */
const FAINT: FormLine = { ...CONTROL, parts: ['faint'], opens: true };

const proves = (found: readonly Found[]): boolean =>
  found.some(({ part, trailing }) => part === 'notice' || (part === 'required' && (!trailing || found.length > 1)));

/** The list of HTML tags that a form allows, which Markdown takes for markup. */
export const allowedTags = (text: string): FormLine | undefined => (TAGS.test(text) ? CONTROL : undefined);

/** A line whose part in a form is known from the lines around it. */
export const formLineOf = (part: FormPart, opens: boolean): FormLine => ({
  ...CONTROL,
  parts: [part],
  heading: HEADINGS.has(part),
  opens,
});

/** Reads a line, or several joined; `isLast` where the text ends with it. */
export function formLine(text: string, isLast: boolean): FormLine | undefined {
  if (text.includes('<')) {
    const tags = allowedTags(text);
    if (tags) return tags;
  }
  const found = formPhrases(text, isLast);
  if (!found) {
    const isSum = /\d/u.test(text) && /[=+×]/u.test(text) && SUM.test(text);
    if (text.length < 60 && (isSum || SUM_IN_WORDS.test(text) || RUN_TOGETHER.test(text))) return CONTROL;
    const pattern = formPattern(text);
    if (pattern === undefined) return undefined;
    return pattern === 'faint' ? FAINT : CONTROL;
  }
  const parts = found.map(({ part }) => part);
  const heading = parts.some((part) => HEADINGS.has(part));
  const closed = CLOSED.has(parts[0] ?? 'core') && parts.every((part) => CLOSED.has(part) || LOGINS.has(part));
  return {
    parts,
    proves: proves(found),
    heading,
    bareHeading: parts.length === 1 && parts[0] === 'heading',
    closed,
    opens: heading || closed || parts.some((part) => part === 'notice' || part === 'required' || part === 'faint'),
    owner: parts.length === 1 && parts[0] === 'owner',
  };
}
