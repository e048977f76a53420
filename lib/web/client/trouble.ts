// Says what happened when a decision could not be kept: yours, theirs, and the two ways on.
import { meanwhile, type Since } from '../meanwhile.ts';
import { element, find } from './find.ts';
import { say } from './voice.ts';

/** The server's problem document, as far as the page uses it; 0 where the server was not reached. */
export interface Problem {
  readonly status: number;
  readonly detail?: string;
  readonly since?: readonly Since[];
  /** The sequence that the article has by now. */
  readonly current?: number;
}

export interface Tried {
  readonly cards: readonly HTMLElement[];
  /** What was decided, in words. */
  readonly words: string;
  insist(): void;
}

const CONFLICT = 412;
const SIGNED_OUT = 401;
const SHOWN_AT_MOST = 5;

export async function tellProblem(problem: Problem, tried: Tried): Promise<void> {
  const isConflict = problem.status === CONFLICT;
  const theirs = isConflict ? await theirsOn(tried.cards) : [];
  const dialog = element('dialog');
  dialog.setAttribute('aria-labelledby', 'trouble');
  const title = element('h2', isConflict ? 'Somebody was quicker' : 'Not kept');
  title.id = 'trouble';
  const words = sentence(problem);
  dialog.append(title, element('p', words), compared(tried.words, theirs), buttons(problem, tried, dialog));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  say(words);
}

function sentence({ status, detail, since = [] }: Problem): string {
  if (status === 0) return 'The server could not be reached. Your decision was not kept; try again.';
  if (status === SIGNED_OUT) {
    return 'You are not signed in any more. Sign in again; everything you decided before is kept.';
  }
  if (status === CONFLICT)
    return `${meanwhile(since)} Nothing was overwritten; yours waits for a word from you.`.trim();
  return detail ?? 'The server refused it.';
}

function compared(yours: string, theirs: readonly HTMLElement[]): HTMLElement {
  const list = element('dl', '', 'both');
  const line = (name: string, ...content: readonly (string | Node)[]) => {
    const row = element('div');
    const said = element('dd');
    said.append(...content);
    row.append(element('dt', name), said);
    list.append(row);
  };
  line('Yours', yours);
  for (const one of theirs) line('As it is', one);
  return list;
}

/** The same cards as the server shows them now: by its own words, not by a guess at them. */
async function theirsOn(cards: readonly HTMLElement[]): Promise<readonly HTMLElement[]> {
  try {
    const response = await fetch(location.pathname + location.search, { headers: { accept: 'text/html' } });
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    return cards
      .slice(0, SHOWN_AT_MOST)
      .flatMap((card) => find(`#${CSS.escape(card.id)} .state`, HTMLElement, fresh) ?? [])
      .map((state) => document.importNode(state, true));
  } catch {
    return [];
  }
}

function buttons({ status }: Problem, tried: Tried, dialog: HTMLDialogElement): HTMLElement {
  const row = element('div', '', 'buttons');
  const button = (words: string, act: () => void, look = '') => {
    const made = element('button', words, look);
    made.addEventListener('click', () => {
      dialog.close();
      act();
    });
    row.append(made);
  };
  if (status === CONFLICT) {
    button('Leave it as it is now', () => lookAgain(tried.cards[0]), 'primary');
    button('Decide it my way', tried.insist);
  } else if (status === SIGNED_OUT) {
    button('Sign in', () => location.reload(), 'primary');
  } else if (status === 0) {
    button('Try again', tried.insist, 'primary');
  } else {
    button('Look at it as it is now', () => lookAgain(tried.cards[0]), 'primary');
  }
  if (status !== CONFLICT) button('Close', () => undefined);
  return row;
}

/** The page anew, on the same change. */
function lookAgain(card: HTMLElement | undefined): void {
  if (card) history.replaceState(null, '', `#${card.id}`);
  location.reload();
}
