// Compiles the phrase files into a module of match keys, so that no function spells and folds them at its start: `npm run catalogue`.
import { withWords } from './choices.ts';
import { FORM_PARTS, type FormPart } from './form-part.ts';
import { matchKey } from './match-key.ts';
import { type PhraseGroup, phraseGroups } from './phrase-file.ts';

const folded = (words: string): string => matchKey(words).key;

/** The keys of one part from all groups, each once, in the order of their characters; choices stay choices. */
function keysOf(groups: readonly PhraseGroup[], part: FormPart): readonly string[] {
  const written = groups.flatMap(({ phrases }) => phrases.get(part) ?? []);
  const keys = written.map((phrase) => withWords(phrase, folded).replace(/\.$/u, ''));
  return [...new Set(keys)].filter((key) => key !== '').sort();
}

/** The text of `phrases.generated.ts`, from the text of all phrase files; a test keeps it current. */
export function phraseModule(text: string): string {
  const groups = phraseGroups(text);
  const parts = FORM_PARTS.map(
    (part) => `  ${/-/u.test(part) ? `'${part}'` : part}: \`\n${keysOf(groups, part).join('\n')}\n\`,`,
  );
  return `// The match keys of all phrases of comment forms, by part, generated from \`phrases/\` by \`npm run catalogue\`: do not edit.

export const PHRASE_KEYS = {
${parts.join('\n')}
} as const;
`;
}

if (import.meta.main) {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const chunk of process.stdin) text += chunk;
  process.stdout.write(phraseModule(text));
}
