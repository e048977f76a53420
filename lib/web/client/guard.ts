// Guards every way out of a page: nothing that was typed, and no decision that is on its way, is lost by leaving.
import { tell } from './announcements.ts';
import { isBusy, settled } from './decide.ts';
import { all } from './find.ts';
import { tellProblem } from './problems.ts';
import { noteDefaults, showBox, typedIn } from './typed.ts';

const SIGNED_OUT = 401;

/** Forms that the script sends by itself: they leave nothing behind. */
const STAYS: readonly string[] = ['/decisions', '/edits'];

/** The form that the browser is sending: its words leave with it. */
let sending: HTMLFormElement | undefined;
/** Forms that may go, since everything was looked at. */
const cleared = new WeakSet<HTMLFormElement>();

export function guardWays(): void {
  noteDefaults();
  document.addEventListener('submit', beforeSubmit, true);
  addEventListener('submit', (event) => {
    if (!event.defaultPrevented && event.target instanceof HTMLFormElement) sending = event.target;
  });
  addEventListener('pageshow', () => {
    sending = undefined;
  });
  document.addEventListener('click', waitForDecisions, true);
  addEventListener('beforeunload', (event) => {
    if (isBusy() || left(sending).length > 0) event.preventDefault();
  });
}

/** Words in every box but those of one form. */
function left(form: HTMLFormElement | undefined): readonly HTMLElement[] {
  return typedIn().filter((box) => !form || box.closest('form') !== form);
}

/** True where words were typed that are not kept yet: they are brought into view, and nothing else happens. */
function holdsBack(form: HTMLFormElement): boolean {
  const [box] = left(form);
  if (!box) return false;
  showBox(box);
  tell('What you typed here is not kept yet. Keep it first, or put the box back as it was.');
  return true;
}

function beforeSubmit(event: SubmitEvent): void {
  const { target: form, submitter } = event;
  if (!(form instanceof HTMLFormElement) || form.method === 'dialog') return;
  const { pathname } = new URL(form.action, location.href);
  if (STAYS.some((end) => pathname.endsWith(end)) || cleared.delete(form)) return;
  const hasWords = form.method === 'post' && typedIn(form).length > 0;
  if (!holdsBack(form)) {
    if (!isBusy() && !hasWords) return;
    void whenSafe(form, submitter, hasWords);
  }
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** To leave the page would lose decisions on their way; and words are sent only to a server that still knows who sends them. */
async function whenSafe(form: HTMLFormElement, submitter: HTMLElement | null, hasWords: boolean): Promise<void> {
  if (!(await settled())) return;
  const again = () => form.requestSubmit(stillIn(form, submitter));
  if (hasWords) {
    const status = await signedIn();
    if (status === 0 || status === SIGNED_OUT) {
      const words = submitter?.textContent?.trim().toLowerCase() ?? 'send it';
      tellProblem({ status }, { place: form, words, insist: again });
      return;
    }
  }
  cleared.add(form);
  again();
}

/** A decision that came meanwhile may have renewed the form: then the button that stands in the place of the one that was pressed. */
function stillIn(form: HTMLFormElement, submitter: HTMLElement | null): HTMLElement | null {
  if (!(submitter instanceof HTMLButtonElement) || submitter.form === form) return submitter;
  const buttons = all('button', HTMLButtonElement, form).filter(({ type }) => type === 'submit');
  return buttons.find(({ name, value }) => name === submitter.name && value === submitter.value) ?? null;
}

/** What the server says to the session: its status, or 0 where it does not answer. */
async function signedIn(): Promise<number> {
  try {
    return (await fetch('/review/v1/me', { headers: { accept: 'application/json' } })).status;
  } catch {
    return 0;
  }
}

/** A link is followed once every decision has arrived. */
function waitForDecisions(event: MouseEvent): void {
  const { target } = event;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || !isBusy() || !leaves(link, event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  void settled().then((isKept) => {
    if (isKept) location.assign(link.href);
  });
}

function leaves(link: HTMLAnchorElement, event: MouseEvent): boolean {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  if (link.target !== '' || !link.href) return false;
  const { origin, pathname, search } = new URL(link.href);
  return origin + pathname + search !== location.origin + location.pathname + location.search || link.hash === '';
}
