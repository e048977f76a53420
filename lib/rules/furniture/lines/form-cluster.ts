// A comment form in wording that no phrase file has: known by what stands together at the end of a text, not by one line of it (DEFECTS §7).
import type { FormPart } from '../forms/form-part.ts';
import { type LineRole, LONGEST_ROLE, type RoledLine, roleOf } from '../forms/line-role.ts';
import type { EndLine } from './end-lines.ts';
import type { FormLine } from './form-line.ts';

/** A line that may belong to a form, with what the phrase files know of it. */
export type ClusterLine = EndLine & { readonly form?: FormLine | undefined };

export const SAYS_NOTHING = /^[^\p{L}\p{N}]*$/u;
const LABEL_WORDS = 12;

const OF_PART: Readonly<Record<FormPart, LineRole>> = {
  heading: 'heading',
  'heading-to': 'heading',
  title: 'heading',
  notice: 'privacy',
  faint: 'policy',
  required: 'privacy',
  core: 'field',
  field: 'field',
  control: 'control',
  'control-to': 'control',
  widget: 'control',
  owner: 'control',
  closed: 'login',
  'closed-to': 'login',
};

/** The lines that sites print come again with every article: so many of them are remembered. */
const MOST_REMEMBERED = 2000;
const remembered = new Map<string, RoledLine | undefined>();

function rememberedRole(said: string): RoledLine | undefined {
  if (remembered.has(said)) return remembered.get(said);
  const role = roleOf(said);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(said, role);
  return role;
}

/** What a line does in a form: from its words, or else from the phrase files. */
export function clusterRole(line: ClusterLine): RoledLine | undefined {
  const role = line.said.length > LONGEST_ROLE ? undefined : rememberedRole(line.said);
  const part = line.form?.parts[0];
  if (role !== undefined || part === undefined) return role;
  const asked = OF_PART[part];
  return {
    role: asked,
    about: false,
    fields: asked === 'field' ? [line.said.toLowerCase()] : [],
    web: false,
    marked: false,
  };
}

/** Where something stands in a form that no list and no word gives away, it is short and no sentence. */
export const mayBeLabel = (line: ClusterLine): boolean =>
  line.said.length <= 100 && line.said.split(/\s+/u).length <= LABEL_WORDS && !/["“”„«»「」]|[.!?。]$/u.test(line.said);

/** Roles that say by themselves that a page asks for comments; policy alone is what an article about comments could end with. */
const CERTAIN: ReadonlySet<LineRole> = new Set(['login', 'captcha', 'limit', 'privacy']);
const POINTS = 5;

interface Tally {
  readonly roles: Set<LineRole>;
  readonly fields: Set<string>;
  certain: number;
  /** A second call to write: the button below the field. */
  again: boolean;
  about: boolean;
  web: boolean;
  webField: boolean;
  /** A button, or a way to log in. */
  logsIn: boolean;
  marked: boolean;
  known: number;
  unknown: number;
}

function tallied(lines: readonly ClusterLine[]): Tally {
  const tally: Tally = {
    roles: new Set(),
    fields: new Set(),
    certain: 0,
    again: false,
    about: false,
    web: false,
    webField: false,
    logsIn: false,
    marked: false,
    known: 0,
    unknown: 0,
  };
  for (const line of lines) {
    if (SAYS_NOTHING.test(line.said)) continue;
    const one = clusterRole(line);
    if (!one) {
      tally.unknown++;
      continue;
    }
    tally.known++;
    if (one.role === 'heading' && tally.roles.has('heading')) tally.again = true;
    tally.roles.add(one.role);
    if (CERTAIN.has(one.role)) tally.certain++;
    const part = line.form?.parts[0];
    if (part === 'notice' || part === 'required') tally.roles.add('privacy');
    for (const field of one.fields) tally.fields.add(field);
    tally.about ||= one.about;
    tally.web ||= one.web || one.role === 'button' || CERTAIN.has(one.role);
    if (one.web && one.role === 'field') tally.webField = true;
    else if (one.web) tally.logsIn = true;
    tally.marked ||= one.marked && one.role === 'field';
  }
  const last = lines.at(-1);
  tally.web ||= tally.fields.size > 1 && last !== undefined && clusterRole(last)?.role === 'heading';
  return tally;
}

/**
 * Is this a form? Points: 2 for a call to write and for each certain role, 1 for a policy, for each of up to four fields, for marks
 * on labels, and for a button or other controls. Beside the call, or two certain roles, something must be there that only web pages have.
 */
export function isForm(lines: readonly ClusterLine[]): boolean {
  const { roles, fields, about, web, webField, marked, logsIn, known, unknown, again, certain: times } = tallied(lines);
  if (!about || !web || known < 3 || unknown > Math.ceil(known / 3)) return false;
  const certain = [...CERTAIN].filter((role) => roles.has(role)).length;
  if (!roles.has('heading') && certain < 2 && (certain === 0 || fields.size < 2 || !marked)) return false;
  if (fields.size === 0 && certain === 0 && !logsIn) return false;
  const points =
    (roles.has('heading') ? 2 : 0) +
    certain * 2 +
    (times > certain ? 1 : 0) +
    (webField ? 1 : 0) +
    (logsIn ? 1 : 0) +
    (again ? 1 : 0) +
    (roles.has('policy') ? 1 : 0) +
    (roles.has('count') ? 1 : 0) +
    Math.min(fields.size, 4) +
    (marked ? 1 : 0) +
    (roles.has('button') || roles.has('control') ? 1 : 0);
  return points >= POINTS;
}
