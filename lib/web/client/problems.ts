// Says what happened when something could not be kept: yours, theirs and the result, and the ways on.

import { say } from './announcements.ts';
import { element } from './find.ts';

/** The server's problem document, as far as the page uses it; 0 where the server was not reached. */
export interface ProblemAnswer {
  readonly status: number;
  readonly detail?: string;
  /** The sequence that the article has by now. */
  readonly current?: number;
  /** Yours, theirs and the result, as markup of our own pages. */
  readonly shown?: string;
}

export interface FailedSubmission {
  /** Where it was done: shown again after a look. */
  readonly place: HTMLElement | undefined;
  /** What was done, in words. */
  readonly words: string;
  /** To do it all the same; absent where what is shown has a form for that. */
  insist?(): void;
}

/** One may come over another, which still holds what was typed. */
let told = 0;

const CONFLICT = 412;
const SIGNED_OUT = 401;

export async function problemOf(response: Response): Promise<ProblemAnswer> {
  return { status: response.status, ...(await response.json().catch(() => ({}))) };
}

export function tellProblem(problem: ProblemAnswer, tried: FailedSubmission): void {
  const isConflict = problem.status === CONFLICT;
  const dialog = element('dialog', '', problem.shown ? 'wide' : '');
  told += 1;
  dialog.setAttribute('aria-labelledby', `trouble-${told}`);
  const title = element('h2', isConflict ? 'Somebody else changed it first' : 'Not kept');
  title.id = `trouble-${told}`;
  const words = sentence(problem);
  dialog.append(title, element('p', words), element('p', `You tried: ${tried.words}.`, 'explained'));
  if (problem.shown) dialog.append(compared(problem.shown));
  dialog.append(buttons(problem, tried, dialog));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  say(words);
}

function sentence({ status, detail }: ProblemAnswer): string {
  if (status === 0)
    return 'The server could not be reached. Nothing was kept; what you typed is still here. Try again.';
  if (status === SIGNED_OUT) {
    return 'You are not signed in any more. Sign in in another window, then try again here; everything before is kept.';
  }
  if (status === CONFLICT) return `${detail ?? ''} Nothing was overwritten; yours waits for a word from you.`.trim();
  return detail ?? 'The server refused it.';
}

/** Markup that the server has escaped, as it is in its pages. */
function compared(shown: string): HTMLElement {
  const part = element('div', '', 'both');
  part.innerHTML = shown;
  return part;
}

function buttons({ status }: ProblemAnswer, tried: FailedSubmission, dialog: HTMLDialogElement): HTMLElement {
  const row = element('div', '', 'buttons');
  const button = (words: string, act: () => void, look = '') => {
    const made = element('button', words, look);
    made.type = 'button';
    made.addEventListener('click', () => {
      dialog.close();
      act();
    });
    row.append(made);
  };
  const { insist } = tried;
  if (status === CONFLICT) {
    button(insist ? 'Leave it as it is now' : 'Leave theirs', () => lookAgain(tried.place), insist ? 'primary' : '');
    if (insist) button('Decide it my way', insist);
    else button('Close', () => undefined);
    return row;
  }
  if (status === SIGNED_OUT || status === 0) {
    if (insist) button('Try again', insist, 'primary');
    if (status === SIGNED_OUT) row.append(signIn());
  } else {
    button('Look at it as it is now', () => lookAgain(tried.place), 'primary');
  }
  button('Close', () => undefined);
  return row;
}

/** In a window of its own, so that what was typed here stays. */
function signIn(): HTMLElement {
  const link = element('a', 'Sign in', 'button');
  link.href = '/review/sign-in';
  link.target = '_blank';
  return link;
}

/** The page anew, on the same place. */
function lookAgain(place: HTMLElement | undefined): void {
  if (place?.id) history.replaceState(null, '', `#${place.id}`);
  location.reload();
}
