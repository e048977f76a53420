// Finds the parts of a Word document by the relationships that connect them, and reads them within bounds.
import type { Budget } from '../budget.ts';
import { DEPTH_LIMIT, NO_WORD_DOCUMENT, RefusedUpload, TOO_DEEP, TOO_MANY_PARTS } from '../refusals.ts';
import { collapseAlternates } from './alternates.ts';
import { childrenNamed, readXml, type XmlElement } from './xml.ts';

/** Opening and closing ones, of all parts that are read. A book has fewer, and at 5 µs for each the reader stays within its time. */
const TAG_LIMIT = 600_000;

/** Pictures, fonts and embedded files stay packed: they are reported, not kept. */
const UNREAD =
  /(?:^|\/)(?:media|embeddings|fonts|theme|customXml|docProps|activeX|glossary)\/|\.(?:png|jpe?g|gif|emf|wmf|tiff?|bin)$/i;

export const isRead = (name: string): boolean => !UNREAD.test(name);

export interface Link {
  /** The last step of the relationship's type: `hyperlink`, `header`, `aFChunk`. */
  readonly kind: string;
  /** A path within the zip, or an address outside of it. */
  readonly target: string;
  readonly isOutside: boolean;
}

export interface WordPart {
  readonly root: XmlElement;
  readonly links: ReadonlyMap<string, Link>;
}

export class WordParts {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #spend: Budget;
  #tags = 0;

  constructor(files: ReadonlyMap<string, Uint8Array>, spend: Budget) {
    this.#files = files;
    this.#spend = spend;
  }

  /** The part that holds the text. Throws `RefusedUpload` where there is none. */
  main(): WordPart {
    const named = [...this.#linksOf('').values()].find(({ kind }) => kind === 'officeDocument')?.target;
    const path = [named, 'word/document.xml'].find((each) => each !== undefined && this.#files.has(each));
    const part = path === undefined ? undefined : this.#at(path);
    if (part?.root.name !== 'w:document') throw new RefusedUpload(NO_WORD_DOCUMENT);
    return part;
  }

  /** WordParts of one kind that another part refers to, each once. */
  linked(from: WordPart, ...kinds: readonly string[]): readonly WordPart[] {
    const targets = [...from.links.values()].filter(({ kind, isOutside }) => kinds.includes(kind) && !isOutside);
    return [...new Set(targets.map(({ target }) => target))]
      .map((path) => this.#at(path))
      .filter((part) => part !== undefined);
  }

  bytesOf(link: Link | undefined): Uint8Array | undefined {
    return link === undefined || link.isOutside ? undefined : this.#files.get(link.target);
  }

  #at(path: string): WordPart | undefined {
    const bytes = this.#files.get(path);
    return bytes === undefined
      ? undefined
      : { root: collapseAlternates(this.#read(bytes)), links: this.#linksOf(path) };
  }

  #read(bytes: Uint8Array): XmlElement {
    this.#tags += countTags(bytes);
    if (this.#tags > TAG_LIMIT) throw new RefusedUpload(TOO_MANY_PARTS);
    return readXml(bytes, this.#spend);
  }

  /** The relationships of a part (ECMA-376 part 2, 6.5.3.4); the empty path is the package itself. */
  #linksOf(path: string): ReadonlyMap<string, Link> {
    const slash = path.lastIndexOf('/') + 1;
    const bytes = this.#files.get(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
    const links = new Map<string, Link>();
    if (bytes === undefined) return links;
    for (const { attributes } of childrenNamed(this.#read(bytes), 'rels:Relationship')) {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes;
      const isOutside = TargetMode === 'External';
      links.set(Id, {
        kind: Type.slice(Type.lastIndexOf('/') + 1),
        target: isOutside ? Target : resolved(path.slice(0, slash), Target),
        isOutside,
      });
    }
    return links;
  }
}

/** A name to look up among the zip's entries; it is never a path of the machine. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Counts tags in one pass; the depth that Word itself needs around a text is far below the limit. */
function countTags(part: Uint8Array): number {
  let tags = 0;
  let depth = 0;
  for (let at = part.indexOf(0x3c); at !== -1 && tags <= TAG_LIMIT; at = part.indexOf(0x3c, at + 1)) {
    tags += 1;
    depth += step(part, at);
    if (depth > DEPTH_LIMIT) throw new RefusedUpload(TOO_DEEP);
  }
  return tags;
}

/** What the tag at this `<` adds to the depth. */
function step(part: Uint8Array, at: number): -1 | 0 | 1 {
  const next = part[at + 1];
  if (next === 0x3f || next === 0x21) return 0; // <? and <!
  if (next === 0x2f) return -1;
  const end = part.indexOf(0x3e, at);
  return end === -1 || part[end - 1] === 0x2f ? 0 : 1;
}
