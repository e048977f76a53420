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
/**
 * English words that are spelled like pinyin all the same, by their beginnings: what a dictionary of 275,000 words has
 * in common with the two patterns above, without its words from Chinese.
 */
const ENGLISH =
  /^(?:annexure|anorexia|ataraxia|axiomati|cachexia|deoxid|desexual|detoxic|digitoxi|disintoxic|duodecimo|duologue|eloquence|endexine|endoperox|epoxid|exigeante|exigence|exitance|exubera|galiongee|hen[ei]quen|heterotaxia|ketoxime|lexicali|luxulian|luxuria|maximi|monoxid|nonintoxi|nonoxid|oxid|oximeter|panmixia|paradox|paralexia|pentoxid|peroxi|piquance|quand[ao]ng|quanti|quantong|quantometer|quench|reoxid|saxico|saxitoxin|sequenc|sexuali|suboxid|superoxid|tamoxifen|taxi[dm]|toxico)/u;

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(Trait.Pinyin)) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    for (const match of block.text.matchAll(WORD)) {
      const word = match[0];
      if (word.length > 30 || !CHINESE.test(word) || !PINYIN.test(word) || ENGLISH.test(word)) continue;
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
    {
      keeps: 'They maximize the sequence of lamps with eloquence and exuberance.',
      among: 'Words\n\nThe ndustrial road is long.\n\n{}\n',
    },
    { keeps: 'The boat of Hezuogongying is blue.', among: 'A boat\n\nThe ndustrial road is long.\n\n{}\n' },
  ],
  find,
};
