// A small world in memory with people, a clock, a cleaner of three rules and a plain renderer.

import type { Store } from '../../lib/aws/store-type.ts';
import type { Cleaned } from '../../lib/clean/cleaned.ts';
import { compose, locate } from '../../lib/clean/compose.ts';
import { decode } from '../../lib/formats/decode.ts';
import { type Arrival, ingest } from '../../lib/intake/ingest.ts';
import type { RuleName } from '../../lib/learning/rule-settings.ts';
import type { Call } from '../../lib/ledger/call.ts';
import type { Actor } from '../../lib/ledger/facts.ts';
import { fourEyesFor } from '../../lib/ledger/four-eyes.ts';
import { articleId } from '../../lib/ledger/ids.ts';
import type { Renderer } from '../../lib/publish/renderer.ts';
import { settler } from '../../lib/publish/settle.ts';
import type { Desk } from '../../lib/review/desk.ts';
import { openDesk } from '../../lib/review/open-desk.ts';
import type { Edit, Flag, Suggestion } from '../../lib/text/edit.ts';
import { splice } from '../../lib/text/edit.ts';
import type { Manuscript } from '../../lib/text/manuscript.ts';
import { edit, suggestion } from '../ledger/samples.ts';
import { memoryIntake, memoryRequeue, memorySite, memoryStore } from '../store/memory.ts';
import { correspondence } from './receiver.ts';

export const eva: Actor = { id: 'eva', roles: ['editor', 'reviewer'] };
export const rita: Actor = { id: 'rita', roles: ['reviewer'] };
export const karl: Actor = { id: 'karl', roles: ['reviewer'] };

export const BUCKET = 'uploads';
export const KEY = 'wire/harbour.txt';
export const TEXT = `Harbour opens

The the harbour opens on Monday, the harbor master says.

Boats may enter ??? after noon.
`;

