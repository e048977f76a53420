// What a line does in a comment form, told from what its words mean and not from its wording: the phrase files know the usual wordings.
import { WORD, wordBits } from './form-words.ts';

export type LineRole =
  /** Calls on the reader to write: “Leave your opinion here”. */
  | 'heading'
  /** A label of something to fill in. */
  | 'field'
  | 'button'
  /** Tools, check boxes, ways to log in. */
  | 'control'
  /** One has to log in to write. */
  | 'login'
  /** The code that keeps robots out. */
  | 'captcha'
  /** How much may be written. */
  | 'limit'
  /** What is shown of what is given, and what must be given. */
  | 'privacy'
  /** What happens to comments, and whose they are. */
  | 'policy'
  /** How many comments there are. */
  | 'count'
  /** Asks to be polite: known, but no sign of a form. */
  | 'courtesy';

export interface RoledLine {
  readonly role: LineRole;
  /** Says comment, reply, opinion or another word for what readers write. */
  readonly about: boolean;
  /** What is asked for: one entry for each label on the line. */
  readonly fields: readonly string[];
  /** Asks for what only web pages ask for, such as a nickname or a password. */
  readonly web: boolean;
  /** Its labels show that they are labels: by a colon, an asterisk, or “(required)”. */
  readonly marked: boolean;
}

/** A longer line is prose. */
export const LONGEST_ROLE = 320;
const MOST_WORDS = 45;
/** What somebody said, or what a text quotes. */
const QUOTED = /["“”„«»「」『』]/u;
const STOPPED = /[.!?…。！？][)\]]?$/u;
const ASTERISK = /\\?\*|※/gu;

const LIMIT =
  /\b(?:remain(?:s|ed|ing)?|left|available|limit(?:ed)?|exceed|within|at most|up to|maximum|more|still)\b/iu;
const UNITS = /\b(?:characters?|symbols?|signs|words|letters)\b/iu;
const CODE_ASKED =
  /\b(?:enter|type|rewrite|retype|input|copy|repeat|press|click|generate|fill|write|see|seen|not clear(?:ly)?|unclear|visible|change|refresh|update)\b/iu;
const CODE_NAMED =
  /\b(?:(?:verification|security|confirmation|authentication|check|captcha|protection) (?:code|image|picture|number|word)|captcha|verification|automatic (?:registration|filling|message|posting|spam)|(?:the|anti-?spam|secret|new|another) code)\b/iu;
const CODE_IN_PICTURE =
  /\b(?:code|symbols|characters|letters|digits|numbers?|words?)\b.{0,24}\b(?:picture|image)|\b(?:enter|type|input|copy) (?:the |these )?(?:code|symbols|characters|letters|digits|numbers)\b/iu;
const SUM =
  /\b(?:calculate|how much (?:is|are)|(?:what|how much) (?:is|are|makes?)|control question|verification question)\b.{0,24}\b(?:plus|minus|times|and|\d{1,2})\b/iu;
const NEVER_SHOWN =
  /\b(?:e-?mail|mail|mailbox|address|phone|telephone|number|field|web)\b.{0,60}\b(?:not|never|won['’]t|isn['’]t)\b.{0,24}\b(?:published|public(?:ly)?|shown|displayed|disclosed|visible|announced|revealed|web|others)\b/iu;
const KEPT = /\bIP(?: address)?\b.{0,30}\b(?:recorded|logged|stored|saved|kept)\b/u;
const MUST_BE_GIVEN =
  /\b(?:fields?|items?|entries)\b.{0,50}\b(?:required|obligatory|mandatory|compulsory|necessary|marked|filled|filling)\b|\bindicates? .{0,16}\b(?:required|mandatory|obligatory)\b/iu;
const COMMENTS =
  /\b(?:comments?|repl(?:y|ies)|remarks?|opinions?|messages?|speech|posts?|posting|reactions?|contributions?)\b/iu;
const HANDLED =
  /\b(?:moderat(?:ed|ion)|approv(?:ed|al|e)|censored|checked|validated|screened|delet(?:e|ed)|remov(?:e|ed)|responsib(?:le|ility)|insult(?:s|ing)?|offen(?:d|ding|sive)|swear(?:ing)?|abus(?:e|ive)|defam(?:e|atory)|slander(?:ous)?|vulgar|obscene|polite(?:ly)?|impolite|civili[sz]ed|rational|spam|personal views?|(?:opinion|views?|position) of (?:the|their|this)|not published|before (?:being )?(?:published|posted)|after .{0,30}(?:approv|validat|moderat|confirm)\w*)\b/iu;
