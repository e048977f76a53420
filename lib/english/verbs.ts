// Tells a base verb from what else may stand behind “to”, “should” or “must”, without a dictionary of verbs.

/** Words that are never a base verb: determiners, pronouns, prepositions, conjunctions, auxiliaries, adverbs, numbers. */
const NEVER = new Set(
  (
    'a an the this that these those some any each every all both no none my your his her its our their whose which what who whom ' +
    'i you he she it we they me him us them himself herself itself themselves one two three four five six seven eight nine ten eleven twelve ' +
    'hundred thousand million billion first second third of to in on at by for from with into onto upon about above across after against along among ' +
    'around before behind below beneath beside between beyond down during off out over past since than through throughout till toward towards under until up via within without ' +
    'and or but nor so yet if because although though while when where why how as is are was were am been being has had does did ' +
    'would could should might must shall can may not never ever also only just very too more most less least much many few ' +
    'other another such own same next last now then there here today tomorrow yesterday soon often always perhaps'
  ).split(' '),
);

/** Nouns and participles by their endings; the words behind are verbs all the same. */
const NOT_A_VERB = /(?:tion|sion|ness|ity|ism|ship|hood|ance|ence|ology|graphy)$/u;
const MENT = /ment$/u;
const MENT_VERBS = new Set([
  'implement',
  'supplement',
  'complement',
  'augment',
  'comment',
  'document',
  'experiment',
  'cement',
  'lament',
  'torment',
  'ferment',
  'segment',
  'compliment',
  'regiment',
  'foment',
  'orient',
]);
const PARTICIPLE = /(?:[^aeiou]ed|[aeiou]ed|ing)$/u;
const PARTICIPLE_VERBS = new Set(
  'need feed seed speed proceed exceed succeed heed bleed breed weed deed embed wed shed shred bed red led bring sing ring swing sting fling cling spring string wing ping ding king thing sling'.split(
    ' ',
  ),
);
const PLURAL = /[^su]s$/u;
const PLURAL_VERBS = new Set(['focus', 'canvas', 'bias', 'gas']);
const VERBS_IN_NOUN_ENDINGS = new Set([
  'mention',
  'question',
  'position',
  'function',
  'envision',
  'commission',
  'provision',
  'condition',
  'station',
  'caution',
  'mission',
  'witness',
  'harness',
  'balance',
  'advance',
  'finance',
  'influence',
  'reference',
  'experience',
  'silence',
  'sequence',
  'evidence',
  'dance',
  'enhance',
  'commence',
  'fence',
  'sentence',
  'auction',
  'petition',
  'partition',
  'ration',
  'motion',
  'portion',
  'pension',
  'worship',
  'ship',
]);

/** Could this word, in lower case and behind “to” or “should”, be the base form of a verb? */
export function baseVerb(word: string): boolean {
  if (!/^[a-z]+(?:-[a-z]+)*$/u.test(word) || word.length < 2 || NEVER.has(word) || word.endsWith('ly'))
    return (
      word === 'apply' ||
      word === 'supply' ||
      word === 'rely' ||
      word === 'comply' ||
      word === 'fly' ||
      word === 'reply' ||
      word === 'multiply' ||
      word === 'tally' ||
      word === 'rally' ||
      word === 'ally' ||
      word === 'imply'
    );
  if (NOT_A_VERB.test(word)) return VERBS_IN_NOUN_ENDINGS.has(word);
  if (MENT.test(word)) return MENT_VERBS.has(word);
  if (PARTICIPLE.test(word)) return PARTICIPLE_VERBS.has(word);
  if (PLURAL.test(word)) return PLURAL_VERBS.has(word);
  return true;
}
