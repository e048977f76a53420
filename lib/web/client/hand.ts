// Edits by hand: sent behind the decisions that are on their way, and what was typed stays until it is kept.
import type { Decided } from '../decided.ts';
import { settled } from './decide.ts';
import { problemOf, tellProblem } from './trouble.ts';

const CONFLICT = 412;

export function sendEdit(form: HTMLFormElement): void {
  void send(form);
}

async function send(form: HTMLFormElement): Promise<void> {
  if (!(await settled())) return;
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
      kept(await response.json(), fields, place);
      return;
    }
    const problem = await problemOf(response);
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
  const did = fields.has('removed') ? 'removal' : 'edits';
  const address = new URL(location.href);
  address.searchParams.set('did', meanwhile ? `${did}-meanwhile` : did);
  address.hash = place?.matches('.section') ? place.id : '';
  location.assign(address);
}