/** What people did is told, and no form tells it. */
const TOLD = /\b(?:said|says|told|had|were|was|wrote|he|she|they|who|because)\b/iu;
const LOG_IN =
  /\b(?:log(?:ged)?[ -]?in|login|sign(?:ed)?[ -]?in|register(?:ed)?|authori[sz]ed?|connected|identify)\b/iu;
const TO_WRITE =
  /\b(?:comment(?:s|ing)?|repl(?:y|ies)|post(?:ing|s)?|messages?|opinions?|respond|react|participate|write|take part)\b/iu;
const MARKUP =
  /\b(?:HTML|BBCode|smil(?:ies|eys)|emoticons|asterisks|empty lines?|line breaks?|web (?:page )?addresses|URLs)\b.{0,90}\b(?:displayed|allowed|transformed|converted|permitted|paragraphs?|bold|removed|turn(?:ed)?|leave|links?)\b|\bparagraphs?\b.{0,30}\b(?:empty lines?|line breaks?)\b/iu;
const COURTESY =
  /^(?:please|kindly|do not|don['’]t|before (?:posting|publishing|sending)|everyone)\b.{0,80}\b(?:laws?|rules?|legal|regulations|civil\w*|polite\w*|respect\w*|offen\w+|insult\w*|slander|swear\w*|topic|comments?|remarks?|language|words?|opinions?|speak|speech|incitement)\b/iu;
/** Said of the label above it. */
const SHOWN_OR_NOT =
  /^\(?(?:it |this |your name )?(?:is|will|won['’]t|are)(?: not)?(?: be)? (?:shown|displayed|published|made public)\b/iu;
const OFFERS =
  /^(?:(?:i want )?to be (?:kept )?(?:informed|notified)|i want to receive|(?:yes, ?)?(?:please )?(?:remember|save|notify|subscribe|keep me|inform me|do not show)|also (?:post|forward|share|publish)|i (?:have read|agree|accept)|by (?:leaving|sending|posting|clicking|submitting))\b/iu;
const COUNT =
  /^(?:(?:total |all |readers?['’]? |netizens?['’]? )?(?:comments?|repl(?:y|ies)|opinions?|messages?|responses?)(?: \(?\d{1,5}\)?|: ?\d{1,5})|\d{1,5} (?:comments?|repl(?:y|ies)|opinions?|responses?|messages?)|(?:no|there are no)(?: \w{1,12})? (?:comments?|repl(?:y|ies)|opinions?|messages?)(?: yet)?)\.?$/iu;
const CALLS_TO_SAY = /\b(?:say|something to say|speak|tell us)\b/iu;
/** A call to write, whatever it goes on to: “Post a comment to communicate with”. */
const CALL =
  /^(?:\p{L}+ ){0,2}?(?:post|publish|leave|write|add|send|submit|make|insert|give|express|share|register|enter)(?: (?:a|an|the|your|my|our|new|quick|public|of)){0,3} (?:comments?|reply|replies|message|opinions?|remarks?|response|reaction|contribution)\b/iu;
const CALL_WORDS = 9;
const LABEL_WORDS = 8;
const CONTROL_WORDS = 14;
const BUTTON_WORDS = 3;

const plain = (role: LineRole, said: string): RoledLine => ({
  role,
  about: COMMENTS.test(said),
  fields: [],
  web: false,
  marked: false,
});

/** What a line could be in a comment form, or nothing. `said` is the line as a reader sees it. */
export function roleOf(said: string): RoledLine | undefined {
  if (said.length > LONGEST_ROLE || QUOTED.test(said)) return undefined;
  const words = wordsOf(said);
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const sentence = sentenceRole(said, words.length);
  if (sentence) return plain(sentence, said);
  const bare = said.replace(/\s?(?:…|\.{3})$/u, '');
  if (STOPPED.test(bare) && words.length > 3) return undefined;
  const outside = wordsOf(bare.replace(IN_BRACKETS, ''));
  return labelRole(bare, outside.length > 0 ? outside : words);
}

/** A remark beside a label, such as “(optional)”. */
const IN_BRACKETS = /[([（][^()[\]（）]{0,60}[)\]）]/gu;
const wordsOf = (said: string): readonly string[] => said.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

function sentenceRole(said: string, count: number): LineRole | undefined {
  if (COUNT.test(said)) return 'count';
  if (/^\d{1,5} ?\/ ?\d{2,5}$/u.test(said)) return 'limit';
  if (count <= 12 && UNITS.test(said) && (LIMIT.test(said) || /^\d{1,5} characters$/iu.test(said))) return 'limit';
  if (OFFERS.test(said) && count <= 30) return 'control';
  if (TOLD.test(said)) return undefined;
  if (count <= 18 && LOG_IN.test(said) && TO_WRITE.test(said)) return 'login';
  const isCode = CODE_IN_PICTURE.test(said) || (CODE_NAMED.test(said) && (CODE_ASKED.test(said) || count <= 4));
  if (count <= 16 && (isCode || SUM.test(said))) return 'captcha';
  if (count <= 24 && (NEVER_SHOWN.test(said) || MUST_BE_GIVEN.test(said) || KEPT.test(said) || SHOWN_OR_NOT.test(said)))
    return 'privacy';
  if (count <= 30 && MARKUP.test(said)) return 'control';
  if (COMMENTS.test(said) && HANDLED.test(said)) return 'policy';
  return count <= 25 && COURTESY.test(said) ? 'courtesy' : undefined;
}

function labelRole(said: string, words: readonly string[]): RoledLine | undefined {
  const bits = words.map((word) => (/^\d{1,5}$/u.test(word) ? WORD.link : wordBits(word)));
  const isCall = words.length <= CALL_WORDS && !/[:：*]/u.test(said);
  if (isCall && CALL.test(said)) return { ...plain('heading', said), about: true };
  const outside = bits.filter((bit) => bit === 0).length;
  const isLoose = outside > 0 && outside * 3 <= words.length && words.length <= LABEL_WORDS && !/[:：]/u.test(said);
  if (isLoose && bits.some((bit) => (bit & (WORD.topic | WORD.login)) !== 0)) return plain('control', said);
  if (outside > 0) return undefined;
  const has = (bit: number): boolean => bits.some((one) => (one & bit) !== 0);
  if (
    isCall &&
    words.length > 1 &&
    (CALLS_TO_SAY.test(said) || (has(WORD.topic) && (has(WORD.act | WORD.person) || said.endsWith('?'))))
  )
    return { ...plain('heading', said), about: true };
  const labels = labelsOn(said);
  if (labels.length > 0 && words.length <= LABEL_WORDS) {
    const marked = /[:：*※]|\b(?:required|mandatory|optional|obligatory|compulsory)\b/iu.test(said) || has(WORD.mark);
    const web = has(WORD.webField) || /user name|home ?page|pen ?name/iu.test(said);
    return { role: 'field', about: COMMENTS.test(said), fields: labels, web, marked };
  }
  const isButton =
    words.length <= BUTTON_WORDS && bits.every((bit) => (bit & (WORD.control | WORD.login | WORD.act)) !== 0);
  const logsIn = has(WORD.login);
  if (isButton) return { ...plain('button', said), web: logsIn };
  const isControl = words.length <= CONTROL_WORDS && has(~WORD.link);
  return isControl ? { ...plain('control', said), web: logsIn } : undefined;
}

const FIELD = WORD.field | WORD.webField;

/** The labels that a line is made of: what stands before each colon, or the whole line. */
function labelsOn(said: string): readonly string[] {
  const parts = said
    .replace(ASTERISK, '')
    .replace(/https?:\/\//gu, '')
    .split(/[:：]/u)
    .map((part) => part.replace(IN_BRACKETS, '').trim().toLowerCase())
    .filter((part) => part !== '');
  const asked = /[:：]/u.test(said) ? FIELD | WORD.person | WORD.login : FIELD;
  return parts.filter((part) =>
    (part.match(/\p{L}[\p{L}'’-]*/gu) ?? []).some((word) => (wordBits(word) & asked) !== 0),
  );
}
