// “hezuogongying”: a run of pinyin in lower case that nobody translated.

import type { Reading } from '../../text/reading.ts';
import { Trait } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const WORD = /[a-z]{8,}/gu;
const GOES_BEFORE = /[\p{L}\p{N}@.’'-]$/u;
const GOES_BEHIND = /^[\p{L}\p{N}@’'-]/u;
/** The syllables of standard Chinese, initials and finals as they combine. */
const SYLLABLE =
  '(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|iao|ian|ing|ang|eng|ong|uai|uan|ia|ie|iu|in|ua|uo|ui|un|ue|ai|ei|ao|ou|an|en|er|a|o|e|i|u)|ang|eng|ai|ei|ao|ou|an|en|er|a|e|o)';
const PINYIN = new RegExp(`^${SYLLABLE}{3,10}$`, 'u');
/** Letters in a row that English hardly has: one of them keeps `banana` and `manage` out. */
const CHINESE =
  /zh|x[iu](?!n?g?$)|q(?:i|u[aen]?n)|[gkhdtlzcs]uo|[jqxnl]iang|[gkhzcs]uang|iong|ongy|ongg|engz|angz|angj|ingx|ongx|angx|uanx|ianx|ianj|aoj|aox/u;

/** Endings that English words have and pinyin hardly ever: `maximize`, `eloquence`, `peroxide`. */
const ENGLISH_ENDING =
  /(?:[ie][sz](?:e|er|ing)|at(?:e|ing)|[aeiu]nce|enc(?:er|ing)|oxid(?:e|ing|ase)|[aeo]x[ie]a|ixia|ogue|[aiu]cole|oline|ure|urine|ania|ecimo|oxime|ifier|ime|imeter|eter|enin|ifen|itoxin|uanti(?:le|ng|tate)|uencher|uenching|ianite|isome|idian|imite|exine)$/u;
/** English words that fit no ending. */
const ENGLISH_WORDS = new Set('galiongee henequen heniquen kaoliang quandang quandong quantong exigeante'.split(' '));

const isEnglish = (word: string): boolean => ENGLISH_ENDING.test(word) || ENGLISH_WORDS.has(word);

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Pinyin)) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    for (const match of block.text.matchAll(WORD)) {
      const word = match[0];
      if (word.length > 30 || !CHINESE.test(word) || !PINYIN.test(word) || isEnglish(word)) continue;
      const end = match.index + word.length;
      if (
        GOES_BEFORE.test(block.text.slice(Math.max(0, match.index - 2), match.index)) ||
        GOES_BEHIND.test(block.text.slice(end, end + 2)) ||
        !reading.evidence('names/untranslated')
      )
        continue;
      yield {
        start: block.start + match.index,
        end: block.start + match.index + word.length,
        message: `“${word}” looks like Chinese in Latin letters; look up what it means.`,
        evidence: 'three or more syllables of pinyin in lower case',
      };
    }
  }
}

export const untranslated: Rule = {
  id: 'names/untranslated',
  version: 2,
  tier: 'flag',
  summary: 'Points at pinyin in lower case that was not translated.',
  why: 'Unknown words are spelled out instead of translated. Three or more syllables of pinyin with a run of letters that English does not have, in a text with other evidence of translation.',
  traits: Trait.Pinyin,
  examples: [
    {
      fixes: 'The spirit of hezuogongying reaches all.',
      to: 'hezuogongying',
      among: 'Spirit\n\nThe ndustrial road is long.\n\n{}\n',
    },
    {
      fixes: 'They cook zhajiangmian on Sundays.',
      to: 'zhajiangmian',
      among: 'Noodles\n\nThe ndustrial kitchen is big.\n\n{}\n',
    },
    {
      fixes: 'The game of xiangqiguan is old.',
      to: 'xiangqiguan',
      among: 'Games\n\nThe nternational team won.\n\n{}\n',
    },
    { keeps: 'The spirit of hezuogongying reaches all.', among: 'Spirit\n\nThe road is long.\n\n{}\n' },
    {
      keeps: 'To maximize the eloquence of a sequence, we quantize the peroxide of exuberance.',
      among: 'Words\n\nThe ndustrial road is long.\n\n{}\n',
    },
    {
      keeps: 'We manage bananas and pianos, and examine taxidermy.',
      among: 'Words\n\nThe ndustrial road is long.\n\n{}\n',
    },
    { keeps: 'The boat of Hezuogongying is blue.', among: 'A boat\n\nThe ndustrial road is long.\n\n{}\n' },
  ],
  find,
};
