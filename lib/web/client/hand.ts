// Edits by hand: sent behind the decisions that are on their way, and what was typed stays until it is kept.
import type { Decided } from '../article/decided.ts';
import { tell } from './announcements.ts';
import { settled } from './decide.ts';
import { problemOf, tellProblem } from './problems.ts';
import { keptIn, showBox, typedIn } from './typed.ts';

const CONFLICT = 412;

/** The form whose words met somebody else's. */
let contested: HTMLFormElement | undefined;

export function sendEdit(form: HTMLFormElement): void {
  void send(form);
}

async function send(form: HTMLFormElement): Promise<void> {
  if (!(await settled())) {
    tell('Your edit has not been sent, since a decision before it was refused. Settle that, then keep it.');
    return;
  }
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') fields.append(name, value);
  }
  const place = form.closest<HTMLElement>('.section, .change') ?? undefined;
  const words = fields.has('removed') ? 'take an edit back' : 'edit this passage by hand';
  const again = () => sendEdit(form);
  try {
    const response = await fetch(form.action + location.search, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: fields,
    });
    if (response.ok) {
      keptIn(form);
      // A result that is kept in the columns takes the place of what was typed before them.
      if (form.closest('dialog') && contested) keptIn(contested);
      form.closest('dialog')?.close();
      kept(await response.json(), fields, place);
      return;
    }
    const problem = await problemOf(response);
    if (!form.closest('dialog')) contested = form;
    // The columns anew hold what was typed in these.
    if (problem.shown) form.closest('dialog')?.close();
    // A conflict is answered in its columns: to ask the same again would meet the same.
    tellProblem(problem, { place, words, ...(problem.status === CONFLICT ? {} : { insist: again }) });
  } catch {
    tellProblem({ status: 0 }, { place, words, insist: again });
  }
}

/** The page anew, on the same passage: the list of changes and the sections are others now. */
function kept({ meanwhile }: Decided, fields: URLSearchParams, place: HTMLElement | undefined): void {
  const [other] = typedIn();
  if (other) {
    tell('Your edit is kept. What you typed here is not yet; the list of changes is renewed after it.');
    showBox(other);
    return;
  }
  const did = fields.has('removed') ? 'removal' : 'edits';
  const address = new URL(location.href);
  address.searchParams.set('did', meanwhile ? `${did}-meanwhile` : did);
  address.hash = place?.matches('.section') ? place.id : '';
  location.assign(address);
}
