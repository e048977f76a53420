// Sends decisions, one after the other, and shows them at once; what the server refuses is taken back and explained.
import type { ChangeState, Decided } from '../article/decided.ts';
import { say, tell } from './announcements.ts';
import { find } from './find.ts';
import { type ProblemAnswer, problemOf, tellProblem } from './problems.ts';
import { renew, renewCards } from './renew.ts';
import { after, type CardVerdict, show, wordsFor } from './states.ts';
import { keptIn, showBox, typedIn } from './typed.ts';

export interface Wish {
  readonly cards: readonly HTMLElement[];
  readonly form: HTMLFormElement;
  readonly verdict: CardVerdict;
  readonly reason?: string;
}

/** Each decision is made on top of the one before, so they go in line. */
let line: Promise<void> = Promise.resolve();
let waiting = 0;
/** Whether all that were waited for together were kept. */
let isKept = true;

export const isBusy = (): boolean => waiting > 0;

/** When everything that is on its way has arrived; false where something of it was refused. */
export async function settled(): Promise<boolean> {
  if (!isBusy()) return true;
  while (isBusy()) await line;
  return isKept;
}

export function decide(wish: Wish): void {
  const before = wish.cards.map((card) => [card, stateOf(card)] as const);
  const fields = fieldsOf(wish);
  for (const card of wish.cards) {
    show(card, after(wish.verdict, card));
    card.classList.add('waiting');
  }
  if (waiting === 0) isKept = true;
  waiting += 1;
  line = line.then(async () => {
    const outcome = await send(wish.form, fields);
    waiting -= 1;
    for (const card of wish.cards) card.classList.remove('waiting');
    if ('problem' in outcome) isKept = false;
    if ('problem' in outcome) {
      for (const [card, state] of before) show(card, state);
      refused(outcome.problem, wish);
      return;
    }
    if (wish.verdict === 'amend') keptIn(wish.form);
    // A later decision is on its way: its answer will bring the same news and more.
    if (waiting === 0) renew(outcome.news);
    else {
      setSeen(outcome.news.sequence);
      renewCards(outcome.news);
    }
    speak(inWords(wish), outcome.news);
  });
}

const noticed = find('#claim:has(.warn)', HTMLElement);
/** Who was last said to be at work here, if it is not this person. */
let claimedBy = noticed?.dataset['by'];

/** What others did, and that one of them took the article over, is told once and stays to be read. */
function speak(words: string, news: Decided): void {
  const takeover =
    news.claimedBy === undefined || news.claimedBy === claimedBy
      ? ''
      : `${news.claimedBy} is working on this article now.`;
  claimedBy = news.claimedBy;
  const others = [news.meanwhile && `${news.meanwhile} Your decision stands on top of that.`, takeover].filter(Boolean);
  if (others.length === 0) say(words);
  else tell(`${words}. ${others.join(' ')}`);
}

/** A person who has seen what the others did may still insist. */
function refused(problem: ProblemAnswer, wish: Wish): void {
  const [box] = wish.verdict === 'amend' ? typedIn(wish.form) : [];
  if (box) showBox(box);
  const insist = () => {
    if (problem.current !== undefined) setSeen(problem.current);
    decide(wish);
  };
  tellProblem(problem, { place: wish.cards[0], words: inWords(wish), insist });
}

function stateOf(card: HTMLElement): ChangeState {
  const state = card.dataset['state'];
  const known: readonly ChangeState[] = ['applied', 'accepted', 'rejected', 'amended', 'undecided'];
  return known.find((one) => one === state) ?? 'undecided';
}

function fieldsOf({ form, verdict, reason }: Wish): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') fields.append(name, value);
  }
  fields.set('verdict', verdict);
  if (reason !== undefined) fields.set('reason', reason);
  return fields;
}

type Outcome = { readonly news: Decided } | { readonly problem: ProblemAnswer };

async function send(form: HTMLFormElement, fields: URLSearchParams): Promise<Outcome> {
  const seen = find('input[name=seen]', HTMLInputElement, form);
  if (seen) fields.set('seen', seen.value);
  try {
    const response = await fetch(form.action + location.search, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: fields,
    });
    if (response.ok) return { news: await response.json() };
    return { problem: await problemOf(response) };
  } catch {
    return { problem: { status: 0 } };
  }
}

/** Only where no text is spoken of: a version goes with the text that was read at it. */
function setSeen(sequence: number): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=hidden][name=seen]')) {
    if (!input.form?.querySelector('input[name=sha256]')) input.value = String(sequence);
  }
}

function inWords({ cards, verdict }: Wish): string {
  const [first] = cards;
  if (!first) return '';
  const words = wordsFor(first, after(verdict, first));
  return cards.length === 1 ? words : `${words}: ${cards.length} changes`;
}
