// What a document's styles say that decides which words are seen: hidden text, list numbers, the kind of paragraph.
import { child, childrenNamed, isOn, propertyOf, type XmlElement } from './xml.ts';

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly vanish: boolean | undefined;
  readonly list: ListUse;
}

/** What a paragraph or its style says of the list that it belongs to; `0` is “no list”. */
export interface ListUse {
  readonly list?: string;
  readonly level?: number;
}

export interface Styles {
  /** Whether a style hides its words; a style may be based on others. */
  isHidden(id: string | undefined): boolean;
  listOf(id: string | undefined): ListUse;
  /** The style itself, or the one that it is based on, which becomes a heading, quotation or the like; undefined for an ordinary one. */
  special(id: string | undefined): string | undefined;
}

/** Names and ids that the conversion writes as a kind of its own. Built-in names are English in every language of Word. */
const SPECIAL_NAME =
  /^(?:title|heading(?: [1-6])?|quote|intense quote|quotations|html preformatted|preformatted text|(?:foot|end)note(?: text)?)$/i;
const SPECIAL_ID = /^Heading[1-6]?$/;
/** Styles based on one another in a circle end somewhere. */
const LONGEST_CHAIN = 20;

export function listUseOf(properties: XmlElement | undefined): ListUse {
  const numbered = child(properties, 'w:numPr');
  const list = propertyOf(numbered, 'w:numId');
  const level = propertyOf(numbered, 'w:ilvl');
  return { ...(list !== undefined && { list }), ...(level !== undefined && { level: Number(level) || 0 }) };
}

export function stylesOf(root: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>();
  for (const style of childrenNamed(root, 'w:style')) {
    styles.set(style.attributes['w:styleId'] ?? '', {
      name: propertyOf(style, 'w:name') ?? '',
      basedOn: propertyOf(style, 'w:basedOn'),
      vanish: isOn(child(style, 'w:rPr'), 'w:vanish'),
      list: listUseOf(child(style, 'w:pPr')),
    });
  }
  const chain = function* (id: string | undefined): Generator<readonly [id: string, style: Style]> {
    let next = id;
    for (let i = 0; i < LONGEST_CHAIN && next !== undefined; i += 1) {
      const style = styles.get(next);
      if (style === undefined) return;
      yield [next, style];
      next = style.basedOn;
    }
  };
  return {
    isHidden: (id) => [...chain(id)].find(([, { vanish }]) => vanish !== undefined)?.[1].vanish ?? false,
    listOf: (id) => [...chain(id)].find(([, { list }]) => list.list !== undefined)?.[1].list ?? {},
    special: (id) =>
      [...chain(id)].find(([each, { name }]) => SPECIAL_NAME.test(name) || SPECIAL_ID.test(each))?.[0] ??
      (id !== undefined && SPECIAL_ID.test(id) ? id : undefined),
  };
}