function places(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

/** “The the” becomes “The”, “harbor” may become “harbour”, “???” is pointed out, “!?!” so that nobody can approve before; “FURNITURE” goes away. */
export function cleanBy(rulebook: string) {
  return (manuscript: Manuscript): Cleaned => {
    const { text } = manuscript;
    const at = <Remark extends { start: number; end: number }>(remark: Remark, start: number, number: number) => ({
      ...remark,
      id: `${rulebook.charAt(0)}-${number}-${text.slice(start - 3, start)}-${text.slice(start, start + 4)}`,
      start,
      end: start + (remark.end - remark.start),
    });
    const edits: Edit[] = [
      ...places(text, 'The the').map((start, number) => at(edit(text, 'The the', 'The'), start, number)),
      ...places(text, 'FURNITURE').map((start, number) => at(edit(text, 'FURNITURE', ''), start, number)),
    ].sort((a, b) => a.start - b.start);
    const suggestions: Suggestion[] = places(text, 'harbor ').map((start, number) =>
      at(suggestion(text, 'harbor', 'harbour'), start, number),
    );
    const flagged = (words: string): Flag[] =>
      places(text, words).map((start, number) => {
        const { after: _, ...flag } = suggestion(text, words, '');
        return { ...at(flag, start, number), tier: 'flag' };
      });
    const blocking = (words: string): Flag[] => flagged(words).map((flag) => ({ ...flag, blocks: true }));
    const flags = flagged('???');
    const blockers = [...blocking('!?!'), ...blocking('REFUSED')];
    const title = text.split('\n').find((line) => line.trim() !== '') ?? '';
    return {
      title,
      text: splice(text, edits),
      edits,
      suggestions,
      flags: [...flags, ...blockers],
      rulebook,
      language: 'en',
      skipped: [],
    };
  };
}

/** One page, one twin, one file a list; every file says for which fact it stands. */
export const plainRenderer: Renderer = {
  article: ({ slug, title, text, sequence }) => [
    { key: `articles/${slug}/index.html`, body: `${title} #${sequence}\n${text}`, type: 'text/html', cache: 'short' },
    {
      key: `articles/${slug}/index.json`,
      body: JSON.stringify({ text, sequence }),
      type: 'application/json',
      cache: 'short',
    },
  ],
  tombstone: (stone) => [
    {
      key: `articles/${stone.slug}/index.html`,
      body: `${stone.kind} #${stone.sequence} ${stone.kind === 'retracted' ? stone.reason : ''}`,
      type: 'text/html',
      cache: 'short',
      ...(stone.kind === 'moved'
        ? { status: 301, location: `/articles/${stone.to}/` }
        : stone.kind === 'unpublished'
          ? { status: 410 }
          : {}),
    },
  ],
  list: (name, entries, version) => [
    {
      key: `${name}.html`,
      body: `#${version} ${entries.map((entry) => `${entry.title} (${entry.state})`).join(', ')}`,
      type: 'text/html',
      cache: 'short',
    },
  ],
  staticFiles: () => [{ key: 'robots.txt', body: 'User-agent: *', type: 'text/plain', cache: 'short' }],
};

interface Surroundings {
  readonly store?: Store;
  readonly fourEyes?: string;
  /** Its name; the rules in it are always those of `cleanBy`. */
  readonly rulebook?: string;
  /** What the desk says of its rules. */
  readonly rules?: readonly RuleName[];
  readonly renderer?: Renderer;
}

export function world(options: Surroundings = {}) {
  let time = Date.parse('2026-11-22T10:00:00.000Z');
  let pace = 1;
  const clock = {
    now: () => {
      time += pace;
      return new Date(time - pace);
    },
  };
  /** Milliseconds that pass whenever somebody looks at the clock. */
  const slow = (milliseconds: number) => {
    pace = Math.max(1, milliseconds);
  };
  const pass = (seconds: number) => {
    time += seconds * 1000;
  };
  const store = options.store ?? memoryStore();
  const intake = memoryIntake(clock);
  const site = memorySite();
  const requeue = memoryRequeue();
  let secrets = 0;
  let rules = cleanBy(options.rulebook ?? 'r1');
  const needs = {
    ...store,
    ...correspondence(),
    origin: 'https://site.example',
    random: () => 0,
    pause: async (milliseconds: number) => pass(milliseconds / 1000),
    intake,
    site,
    requeue,
    clock,
    clean: (manuscript: Manuscript) => rules(manuscript),
    rulebook: options.rules ?? [{ id: 'test/word', version: 1, tier: 'apply' }],
    decode,
    compose,
    locate,
    renderer: options.renderer ?? plainRenderer,
    fourEyes: fourEyesFor(options.fourEyes ?? ''),
    secret: () => `secret-${++secrets}`,
  };
  /** From now on everything is cleaned by another rulebook. */
  const newRules = (rulebook: string) => {
    rules = cleanBy(rulebook);
  };
  const desk = openDesk(needs);
  const settle = settler(needs);
  const arrival = (version: string, sequencer?: string, key = KEY): Arrival => ({
    bucket: BUCKET,
    key,
    version,
    ...(sequencer === undefined ? {} : { sequencer }),
    principal: 'eva',
  });
  return {
    ...needs,
    desk,
    settle,
    pass,
    slow,
    newRules,
    arrival,
    article: articleId(KEY),
    /** Uploads a text and takes it in; answers what became of it. */
    async upload(text: string, sequencer: string, key = KEY) {
      return ingest(arrival(intake.drop(key, text), sequencer, key), needs);
    },
    page: (slug = 'harbour-opens') => site.files.get(`articles/${slug}/index.html`)?.file.body,
  };
}

export type World = ReturnType<typeof world>;

/** What somebody says who has just read the article. */
export async function seenBy(actor: Actor, desk: Desk, article: string): Promise<Call> {
  return { actor, seen: (await desk.article(article, actor)).sequence };
}

/** Decides on nothing and signs the text as it stands. */
export async function approve(actor: Actor, { desk, article }: Pick<World, 'desk' | 'article'>) {
  const call = await seenBy(actor, desk, article);
  const { revision } = await desk.article(article, actor);
  const { sha256 } = await desk.revision(article, revision);
  return desk.approve(article, { revision, sha256, undecided: 'leave' }, call);
}
