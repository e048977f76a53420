// Reads YAML. Imported on demand in place of the package: a bundle gives an `import()` of CommonJS nothing but its default.
import { parseDocument } from 'yaml';

/** Undefined where the lines are no mapping. Aliases are refused, since they can grow without bound. */
export function fields(source: string): ReadonlyMap<unknown, unknown> | undefined {
  try {
    const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent' });
    if (document.errors.length > 0) return undefined;
    const found: unknown = document.toJS({ mapAsMap: true, maxAliasCount: 0 });
    return found instanceof Map ? found : new Map(); // prose between two rules is no front matter
  } catch {
    return undefined; // too many aliases, or nested beyond what the parser can follow
  }
}
