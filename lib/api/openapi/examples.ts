// Examples of the description: what the tests really asked and were answered, kept in a file that a test checks.
import examples from './examples.json' with { type: 'json' };

interface Example {
  readonly request?: unknown;
  readonly response?: unknown;
}

const KNOWN: Readonly<Record<string, Example>> = examples;

export function exampleOf(operation: string, side: keyof Example): { readonly example?: unknown } {
  const example = KNOWN[operation]?.[side];
  return example === undefined ? {} : { example };
}
