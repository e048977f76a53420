// The first sentences of an article in plain words, for lists and feeds.

/** Characters; two lines on a phone and a half. */
const ENOUGH = 200;

function plain(paragraph: string): string {
  return paragraph
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, '')
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isProse(paragraph: string, title: string): boolean {
  return paragraph !== '' && paragraph !== title && !/^(?:#{1,6}\s|>|[-*+]\s|\d+[.)]\s|\||```|---)/.test(paragraph);
}

/** Cut after a sentence where one ends in time, else after a word. */
function cut(words: string): string {
  if (words.length <= ENOUGH) return words;
  const head = words.slice(0, ENOUGH);
  const sentence = /^.*[.!?。！？](?=\s|$)/u.exec(head)?.[0];
  if (sentence !== undefined && sentence.length > ENOUGH / 3) return sentence;
  const space = head.lastIndexOf(' ');
  return `${head.slice(0, space > 0 ? space : ENOUGH - 1)}…`;
}

export function summaryOf(text: string, title: string): string {
  // A few paragraphs are enough: the text may have five megabytes.
  const paragraphs = text.slice(0, 20_000).split(/\n\s*\n/);
  const first = paragraphs.map((one) => one.trim()).find((one) => isProse(one, title));
  return cut(plain(first ?? ''));
}
