// Korean as DOS programs of the nineties wrote it: a Hangul syllable is its three letters, five bits each (KS X 1001, annex 3).

const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const TAILS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const FIRST_VOWEL = 0x314f;
const FIRST_SYLLABLE = 0xac00;
/** Five bits to an index; -1 for the code of “no letter”, undefined for a code that means nothing. */
const VOWEL: readonly (number | undefined)[] = codes([
  [2, -1, -1],
  [3, 0, 4],
  [10, 5, 10],
  [18, 11, 16],
  [26, 17, 20],
]);
const TAIL: readonly (number | undefined)[] = codes([
  [1, 0, 0],
  [2, 1, 16],
  [19, 17, 27],
]);
const LEAD: readonly (number | undefined)[] = codes([
  [1, -1, -1],
  [2, 0, 18],
]);

function codes(rows: readonly (readonly [code: number, first: number, last: number])[]): (number | undefined)[] {
  const table: (number | undefined)[] = [];
  for (const [code, first, last] of rows) for (let i = first; i <= last; i += 1) table[code + i - first] = i;
  return table;
}

/** Undefined where a byte does not fit; `cut` where the last character was not whole. */
export function decodeJohab(bytes: Uint8Array): { readonly text: string; readonly cut: boolean } | undefined {
  const korean = new TextDecoder('euc-kr', { fatal: true });
  const out: string[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      out.push(String.fromCharCode(first));
      continue;
    }
    const second = bytes[at + 1];
    if (second === undefined) return { text: out.join(''), cut: true };
    const sign = first < 0xd4 ? hangul((first << 8) | second) : other(first, second, korean);
    if (sign === undefined) return undefined;
    out.push(sign);
    at += 1;
  }
  return { text: out.join(''), cut: false };
}

function hangul(code: number): string | undefined {
  const lead = LEAD[(code >> 10) & 31];
  const vowel = VOWEL[(code >> 5) & 31];
  const tail = TAIL[code & 31];
  if (lead === undefined || vowel === undefined || tail === undefined) return undefined;
  if (lead >= 0 && vowel >= 0) return String.fromCharCode(FIRST_SYLLABLE + (lead * 21 + vowel) * 28 + tail);
  if (lead >= 0) return tail === 0 ? LEADS.charAt(lead) : undefined;
  if (vowel >= 0) return tail === 0 ? String.fromCharCode(FIRST_VOWEL + vowel) : undefined;
  return tail === 0 ? '\u3000' : TAILS.charAt(tail);
}

/** Signs and Chinese characters stand in the order of EUC-KR, two of its rows in one of these. */
function other(first: number, second: number, korean: InstanceType<typeof TextDecoder>): string | undefined {
  const isSign = first >= 0xd9 && first <= 0xde;
  const isPlace = (second >= 0x31 && second <= 0x7e) || (second >= 0x91 && second <= 0xfe);
  if (!isPlace || (!isSign && (first < 0xe0 || first > 0xf9))) return undefined;
  const row = isSign ? 2 * (first - 0xd9) : 2 * first - 0x197;
  const place = second < 0x91 ? second - 0x31 : second - 0x43;
  const half = place < 94 ? 0 : 1;
  try {
    return korean.decode(Uint8Array.of(0xa1 + row + half, 0xa1 + place - 94 * half));
  } catch {
    return undefined; // a place that EUC-KR leaves empty
  }
}
