// “I’m sorry, but I can’t translate this text.”: the model refused, or lost the thread, and nobody noticed.
import type { Reading } from '../../text/reading.ts';
import { Hint } from '../../text/traits.ts';
import type { Finding, Rule } from '../rule.ts';

const I_AM = "i(?:'m|’m| am)";
const I_CANNOT = `(?:i (?:can(?:'t|’t|not)|am unable to)|${I_AM} unable to)`;
/** What only somebody says who was asked to work on a text. */
const REFUSES =
  '(?:translate (?:this|that|the|your|it|any|copyrighted)|(?:assist|help)(?: you)? with (?:this|that|the|your|translat)|fulfil?l (?:this|that|the|your)|comply with|process (?:this|the|your) (?:text|request|content|file|image)|(?:provide|produce|generate|create|offer) (?:a|an|the|any|this) (?:full |complete |direct )?(?:translation|content|text|summary)|(?:access|open|view|browse|read) (?:the |this |that |your |any )?(?:links?|urls?|attachments?|images?|files?|external|web))';
const AI = '(?:ai|artificial intelligence|large language model|language model)';
const GIVEN = '(?:text|message|input|content|document|passage|request)';
/** Each stands at the start of a sentence, in small letters. */
const REFUSALS: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:${I_AM} (?:very |so |really )?sorry|sorry|my apologies|i apologi[sz]e|unfortunately|however)[,;:.]? (?:but )?)?${I_CANNOT} ${REFUSES}`,
    'u',
  ),
  new RegExp(
    `^(?:${I_AM} sorry|sorry|i apologi[sz]e|unfortunately)[,;:.]? (?:but )?(?:as an ${AI}\\b|i (?:don(?:'t|’t)|do not) have (?:access to|the ability to)|(?:the|your) ${GIVEN} (?:you|is|was|seems|appears) )`,
    'u',
  ),
  new RegExp(`^as an? ${AI}(?: (?:language )?(?:model|assistant|translator))?,? (?:i\\b|my )`, 'u'),
  new RegExp(`^${I_AM} an? ${AI}(?: (?:language )?(?:model|assistant))\\b`, 'u'),
  /^i apologi[sz]e for (?:the|any|my) (?:confusion|oversight|misunderstanding|(?:error|mistake)s? in my (?:previous|last|earlier))\b/u,
  new RegExp(
    `^(?:it )?(?:seems|looks|appears) (?:like |that |as though |as if )?(?:the|your) ${GIVEN}(?: (?:that )?(?:you(?: have|'ve|’ve)? )?(?:provided|sent|shared|entered|pasted|given))? (?:(?:is|was|got|has been|to be) (?:incomplete|cut off|empty|missing|truncated|already in english)|got cut off)`,
    'u',
  ),
  new RegExp(
    `^(?:it (?:seems|looks|appears) (?:like |that |as though |as if )?)?you (?:haven(?:'t|’t)|have not|didn(?:'t|’t)|did not) (?:actually )?(?:provided?|included?|pasted?|shared?|attach(?:ed)?) (?:any|the|a|your) (?:${GIVEN}|translation)`,
    'u',
  ),
  /^(?:it (?:seems|looks|appears) (?:like |that )?)?there (?:is|was) no (?:text|content) (?:to translate|provided|in your)/u,
  /^(?:the|this|your) (?:provided |given |source )?(?:text|content|passage|input) (?:(?:that )?you(?:'ve|’ve| have)? (?:provided|shared|sent) )?(?:is|seems to be|appears to be) already (?:written )?in english\b/u,
  /^(?:could|can|would) you (?:please )?(?:provide|share|paste|send) (?:me )?(?:with )?(?:the|more|some)[a-z ]{1,40}\b(?:text|context|content|passage)\b[^?]{0,30}\btranslat/u,
];
/** What a first word of such a sentence may be; cheaper than all patterns. */
const FIRST =
  /[\s*_[(]{0,4}(?:I|Sorry|My|Unfortunately|However|As|It|Seems|Looks|Appears|You|There|The|This|Your|Could|Can|Would)[ ,'’]/iuy;
/** One of these words stands in every refusal; prose of people rarely has them. */
const TELLING =
  /translat|sorry|apologi[sz]e|unfortunately|unable|can(?:['’]?t|not)|language model|artificial intelligence|\bAI\b|incomplete|cut off|empty|missing|truncated|already|provid|includ|paste|share|attach|no (?:text|content)/iu;
const LONGEST = 240;

function isRefusal(text: string, from: number): boolean {
  FIRST.lastIndex = from;
  if (!FIRST.test(text)) return false;
  const sentence = text
    .slice(from, from + LONGEST)
    .replace(/^[\s*_[(]{1,4}/u, '')
    .toLowerCase();
  return REFUSALS.some((pattern) => pattern.test(sentence));
}

/** The sentence that begins at `from`, up to its stop or the end of the line. */
function sentenceEnd(text: string, from: number): number {
  const stop = /[.!?](?=\s|$)|\n/u.exec(text.slice(from, from + LONGEST));
  if (!stop) return Math.min(text.length, from + LONGEST);
  return from + stop.index + (stop[0] === '\n' ? 0 : 1);
}

function* find(reading: Reading): Generator<Finding> {
  for (const block of reading.having(0, Hint.Refusal)) {
    if (block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'heading') continue;
    if (!TELLING.test(block.text)) continue;
    for (const start of block.sentenceStarts) {
      const from = start - block.start;
      if (!isRefusal(block.text, from)) continue;
      const end = block.start + sentenceEnd(block.text, from);
      yield {
        start,
        end,
        message:
          'The translating model speaks here, not the author: it refused or asked back. What it left out has to be translated from the source before anybody reads this.',
        evidence: 'a sentence in which only a model speaks, outside quotation marks',
      };
      break;
    }
  }
}

export const modelRefusal: Rule = {
  id: 'remnants/model-refusal',
  version: 1,
  tier: 'flag',
  blocks: true,
  hints: Hint.Refusal,
  summary: 'Points at sentences in which the translating model refuses, asks back or apologizes; they block approval.',
  why: 'A model that will not or cannot translate says so in place of the text, so that a passage is missing. The start of a sentence, outside quotation marks and code, in the first person of a model or about the text that it was given. Nobody can approve such a text before somebody has looked at it.',
  language: 'any',
  examples: [
    {
      fixes: "I'm sorry, but I can't translate this content. Please try another one.",
      to: "I'm sorry, but I can't translate this content.",
      among: 'Mill reopened\n\n{}\n\nThe village rebuilt its mill.\n',
    },
    {
      fixes: 'As an AI language model, I cannot read the picture of the mill.',
      to: 'As an AI language model, I cannot read the picture of the mill.',
    },
    {
      fixes: 'It seems that the text you provided is incomplete.',
      to: 'It seems that the text you provided is incomplete.',
    },
    {
      fixes: 'I apologize for the confusion in my last answer.',
      to: 'I apologize for the confusion in my last answer.',
    },
    { keeps: 'The clerk said, “I’m sorry, but I can’t translate this letter,” and closed the window.' },
    { keeps: 'I’m sorry, but I cannot help loving this mill.' },
    { keeps: 'As an artist, I cannot see the mill without its wheel.' },
    { keeps: 'It seems that the text on the stone is older than the mill.' },
    { keeps: 'Sorry I am late, she wrote, and the mill stood still.' },
  ],
  find,
};
