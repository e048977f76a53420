// Four eyes in one sentence: who cannot approve a text, and why; the API, the review page and the queue say it alike.
import type { TextAuthor } from '../authors.ts';
import { listed } from './fact-phrases.ts';

const DID: Readonly<Record<TextAuthor['because'], string>> = {
  uploaded: 'uploaded it',
  edited: 'edited it by hand',
  amended: 'amended a change in it',
};

/** People that are named; of more, only how many. */
const MOST = 5;

/** `todo`: what somebody else has to do instead. */
export function fourEyesSentence(authors: readonly TextAuthor[], todo = 'approve it'): string {
  const named = authors.length > MOST + 1 ? authors.slice(0, MOST) : authors;
  const others = authors.length - named.length;
  const did = named.map(({ id, because }) => `${id} ${DID[because]}`);
  const all = others === 0 ? did : [...did, `${others} others wrote in it`];
  return `Its source needs four eyes: ${listed(all)}, so somebody else has to ${todo}.`;
}
