// The files that operands name: files, folders with everything in them, and patterns that no shell has expanded.
import { globSync, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isClutter } from '../formats/clutter.ts';
import { unreadable } from './failure.ts';

export interface NamedFile {
  readonly path: string;
}
/** What an operand does not lead to, and why. */
export interface NotNamed {
  readonly path: string;
  readonly problem: string;
}

const PATTERN = /[*?[{]/;

/** In the order of the operands, and in that of their names within each; what is clutter is left out but where it is named itself. */
export function namedFiles(operands: readonly string[]): readonly (NamedFile | NotNamed)[] {
  return operands.flatMap(namedBy);
}

/** The same for what is written to one output: there a folder is rather a slip. */
export function namedOneByOne(operands: readonly string[]): readonly (NamedFile | NotNamed)[] {
  return operands.flatMap((operand) => {
    const found = operand === '-' ? undefined : entry(operand);
    if (found?.isDirectory()) return [{ path: operand, problem: 'this is a folder; name the files in it' }];
    return operand === '-' ? [{ path: operand }] : namedBy(operand);
  });
}

/** Undefined where nothing is there, and where a folder on the way is none or may not be entered. */
function entry(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (unreadable(error) === undefined) throw error;
    return undefined;
  }
}

function namedBy(operand: string): readonly (NamedFile | NotNamed)[] {
  const found = entry(operand);
  if (found?.isDirectory()) return within(operand);
  if (found) return [{ path: operand }];
  if (!PATTERN.test(operand)) return [{ path: operand, problem: 'there is no such file' }];
  const matching = globSync(operand)
    .filter((path) => !isClutter(basename(path)) && entry(path)?.isFile())
    .toSorted();
  if (matching.length === 0) return [{ path: operand, problem: 'no file matches this pattern' }];
  return matching.map((path) => ({ path }));
}

/** A link to a folder is not followed: it might lead in a circle. */
function within(folder: string): readonly (NamedFile | NotNamed)[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !isClutter(name))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((one) => {
        const path = join(folder, one.name);
        if (one.isDirectory()) return within(path);
        return entry(path)?.isFile() ? [{ path }] : [];
      });
    return found;
  } catch (error) {
    return [{ path: folder, problem: unreadable(error) ?? 'the folder cannot be read' }];
  }
}
