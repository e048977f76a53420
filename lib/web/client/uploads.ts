// Sends files straight to the bucket, shows how far they are, and waits to hear what became of each.

import type { UploadView } from '../../ledger/views.ts';
import type { UploadRow as Told } from '../../ledger/words/uploads-csv.ts';
import { uploadsCsv } from '../../ledger/words/uploads-csv.ts';
import { amount } from '../../text/amount.ts';
import { atMostAtOnce } from '../../text/at-most-n.ts';
import { UPLOAD_STATE_IN_WORDS } from '../uploads/words.ts';
import { say } from './announcements.ts';
import { element, find } from './find.ts';

interface Ticket {
  readonly id: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

const AT_ONCE = 3;
const TICKETS_AT_ONCE = 100;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5000;
const PATIENCE_MS = 180_000;

export function takeFiles(): void {
  const form = find('#drop', HTMLFormElement);
  const input = find('#files', HTMLInputElement);
  if (!form || !input) return;
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('change', () => {
    void take([...(input.files ?? [])], form);
    input.value = '';
  });
  const over = (event: DragEvent, isOver: boolean) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    form.classList.toggle('over', isOver);
  };
  document.addEventListener('dragover', (event) => over(event, true));
  document.addEventListener('dragleave', (event) => over(event, false));
  document.addEventListener('drop', (event) => {
    over(event, false);
    void take([...(event.dataTransfer?.files ?? [])], form);
  });
}

async function take(files: readonly File[], form: HTMLFormElement): Promise<void> {
  if (files.length === 0 || !form.reportValidity()) return;
  const source = find('#into', HTMLInputElement)?.value ?? '';
  const rows = files.map((file) => row(file, source));
  for (const row of rows) batch.push(row);
  offerTable();
  find('#sending', HTMLElement)?.prepend(...rows.map(({ line }) => line));
  for (let from = 0; from < rows.length; from += TICKETS_AT_ONCE) {
    await sendSome(rows.slice(from, from + TICKETS_AT_ONCE), source);
  }
  say(`${amount(files.length, 'file')} sent.`);
}

/** Everything that was brought to this page, in order: what the table tells of. */
const batch: Row[] = [];

