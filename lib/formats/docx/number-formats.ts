// How Word writes a counter: the values of ST_NumberFormat (ECMA-376 part 1, 17.18.59) that word processors offer.
import { roman } from '../roman.ts';

/** A letter is repeated at most so often; nobody counts further by letters, and a label stays a label. */
const MOST_REPEATED = 30;

/** `a` to `z`, then `aa`, `bb` as Word counts on; digits beyond that. */
function fromAlphabet(letters: string): (number: number) => string {
  const signs = Array.from(letters);
  return (number) => {
    const times = Math.ceil(number / signs.length);
    return times > MOST_REPEATED ? String(number) : (signs[(number - 1) % signs.length] ?? '').repeat(times);
  };
}

/** Signs that end somewhere; beyond them the number is written in digits. */
function fromRow(row: string): (number: number) => string {
  const signs = Array.from(row);
  return (number) => signs[number - 1] ?? String(number);
}

function fromDigits(digits: string): (number: number) => string {
  return (number) => Array.from(String(number), (digit) => digits.charAt(Number(digit))).join('');
}

interface Numerals {
  readonly digits: string;
  readonly units: string;
  /** Before ten, hundred and thousand `一` is left out, and no zero fills a gap. */
  readonly terse: boolean;
}

/** 1 to 9999 in East Asian numerals: 十一, 一百零五. */
function counted({ digits, units, terse }: Numerals): (number: number) => string {
  return (number) => {
    if (number > 9999) return String(number);
    let out = '';
    let gap = false;
    for (let power = 3; power >= 0; power -= 1) {
      const digit = Math.floor(number / 10 ** power) % 10;
      if (digit === 0) {
        gap = out !== '';
        continue;
      }
      if (gap && !terse) out += digits.charAt(0);
      gap = false;
      const isPlainTen = digit === 1 && power > 0 && (terse || (power === 1 && out === ''));
      out += (isPlainTen ? '' : digits.charAt(digit)) + (power > 0 ? units.charAt(power - 1) : '');
    }
    return out;
  };
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function cardinal(number: number): string {
  if (number > 99) return String(number);
  const small = SMALL[number];
  if (small !== undefined) return small;
  const tens = TENS[Math.floor(number / 10) - 2] ?? '';
  return number % 10 === 0 ? tens : `${tens}-${SMALL[number % 10] ?? ''}`;
}

function ordinal(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  return `${number}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}

function ordinalText(number: number): string {
  if (number > 99) return ordinal(number);
  const words = cardinal(number);
  const last = words.slice(words.indexOf('-') + 1);
  return words.slice(0, words.length - last.length) + (IRREGULAR[last] ?? `${last.replace(/y$/, 'ie')}th`);
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const CHINESE = counted({ digits: '零一二三四五六七八九', units: '十百千', terse: false });
const JAPANESE = counted({ digits: '〇一二三四五六七八九', units: '十百千', terse: true });
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const CJK_DIGITS = fromDigits('〇一二三四五六七八九');

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerRoman: roman,
  upperLetter: fromAlphabet(LATIN.toUpperCase()),
  lowerLetter: fromAlphabet(LATIN),
  ordinal,
  cardinalText: (number) => capital(cardinal(number)),
  ordinalText: (number) => capital(ordinalText(number)),
  hex: (number) => number.toString(16).toUpperCase(),
  decimalZero: (number) => String(number).padStart(2, '0'),
  numberInDash: (number) => `- ${number} -`,
  decimalFullWidth: fromDigits('０１２３４５６７８９'),
  decimalFullWidth2: fromDigits('０１２３４５６７８９'),
  decimalEnclosedCircle: fromRow('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedCircleChinese: fromRow('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedParen: fromRow('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  decimalEnclosedFullstop: fromRow('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  ideographEnclosedCircle: fromRow('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  chineseCounting: CHINESE,
  chineseCountingThousand: CHINESE,
  taiwaneseCounting: CHINESE,
  taiwaneseCountingThousand: CHINESE,
  chineseLegalSimplified: counted({ digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟', terse: false }),
  ideographLegalTraditional: counted({ digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟', terse: false }),
  ideographDigital: CJK_DIGITS,
  japaneseDigitalTenThousand: CJK_DIGITS,
  taiwaneseDigital: CJK_DIGITS,
  japaneseCounting: JAPANESE,
  japaneseLegal: counted({ digits: '零壱弐参四伍六七八九', units: '拾百阡', terse: true }),
  ideographTraditional: fromRow('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: fromRow('子丑寅卯辰巳午未申酉戌亥'),
  aiueo: fromAlphabet('ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ'),
  aiueoFullWidth: fromAlphabet(
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  ),
  irohaFullWidth: fromAlphabet(
    'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
  ),
  ganada: fromAlphabet('가나다라마바사아자차카타파하'),
  chosung: fromAlphabet('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'),
  koreanDigital: fromDigits('영일이삼사오육칠팔구'),
  koreanDigital2: fromDigits('零一二三四五六七八九'),
  russianLower: fromAlphabet(RUSSIAN),
  russianUpper: fromAlphabet(RUSSIAN.toUpperCase()),
  hindiNumbers: fromDigits('०१२३४५६७८९'),
  thaiNumbers: fromDigits('๐๑๒๓๔๕๖๗๘๙'),
  none: () => '',
};

/** Formats that are not listed are written in digits, as Word itself does where it does not know one. */
export function formatNumber(number: number, format: string): string {
  const write = number > 0 || format === 'none' ? FORMATS[format] : undefined;
  return write === undefined ? String(number) : write(number);
}
