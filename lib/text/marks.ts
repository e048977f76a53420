// The marks that end a sentence, and where sentences begin: one definition for every rule.

/** `.`, `!`, `?`, `…` (or their wide forms), then closing quotes or brackets, or a credit in brackets (DEFECTS §3). */
const FINAL_STOP = /[.!?…。！？][*_]{0,3}["'”’»」』)\]]*[*_]{0,3}$/u;
const STOP_BEFORE_CREDIT = /[.!?…。！？]["”’»]?\s?$/u;
const LONGEST_CREDIT = 80;

/** `… by noon. (editor: Lu Wen)` */
function endsInCredit(text: string): boolean {
  if (!/[)）\]]$/u.test(text)) return false;
  const inside = text.slice(0, -1);
  const open = Math.max(inside.lastIndexOf('('), inside.lastIndexOf('（'), inside.lastIndexOf('['));
  const credit = inside.slice(open + 1);
  if (open < 0 || credit === '' || credit.length > LONGEST_CREDIT || /[)）\]\n]/u.test(credit)) return false;
  return STOP_BEFORE_CREDIT.test(inside.slice(Math.max(0, open - 3), open));
}

/** Does the text end as a sentence does? Trailing white space is passed over. */
export function hasFinalStop(text: string): boolean {
  const trimmed = text.trimEnd();
  const tail = trimmed.length > 120 ? trimmed.slice(-120) : trimmed;
  return FINAL_STOP.test(tail) || endsInCredit(tail);
}

/** Words on which nothing ends: the text behind one of them is missing or goes on. */
const FUNCTION_WORDS = new Set(
  (
    'a an the of to and or but nor in on at by for with from into onto upon as than that which who whose whom when where while if ' +
    'because although though since until between among under over about against during through without within towards toward per via ' +
    'is are was were be been being has have had will would shall should can could may might must its their his her our your my this these those'
  ).split(' '),
);

/** A function word, whatever its case. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word.toLowerCase());

/** The last word of a text without closing marks, or ''. */
export function lastWord(text: string): string {
  const tail = text.slice(-60);
  let end = tail.length;
  while (end > 0 && !/[\p{L}\p{N}]/u.test(tail.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && /[\p{L}'’-]/u.test(tail.charAt(start - 1))) start--;
  const word = /^['’-]*(\p{L}[\p{L}'’-]*)/u.exec(tail.slice(start))?.[1] ?? '';
  return start < end ? word : '';
}

const isStopBefore = (text: string, at: number): boolean => {
  let back = at - 1;
  const code = text.charCodeAt(back);
  // Five spaces in six stand behind a small letter.
  if (code >= 97 && code <= 122) return false;
  while (back >= 0 && '"\'”’)]»*_'.includes(text.charAt(back))) back--;
  return back >= 0 && '.!?;:…'.includes(text.charAt(back));
};

/** Offsets at which a sentence starts: 0 (or `from`), and after `. ! ? ; :` plus white space, closing quotes between them allowed. */
export function sentenceStarts(text: string, from = 0): readonly number[] {
  const starts = [from];
  for (let at = text.indexOf(' ', from); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (text.charAt(at + 1) !== ' ' && at + 1 < text.length && isStopBefore(text, at)) starts.push(at + 1);
  }
  if (!text.includes('\n')) return starts;
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (at + 1 < text.length && isStopBefore(text, at)) starts.push(at + 1);
  }
  return starts.sort((a, b) => a - b);
}