/** As it stands when somebody asks for it. */
function offerTable(): void {
  const button = find('#table', HTMLButtonElement);
  if (!button?.hidden) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const link = element('a');
    link.href = URL.createObjectURL(new Blob([uploadsCsv(batch.map((one) => one.told()))], { type: 'text/csv' }));
    link.download = `uploads-${new Date().toISOString().slice(0, 16).replace(/[-:]/g, '')}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

async function sendSome(rows: readonly Row[], source: string): Promise<void> {
  const tickets = await ask(rows, source);
  if (typeof tickets === 'string') {
    for (const one of rows) one.fail(tickets, () => void sendSome([one], source));
    return;
  }
  if ('refused' in tickets) {
    const refused = new Map(tickets.refused.map(({ index, refusal }) => [index, refusal]));
    for (const [index, refusal] of refused) rows[index]?.tell({ state: 'refused', refusal });
    const others = rows.filter((_, index) => !refused.has(index));
    if (others.length > 0) await sendSome(others, source);
    return;
  }
  const ready = rows.flatMap((one, index) => {
    const ticket = tickets[index];
    return ticket ? [{ one, ticket }] : [];
  });
  const send = ({ one, ticket }: (typeof ready)[number]) => sendOne(one, ticket, () => void sendSome([one], source));
  await atMostAtOnce(ready, send, { atOnce: AT_ONCE });
}

/** Files that need not be sent, by their place: their name or size says already that they cannot be read. */
interface Refused {
  readonly refused: readonly { readonly index: number; readonly refusal: NonNullable<UploadView['refusal']> }[];
}

/** Tickets in the order of the files, or which of them are in the way, or a sentence about why there are none. */
async function ask(rows: readonly Row[], source: string): Promise<readonly Ticket[] | Refused | string> {
  const files = rows.map(({ file }) => ({
    name: file.name,
    size: file.size,
    ...(source ? { source } : {}),
    ...(file.type ? { type: file.type } : {}),
  }));
  try {
    const response = await fetch('/review/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ files }),
    });
    const answer = await response.json();
    if (response.ok) return answer.items;
    return answer.refused ? { refused: answer.refused } : String(answer.detail ?? 'The server refused it.');
  } catch {
    return 'The server could not be reached.';
  }
}

async function sendOne(one: Row, ticket: Ticket, again: () => void): Promise<void> {
  const problem = await put(one, ticket);
  if (problem) one.fail(problem, again);
  else void follow(one, ticket.id, again);
}

/** XMLHttpRequest, because fetch does not tell how far an upload is. */
function put({ file, progress }: Row, { url, fields }: Ticket): Promise<string | undefined> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(loaded / total));
    request.addEventListener('load', () => {
      resolve(request.status < 300 ? undefined : `The bucket refused it (${request.status}).`);
    });
    request.addEventListener('error', () => resolve('The connection broke.'));
    request.open('POST', url);
    request.send(form);
  });
}

async function follow(one: Row, id: string, again: () => void): Promise<void> {
  one.show(UPLOAD_STATE_IN_WORDS.received, 'received');
  const end = Date.now() + PATIENCE_MS;
  for (let wait = FIRST_WAIT_MS; Date.now() < end; wait = Math.min(wait * 1.5, LONGEST_WAIT_MS)) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const upload = await ofUpload(id);
    if (!upload || upload.state === 'received') continue;
    one.tell(upload, again);
    return;
  }
  one.show('Still being cleaned: look again later', 'received');
}

async function ofUpload(id: string): Promise<UploadView | undefined> {
  try {
    const response = await fetch(`/review/uploads/${encodeURIComponent(id)}`, {
      headers: { accept: 'application/json' },
    });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

interface Row {
  readonly file: File;
  readonly line: HTMLElement;
  progress(share: number): void;
  show(words: string, state: string): void;
  fail(words: string, again: () => void): void;
  tell(outcome: Outcome, again?: () => void): void;
  /** For the table. */
  told(): Told;
}

type Outcome = Pick<UploadView, 'state' | 'refusal' | 'failure' | 'article' | 'revision'> &
  Partial<Pick<UploadView, 'at'>>;

function row(file: File, source: string): Row {
  let told: Told = { name: file.name, source: source || 'inbox', state: 'sending' };
  const line = element('li', '', 'upload');
  const head = element('p', '', 'file');
  const pill = element('span', 'Sending', 'pill');
  const bar = element('progress');
  const outcome = element('p', '', 'because');
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', `Sending ${file.name}`);
  outcome.hidden = true;
  head.append(element('strong', file.name), pill);
  line.append(head, bar, outcome);

  const show = (words: string, state: string) => {
    pill.textContent = words;
    pill.dataset['uploadState'] = state;
    bar.hidden = true;
    outcome.hidden = true;
    outcome.replaceChildren();
  };
  const offerRetry = (again: () => void) => {
    const retry = element('button', 'Try again');
    retry.type = 'button';
    retry.addEventListener('click', () => {
      show('Sending', 'sending');
      told = { name: told.name, source: told.source, state: 'sending' };
      again();
    });
    outcome.append(retry);
    outcome.hidden = false;
  };
  return {
    file,
    line,
    show,
    told: () => told,
    progress: (share) => {
      bar.hidden = false;
      bar.value = share;
    },
    fail: (words, again) => {
      show('Not sent', 'failed');
      told = { name: told.name, source: told.source, state: 'not sent', problem: words };
      outcome.append(`${words} `);
      offerRetry(again);
      say(`${file.name}: ${words}`);
    },
    tell: (upload, again) => {
      show(UPLOAD_STATE_IN_WORDS[upload.state], upload.state);
      told = { ...upload, name: told.name, source: told.source };
      outcome.append(...said(upload));
      outcome.hidden = outcome.childNodes.length === 0;
      if (upload.state === 'failed' && again) offerRetry(again);
      say(`${file.name}: ${UPLOAD_STATE_IN_WORDS[upload.state]}. ${(upload.refusal ?? upload.failure)?.message ?? ''}`);
    },
  };
}

function said({ state, refusal, failure, article, revision }: Outcome): readonly (Node | string)[] {
  if (failure) return [`${failure.message} `, element('span', `${failure.todo} `, 'todo')];
  if (state === 'failed') return ['Something went wrong on our side; the operator has been told. '];
  if (refusal) {
    return [element('code', refusal.code), ` ${refusal.message} `, element('span', refusal.todo, 'todo')];
  }
  if (article === undefined) return [];
  const link = element('a', `Open revision ${revision ?? 1}`);
  link.href = `/review/articles/${encodeURIComponent(article)}`;
  return [link];
}
