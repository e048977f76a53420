// Event filters as event source mappings have them; an operator that we do not know stops the start instead of matching anything.
import * as v from 'valibot';

export type Matches = (record: unknown) => boolean;

const leafSchema = v.array(
  v.union([v.string(), v.strictObject({ prefix: v.string() }), v.strictObject({ exists: v.boolean() })]),
);
type Leaf = v.InferOutput<typeof leafSchema>;

/** `pattern` is JSON; every named field must match one of its alternatives. */
export function filter(pattern: string): Matches {
  return compile(JSON.parse(pattern), pattern);
}

function compile(node: unknown, pattern: string): Matches {
  if (Array.isArray(node)) {
    const leaf = v.safeParse(leafSchema, node);
    if (!leaf.success) throw new Error(`The local cloud does not know every operator of the filter ${pattern}.`);
    return (value) => leaf.output.some((one) => fits(one, value));
  }
  const fields = Object.entries(v.parse(v.record(v.string(), v.unknown()), node));
  const tests = fields.map(([name, inner]) => ({ name, test: compile(inner, pattern) }));
  return (value) => tests.every(({ name, test }) => test(fieldOf(value, name)));
}

function fits(alternative: Leaf[number], value: unknown): boolean {
  if (typeof alternative === 'string') return value === alternative;
  if ('exists' in alternative) return (value !== undefined) === alternative.exists;
  return typeof value === 'string' && value.startsWith(alternative.prefix);
}

function fieldOf(value: unknown, name: string): unknown {
  return v.is(v.record(v.string(), v.unknown()), value) ? value[name] : undefined;
}
