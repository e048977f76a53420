// Reads TOML. Imported on demand: only files of a few site generators begin with it.
import { parse, TomlError } from 'smol-toml';

/** Undefined where the lines are no TOML. */
export function tomlFields(source: string): ReadonlyMap<unknown, unknown> | undefined {
  try {
    return new Map(Object.entries(parse(source)));
  } catch (error) {
    if (error instanceof TomlError) return undefined;
    throw error;
  }
}
