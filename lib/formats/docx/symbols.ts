// Letters of a symbol font mean its signs: `a` in Wingdings is no letter. They are handed on as symbols of that font.
import { child, element, isElement, type XmlElement } from './xml.ts';

const SYMBOL_FONT = /^(?:symbol|wingdings(?: [23])?|webdings)$/i;

/** The run's node, its text taken apart where the font is one of signs. Word stores these at U+F000 and up. */
export function symbolsOf(node: XmlElement, properties: XmlElement | undefined): readonly XmlElement[] {
  if (node.name !== 'w:t') return [node];
  const font = child(properties, 'w:rFonts')?.attributes['w:ascii'] ?? '';
  const text = node.children.filter((each) => !isElement(each)).join('');
  if (!SYMBOL_FONT.test(font) || !/[\uf020-\uf0ff]/.test(text)) return [node];
  return Array.from(text, (sign) => {
    const code = sign.charCodeAt(0);
    return code >= 0xf020 && code <= 0xf0ff
      ? element('w:sym', { 'w:font': font, 'w:char': code.toString(16).toUpperCase() })
      : element('w:t', node.attributes, sign);
  });
}
