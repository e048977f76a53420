// Collects the lines of a comment form in unknown wording, from its last unknown line upwards (DEFECTS §7).
import type { Reading } from '../../../text/reading.ts';
import { LONGEST_ROLE } from '../forms/line-role.ts';
import { clusterTop, mayBeCluster } from './cluster-bounds.ts';
import { type ClusterLine, clusterRole, mayBeLabel } from './form-cluster.ts';
import { formLineOf } from './form-line.ts';
import { type ClassifiedLine, classify, isBorrowed, isPassed } from './line-classifier.ts';
import type { Upwards } from './upwards.ts';

/** More lines are no form. */
const MOST_LINES = 40;
const NUMBERED = /^\d{1,3}[.)][ \t]/u;
/** Lines in a row that nobody knows. */
const MOST_STRAY = 1;
const CLUSTER_PARTS = { heading: 'heading', field: 'core' } as const;

/** Lines from `index` upwards that could be parts of a form, the highest one last. */
function clusterLines(upwards: Upwards, index: number): readonly ClusterLine[] {
  const lines: ClusterLine[] = [];
  let stray = 0;
  for (let next = index; lines.length < MOST_LINES; next++) {
    const line = upwards.at(next);
    if (!line || line.walled || line.marked || NUMBERED.test(line.text)) break;
    const form = classify(line, false)?.form;
    const one = { ...line, form };
    if (clusterRole(one)) stray = 0;
    else if (!mayBeLabel(one) || ++stray > MOST_STRAY) break;
    lines.push(one);
  }
  return lines;
}

/** A form of which not every line is in the phrase files: it goes on over the known lines below it. */
export function clusterAt(
  reading: Reading,
  upwards: Upwards,
  index: number,
  found: readonly ClassifiedLine[],
): readonly ClassifiedLine[] {
  const bottom = upwards.at(index);
  if (!bottom || bottom.said.length > LONGEST_ROLE) return [];
  const upper = clusterLines(upwards, index);
  if (upper.length === 0) return [];
  const end = found.findLastIndex((line) => !line.form && !isBorrowed(line) && !isPassed(line)) + 1;
  const below = found.slice(end);
  const form = below.findIndex((line) => line.form);
  const lower = form < 0 ? [] : below.slice(form);
  const lines = [...lower, ...upper].reverse();
  const top = clusterTop(lines);
  if (top < 0 || top >= upper.length) return [];
  if (!mayBeCluster(reading, lines[top]?.start ?? 0, upwards.at(index + upper.length - top))) return [];
  return upper.slice(0, upper.length - top).map((line, at, all) => {
    const role = clusterRole(line)?.role;
    const isTop = at === all.length - 1;
    const known = line.form && (!isTop || line.form.opens) ? line.form : undefined;
    const part = role === 'heading' || role === 'field' ? CLUSTER_PARTS[role] : 'control';
    return {
      ...line,
      form: known ?? (role === undefined ? undefined : formLineOf(part, isTop)),
      share: undefined,
      lineClass: role === undefined ? 'unknown' : undefined,
      apart: true,
    };
  });
}
