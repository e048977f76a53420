// Where a comment form in unknown wording begins, and where none may be: below an article that speaks of forms itself.
import type { Reading } from '../../../text/reading.ts';
import type { LineRole, RoledLine } from '../forms/line-role.ts';
import { type EndLine, hasArticleBefore } from './end-lines.ts';
import { type ClusterLine, clusterRole, isForm, SAYS_NOTHING } from './form-cluster.ts';

/** What may stand above the call to write and belongs to the form all the same. */
const ABOVE_CALL: ReadonlySet<LineRole> = new Set([
  'heading',
  'count',
  'login',
  'captcha',
  'limit',
  'privacy',
  'policy',
]);

/** The line with which a form begins that goes on to the last of `lines`: its index, or -1. */
export function clusterTop(lines: readonly ClusterLine[]): number {
  const last = lines.findLast((line) => !SAYS_NOTHING.test(line.said));
  const end = last && clusterRole(last)?.role;
  if (end === undefined || end === 'courtesy') return -1;
  const roles = lines.map((line) => (SAYS_NOTHING.test(line.said) ? undefined : clusterRole(line)));
  const call = roles.findIndex((one, at) => one?.role === 'heading' && isForm(lines.slice(at)));
  const top = call >= 0 ? call : roles.findIndex((one, at) => isAbove(lines[at], one) && isForm(lines.slice(at)));
  return top < 0 ? -1 : upTo(lines, roles, top);
}

type Roles = readonly (RoledLine | undefined)[];

/** Short buttons; those of a comment belong to the comment. */
const SMALL = /^(?!.*\b(?:reply|quote|report|share)\b).{1,30}$/iu;

function isAbove(line: ClusterLine | undefined, one: RoledLine | undefined): boolean {
  if (!line || !one) return false;
  if (ABOVE_CALL.has(one.role) || one.marked) return true;
  return (one.role === 'button' || one.role === 'control') && one.about === false && SMALL.test(line.said);
}

/** How far up a form goes on above a line of it: over lines that stand above calls, and over one label that nobody knows below a call. */
function upTo(lines: readonly ClusterLine[], roles: Roles, from: number): number {
  let top = from;
  for (let at = from - 1; at >= 0; at--) {
    const line = lines[at];
    if (!line || SAYS_NOTHING.test(line.said)) continue;
    const role = roles[at];
    if (isAbove(line, role) || (role?.role === 'field' && roles[top]?.role !== 'heading')) top = at;
    else if (role || top !== at + 1 || roles[at - 1]?.role !== 'heading') break;
  }
  return top;
}

/** What an article says that speaks of forms, logins or weblogs itself: its last lines may be what it speaks of. */
const SPEAKS_OF_FORMS =
  /\b(?:comment (?:form|box|field|section|area|function)s?|text ?box(?:es)?|input (?:field|box)(?:es)?|captcha|verification codes?|log(?:s|ged|ging)? ?in\b|passwords?|user ?names?|nicknames?|plug-?ins?|wordpress|web ?forms?|buttons?|moderat(?:ors?|ion)|post(?:ing|s)? (?:a )?comments?|leav(?:e|es|ing) (?:a )?(?:comment|repl(?:y|ies))s?|bloggers?|weblogs?|labels?|screen ?shots?)/giu;

/** A sentence goes on, or says that something follows. */
const LEADS_TO_IT = /[:：,，;]["”’)\]]?$/u;

/** Does the text above a form speak of such forms? Then nobody but a person can say what it is. */
function speaksOfForms(reading: Reading, start: number): boolean {
  const said = new Set<string>();
  for (const match of reading.text.slice(0, start).matchAll(SPEAKS_OF_FORMS)) said.add(match[0].toLowerCase());
  return said.size > 1;
}

/** Below an article, which does not lead to the form and does not speak of such things. */
export function mayBeCluster(reading: Reading, start: number, above: EndLine | undefined): boolean {
  if (above && LEADS_TO_IT.test(above.said)) return false;
  return hasArticleBefore(reading, start) && !speaksOfForms(reading, start);
}
