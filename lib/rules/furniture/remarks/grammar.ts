// What a translating model says around its translation: whole lines, each sentence of a closed grammar in closed words.

/** Longer lines are no remark. */
export const LONGEST_REMARK = 400;

/**
 * How far a sentence proves itself. `sure`: nobody but a model says it on a line of its own. `opening`: a model says it
 * above its translation, but an author may say it above a quotation. `closing`: below a translation it is the model’s,
 * elsewhere a translator may say it. `company`: polite words, which prove nothing alone.
 */
export type RemarkProof = 'sure' | 'opening' | 'closing' | 'company';

const SPACES = /\s+/u;
const MARKS_AROUND = /^["“‘'([*_`–—-]{1,4}|["”’')\]*_`.,:;!?…–—-]{1,4}$/gu;
const LANGUAGE =
  'english|chinese|mandarin|cantonese|japanese|korean|german|french|spanish|italian|portuguese|russian|dutch|polish|turkish|arabic|hindi|swedish|ukrainian|vietnamese|thai|indonesian|american|british|simplified|traditional';
const WORKS =
  'translation|translations|translated|translate|translating|rendering|version|text|texts|article|passage|content|document|post|blog|chapter|section|sections|paragraph|paragraphs|part|parts|portion|segment|chunk|page|sentence|sentences|title|titles|heading|headings|excerpt|piece|news|report|story|input|source|material|snippet|message|file|draft|output|response';
const SMALL =
  "sure|certainly|course|absolutely|okay|ok|alright|right|great|understood|thing|thank|thanks|happy|glad|here|is|are|was|were|be|been|being|below|above|following|follows|this|that|these|those|it|its|the|a|an|of|to|into|in|from|for|with|without|and|or|but|as|by|on|at|if|while|when|where|which|please|me|my|i|you|your|we|us|let|know|would|like|want|wish|need|have|has|had|can|could|may|should|will|am|do|did|any|all|some|each|both|more|most|other|another|else|anything|further|additional|first|second|third|next|last|final|remaining|rest|entire|whole|full|complete|both|so|not|no|only|also|there|they|them|how|what|sentence-by-sentence|note|notes|part|one|two|free|feel|ask|reach|out|just|hope|helps|help|assist|assistance|make|it’s|it's|ready|using|according|such|they|their|within|throughout|possible|necessary|needed|appropriate|applicable|based|hesitate|don't|don’t|now|then|i'm|i’m|i've|i’ve|i'll|i’ll|you'd|you’d|you'll|you’ll|here's|here’s|heres|that's|that’s";
const CRAFT =
  'original|provided|given|requested|required|request|requirements|instructions|instruction|guidelines|fluent|natural|idiomatic|professional|formal|literal|faithful|accurate|accurately|accuracy|polished|refined|revised|improved|smooth|readable|readability|fluency|clarity|clear|precise|high-quality|native|contextual|kept|keep|keeping|keeps|maintain|maintains|maintained|maintaining|preserve|preserves|preserved|preserving|retain|retains|retained|retaining|capture|captures|capturing|convey|conveys|conveying|reflect|reflects|reflecting|ensure|ensures|ensuring|aim|aims|adapt|adapted|adapting|adhering|adheres|following|rendered|left|unchanged|intact|untranslated|is|tone|tones|style|styles|meaning|meanings|intent|spirit|essence|nuance|nuances|structure|structures|format|formats|formatting|formatted|layout|markdown|html|md|xml|json|latex|tags|tag|links|link|urls|url|placeholders|placeholder|code|blocks|block|elements|element|syntax|line|lines|breaks|punctuation|terms|term|terminology|technical|names|proper|nouns|cultural|references|context|information|details|flow|flows|language|languages|speakers|readers|audience|conventions|expressions|phrases|idioms|words|word|voice|emotional|literary|academic|journalistic|front|matter|metadata|quotes|quotations|numbers|lists|list|tables|specific|key|adjust|adjusted|adjustment|adjustments|adjusting|modify|modifications|changes|change|changed|revisions|revision|revise|edits|edit|refine|refinement|refinements|clarify|clarification|clarifications|explain|explanation|explanations|alternative|alternatives|questions|question|proceed|proceeding|continue|continues|continued|continuing|continuation|share|provide|providing|paste|send|submit|enter|consistent|consistency|grammar|spelling|suitable|publication|publishing|review|reading|sounds|sound|faithfully|exactly|closely|carefully|naturally|smoothly|end|begins|start|starts|concise|easy|understand|way|ways|level|approach|same|quality|standard|standards|standard|contemporary|modern|simple|plain|bullet|points|footnotes|image|images|captions|dates|units|engaging|conversational|informal|friendly|casual|warm|enthusiastic|humorous|poetic|narrative|vivid|authentic|cohesive|coherent|appealing|respectful|neutral|objective|attempt|best|due|length|limit|limits|limitations|limitation|truncated|word-for-word|line-by-line|paragraph-by-paragraph|localized|localised|target|source';
const VOCABULARY: ReadonlySet<string> = new Set([LANGUAGE, WORKS, SMALL, CRAFT].join('|').split('|'));

/** The sentence has none but words that a remark about a translation needs: no name, no thing that a text could be about. */
function isInVocabulary(sentence: string): boolean {
  return sentence
    .split(SPACES)
    .map((word) => word.replace(MARKS_AROUND, ''))
    .every((word) => word === '' || VOCABULARY.has(word) || word.split('-').every((part) => VOCABULARY.has(part)));
}

const AGREES =
  /^(?:sure(?: thing)?|certainly|of course|absolutely|okay|ok|alright|all right|great|understood|got it|no problem|happy to help|glad to help|with pleasure|i(?:'m|’m| am) happy to help|i(?:'d|’d) be happy to help(?: with that)?|thank you for (?:the|your) (?:text|request))(?![\p{L}\p{N}])[\s,.!:;–—-]{0,4}/u;
const HERE = /^here(?:'s|’s|s| is| are) /u;
/** An author may say so, too, of what somebody else translated. */
const BELOW = /^(?:below (?:is|are)|below you(?:'ll|’ll| will) find|the following (?:is|are)) /u;
const OWN = /\b(?:translat(?:ion|ions|ed)|rendering)\b/u;
const GIVEN =
  /\b(?:provided|given|requested|source|input) (?:[a-z]{3,12} ){0,2}(?:text|article|passage|content|document|post|chapter|section|paragraph|part|segment|excerpt|input)\b|\b(?:text|article|passage|content|document|post|chapter|section|paragraph|part|segment|excerpt) (?:that )?(?:you(?:'ve|’ve| have)? )?(?:provided|shared|sent|gave)\b/u;
const LABEL =
  /^(?:here is the )?(?:(?:the|my|your) )?(?:(?:idiomatic|literal|fluent|natural|polished|refined|revised|improved|final|full|complete|faithful|professional) ){0,2}(?:english |american english |british english )?(?:translation|translated text|translated version|translated article|translated content)(?: (?:in|into|to) (?:american |british )?english)?:$/u;
const AS_FOLLOWS = /^the (?:english )?(?:translation|translated text|translated version) (?:is|reads) as follows[:.]$/u;
const ASKS_FOR_TEXT =
  /^please (?:provide|share|paste|submit|enter)(?: me)?(?: with)? (?:the|your|some|any) (?:[a-z]{3,12} ){0,3}(?:text|content|article|passage|document|material)s?\b[^.!?]{0,30}(?:\btranslate|\bfor translation)/u;
const READY =
  /^(?:i(?:'m|’m| am) ready to translate|(?:please )?(?:provide|share|paste) the (?:text|next part|rest)(?: of the text)? (?:and i(?:'ll|’ll| will)|so (?:that )?i can) (?:translate|continue))/u;
const IN_BRACKETS =
  /^[[(](?:end of (?:the )?translat(?:ion|ed text)|(?:the )?translat(?:ion|ed text) (?:ends|stops|continues|is continued|continued|cut off|truncated)(?: here)?(?: [a-z ]{1,60})?|(?:to be )?continued in (?:the )?next (?:message|response|part|reply)|continues in (?:the )?next (?:message|response|part|reply)|note: (?:the )?(?:translation|text|original) [a-z ,]{1,120})[.…]{0,3}[\])]$/u;
const ENGINE =
  /^(?:translated (?:with|by|using)|übersetzt mit|traduit avec|tradotto con|traducido con|traduzido com|vertaald met) (?:www\.)?deepl(?:\.com)?(?: translator)?(?:\/translator)?(?: \((?:free version|kostenlose version|version gratuite|versione gratuita|versión gratuita|versão gratuita|gratis versie)\))?\.?$/u;
/** What the window of Google Translate says, copied with the text. */
const WINDOW =
  /^(?:rate this translation|contribute a better translation|your feedback will be used to help improve google translate\.?)$/u;
const MAINTAINS =
  /^(?:this|the|my) (?:english )?(?:translation|version|rendering|translated text) (?:aims to |seeks to |strives to )?(?:maintain|preserve|retain|keep|capture|convey|reflect|ensure|adapt|adhere|follow|balance|flow)s?\b/u;
const QUALITIES =
  /\b(?:tones?|styles?|meaning|intent|essence|spirit|nuances?|structure|format|formatting|terminology|technical terms|clarity|readability|fluency|flow|accuracy|accurate|natural|idiomatic|markdown|voice|context)\b/gu;
const KEPT =
  /^(?:\(?(?:translator(?:'s|’s)? |translation )?notes?: )?(?:i(?:'ve|’ve| have)?|the translation|the text) (?:also )?(?:has |have |has been |was )?(?:been )?(?:kept|translated|preserved|maintained|retained|left|rendered|adapted|adjusted|ensured|followed|aimed|tried|made)\b/u;
const MARKUP =
  /\b(?:format|formatting|markdown|html|placeholders?|tags|requested|instructions|guidelines|you provided|untranslated)\b/u;
const OFFERS =
  /^(?:(?:please )?(?:let me know|feel free|don(?:'t|’t) hesitate|do not hesitate)|would you like me to|do you want me to|shall i|should i|i hope (?:this|that|the)|if you(?:'d|’d| would)? (?:like|need|want|have)|i(?:'m|’m| am) (?:here|happy|glad)|is there anything else|please (?:review|note))\b/u;
const ABOUT_TRANSLATING = /\btranslat/u;

/** What a remark in Chinese says above the translation. */
const CHINESE =
  /^(?:好的|当然(?:可以)?|没问题)?[，,。！!]?\s?(?:以下|下面|这)(?:就)?是[\p{Script=Han}“”《》]{0,24}(?:译文|翻译|英文版)(?:内容|结果|如下|版本)?[:：。]?$/u;

function proofOf(sentence: string): RemarkProof | undefined {
  if (IN_BRACKETS.test(sentence) || ENGINE.test(sentence) || WINDOW.test(sentence) || CHINESE.test(sentence))
    return 'sure';
  if (sentence === 'original text') return 'company';
  if (LABEL.test(sentence) || AS_FOLLOWS.test(sentence)) return 'opening';
  if (!isInVocabulary(sentence)) return undefined;
  if (ASKS_FOR_TEXT.test(sentence) || READY.test(sentence)) return 'sure';
  const agreed = AGREES.exec(sentence)?.[0] ?? '';
  const rest = sentence.slice(agreed.length);
  if (OWN.test(rest)) {
    const isProven = agreed !== '' || GIVEN.test(rest);
    if (HERE.test(rest)) return isProven ? 'sure' : 'opening';
    if (BELOW.test(rest)) return isProven ? 'sure' : undefined;
  }
  if (agreed !== '' && (rest === '' || ABOUT_TRANSLATING.test(rest))) return 'company';
  if (MAINTAINS.test(sentence)) return (sentence.match(QUALITIES)?.length ?? 0) >= 2 ? 'closing' : 'company';
  if (KEPT.test(sentence)) return MARKUP.test(sentence) ? 'closing' : 'company';
  if (OFFERS.test(sentence)) return ABOUT_TRANSLATING.test(sentence) ? 'closing' : 'company';
  return undefined;
}

const ORDER: readonly RemarkProof[] = ['company', 'closing', 'opening', 'sure'];

/** Emphasis, heading and quotation marks that a model puts around a remark. */
const bare = (line: string): string =>
  line
    .trim()
    .replace(/^(?:#{1,6} |[*_]{1,3}(?=\S))/u, '')
    .replace(/[*_]{1,3}$/u, '')
    .replace(/^(.{1,60}?)\*{2}:$/u, '$1:')
    .trim()
    .toLowerCase();

/** What a remark may begin with, in any case: cheaper than the grammar. */
const FIRST =
  /^[\s#*_>]{0,8}(?:\p{Script=Han}|[[(]|(?:sure|certainly|of|absolutely|okay|ok|alright|all|great|understood|got|no|happy|glad|with|i|thank|here|heres|below|the|english|american|british|translation|translated|idiomatic|literal|fluent|natural|polished|refined|revised|improved|final|full|complete|faithful|professional|please|this|my|your|note|notes|translator|let|feel|don|do|would|shall|should|if|is|original|rate|contribute|übersetzt|traduit|tradotto|traducido|traduzido|vertaald|so)(?![\p{L}\p{N}]))/iu;

/** The best proof among the sentences of a line, every one of which belongs to the grammar; else undefined. */
export function remarkOf(line: string): RemarkProof | undefined {
  if (line.length > LONGEST_REMARK || !FIRST.test(line)) return undefined;
  const whole = bare(line);
  const single = proofOf(whole);
  if (single !== undefined) return single;
  let best: RemarkProof | undefined;
  for (const sentence of whole.split(/(?<=[.!?:]) /u)) {
    const proof = proofOf(sentence);
    if (proof === undefined) return undefined;
    if (best === undefined || ORDER.indexOf(proof) > ORDER.indexOf(best)) best = proof;
  }
  return best;
}

/** `**Notes:**` over what the model has to say about its translation. */
export const isNotesHeading = (line: string): boolean =>
  /^(?:(?:translation|translator(?:'s|’s)?) )?(?:notes?|explanations?)(?: on (?:the )?translation)?:$/u.test(
    bare(line),
  );

/** A note about the translation, not about its subject. */
export const isNote = (line: string): boolean =>
  /\b(?:translat|render|original|preserv|maintain|retain|literal|idiomatic|kept|phras|term|tone)/iu.test(line);
