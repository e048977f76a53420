// Tells what became of the mutants: counted by rooms, and each by its sentence.
import { roomOf } from './list.ts';
import type { Mutant } from './mutant.ts';

export type Outcome = 'killed' | 'survived';

export interface MutantRun {
  readonly file: string;
  readonly room?: string;
  readonly mutant: Mutant;
  readonly tests: readonly string[];
  readonly outcome: Outcome;
}

/** One row for each room, and one for all of them. */
export function table(runs: readonly MutantRun[]): string {
  const rooms = [...Map.groupBy(runs, roomOf), ['all', runs] as const];
  const rows = rooms.map(([room, ofRoom]) => {
    const survived = ofRoom.filter(({ outcome }) => outcome === 'survived');
    const explained = survived.filter(({ mutant }) => mutant.accepted !== undefined);
    return `| ${room} | ${ofRoom.length} | ${ofRoom.length - survived.length} | ${survived.length} | ${explained.length} |`;
  });
  const head = ['| room | mutants | killed | survived | of those with a reason |', '|---|---:|---:|---:|---:|'];
  return `${[...head, ...rows].join('\n')}\n`;
}

function section([file, runs]: readonly [string, readonly MutantRun[]]): string {
  const lines = runs.map(({ mutant, outcome }) => {
    const why = outcome === 'survived' ? ` **${outcome}**: ${mutant.accepted ?? 'nobody notices.'}` : '';
    return `- ${mutant.breaks}${why}`;
  });
  return `### ${file}\n\n${lines.join('\n')}\n`;
}

/** The README of this folder. */
export function markdown(runs: readonly MutantRun[]): string {
  const files = [...Map.groupBy(runs, ({ file }) => file)].map(section);
  return `# Mutants

Small mistakes that somebody could make, each with the tests that have to notice it. \`npm run mutants\` tries every one of them in a
copy of the tree, with the named test files of the project \`unit\`, and writes this page; it ends with 1 where a mutant survives that is
not listed with a reason. \`npm run mutants -- fold.ts\` tries those whose file or sentence holds a word. The mutants themselves stand in
\`rooms/\`; \`snippets.test.ts\` keeps their snippets honest.

The list is written by hand: each mutant says in a sentence what it would break for people, which random operators cannot.

${table(runs)}
## What they break

Those without a mark are noticed.

${files.join('\n')}`;
}
