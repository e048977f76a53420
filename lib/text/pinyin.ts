// Tells runs of letters that pinyin has and English hardly has.

/** Do the last four letters of a word hold a run that pinyin has and English hardly has, as `names/untranslated` lists them? */
function isPinyin(code: number, before: number, second: number, third: number): boolean {
  switch (code) {
    case 104: // zh
      return before === 122;
    case 105: // xi, qi
      return before === 120 || before === 113;
    case 117: // xu
      return before === 120;
    case 111: // guo, duo
      return before === 117;
    case 110: // qun, quan
      return second === 113 || third === 113;
    case 103: // iang, uang, iong, ongg
      return before === 103 ? second === 110 : before === 110 && (third === 105 || third === 117);
    case 106: // angj, anj, aoj
    case 120:
      return before === 103 || before === 110 || before === 111;
    case 121: // ongy, engz
    case 122:
      return before === 103 && second === 110;
    default:
      return false;
  }
}

/** The last letters of such a run. */
const ENDS_PINYIN = Uint8Array.from({ length: 128 }, (_, code) =>
  'hiuongjxyz'.includes(String.fromCharCode(code)) && code > 96 ? 1 : 0,
);

/** Has a long word in small letters a run that only pinyin has? */
export function hasPinyin(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const code = units[at] ?? 0;
    if (ENDS_PINYIN[code] !== 1) continue;
    if (isPinyin(code, units[at - 1] ?? 0, units[at - 2] ?? 0, units[at - 3] ?? 0)) return true;
  }
  return false;
}
