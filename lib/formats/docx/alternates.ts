// Word saves new shapes twice, once for old readers: the form that shows more words is taken, and the other is left.
import { isElement, outermost, rawText, type XmlElement, type XmlNode } from './xml.ts';

const TEXTS = new Set(['w:t', 'a:t', 'm:t']);
const PICTURES = new Set(['a:blip', 'v:imagedata']);

/** The same tree, without `mc:AlternateContent`. */
export function collapseAlternates(root: XmlElement): XmlElement {
  if (!root.children.some(isElement)) return root;
  return { ...root, children: root.children.flatMap(collapsed) };
}

function collapsed(node: XmlNode): readonly XmlNode[] {
  if (!isElement(node)) return [node];
  const whole = collapseAlternates(node);
  if (whole.name !== 'mc:AlternateContent') return [whole];
  const forms = whole.children.filter(isElement);
  const [best] = forms.toSorted((one, other) => words(other) - words(one) || pictures(other) - pictures(one));
  return best?.children ?? [];
}

function words(form: XmlElement): number {
  return outermost(form, TEXTS).reduce((sum, text) => sum + rawText(text).length, 0);
}

function pictures(form: XmlElement): number {
  return outermost(form, PICTURES).length;
}
