// What a mutant is: one small mistake that somebody could make in a file, and the tests that have to notice it.

export interface Mutant {
  /** What goes wrong with it, as a whole sentence. */
  readonly breaks: string;
  /** Occurs exactly once in the file. */
  readonly find: string;
  readonly put: string;
  /** Test files or folders beyond those of the mutated file. */
  readonly also?: readonly string[];
  /** Why nobody has to notice it; a survivor without a reason fails the run. */
  readonly accepted?: string;
}

/** One source file with its mutants. */
export interface MutatedFile {
  readonly file: string;
  /** Under which it is counted, where that is not the room of the file. */
  readonly room?: string;
  /** Test files or folders of the project `unit`, fastest first. */
  readonly tests: readonly string[];
  readonly mutants: readonly Mutant[];
}

/** The source with the mistake in it; throws where the snippet does not occur exactly once. */
export function mutated(source: string, { find, put, breaks }: Mutant): string {
  const [before, after, ...more] = source.split(find);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`“${find}” has to occur once, to show: ${breaks}`);
  return before + put + after;
}
