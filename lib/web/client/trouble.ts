// Says what happened when a decision could not be kept, and what to do about it.
import { element } from './find.ts';
import { say } from './voice.ts';

/** The server's problem document, as far as the page uses it; 0 where the server was not reached. */
export interface Problem {
  readonly status: number;
  readonly detail?: string;
  readonly since?: readonly { readonly actor: string; readonly type: string }[];
}

export function tellProblem(problem: Problem, tried: string): void {
  const words = sentence(problem);
  const dialog = element('dialog');
  dialog.setAttribute('aria-labelledby', 'trouble');
  const title = element('h2', 'Not kept');
  title.id = 'trouble';
  dialog.append(
    title,
    element('p', words),
    element('p', `You tried: ${tried}.`),
    ...meanwhile(problem),
    buttons(problem, dialog),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  say(words);
}

function sentence({ status, detail }: Problem): string {
  if (status === 0) return 'The server could not be reached. Your decision was not kept; try again.';
  if (status === 401) return 'You are not signed in any more. Sign in again; everything you decided before is kept.';
  return detail ?? 'The server refused it.';
}

function meanwhile({ since = [] }: Problem): readonly HTMLElement[] {
  if (since.length === 0) return [];
  const list = element('ul');
  list.append(...since.map(({ actor, type }) => element('li', `${actor}: ${type}`)));
  return [element('p', 'Meanwhile:'), list];
}

function buttons({ status }: Problem, dialog: HTMLDialogElement): HTMLElement {
  const row = element('div', '', 'buttons');
  const close = element('button', 'Close');
  close.addEventListener('click', () => dialog.close());
  if (status !== 0) {
    const again = element('button', status === 401 ? 'Sign in' : 'Look at it as it is now', 'primary');
    again.addEventListener('click', () => location.reload());
    row.append(again);
  }
  row.append(close);
  return row;
}
