// Fields hold an instruction and its result; only the result is seen.
import { child, childrenNamed, isElement, type XmlElement, type XmlNode } from './xml.ts';

/** Texts within instructions, `IF "a" = "b"`. Only of fields that end in their paragraph: a broken one must not swallow the rest. */
export function instructionTexts(paragraph: XmlElement): ReadonlySet<XmlElement> {
  const hidden = new Set<XmlElement>();
  const open: { readonly texts: XmlElement[]; isResult: boolean }[] = [];
  const waiting: XmlNode[] = paragraph.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    const type = node.name === 'w:fldChar' ? node.attributes['w:fldCharType'] : undefined;
    const field = open.at(-1);
    if (type === 'begin') open.push({ texts: [], isResult: false });
    else if (type === 'separate' && field !== undefined) field.isResult = true;
    else if (type === 'end') for (const text of open.pop()?.texts ?? []) hidden.add(text);
    else if (node.name === 'w:t') open.find(({ isResult }) => !isResult)?.texts.push(node);
    else for (let i = node.children.length - 1; i >= 0; i -= 1) waiting.push(node.children[i] ?? '');
  }
  return hidden;
}

/** What a drop-down box shows; it is stored as a number among its entries. */
export function chosenEntry(fieldChar: XmlElement): string | undefined {
  const list = child(child(fieldChar, 'w:ffData'), 'w:ddList');
  const chosen = child(list, 'w:result') ?? child(list, 'w:default');
  return childrenNamed(list, 'w:listEntry')[Number(chosen?.attributes['w:val'] ?? 0)]?.attributes['w:val'];
}
