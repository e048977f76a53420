// What forms say in ever new words: every plugin and translation words its sentences anew, but always about the same few things.

/** A longer line is prose. */
const LONGEST = 320;

/** Each begins with what is asked of the reader and names what only forms speak of; none of them opens or proves a form. */
const CHECK_BOXES: readonly RegExp[] = [
  /\b(?:akismet|reCAPTCHA)\b/iu,
  /^(?:yes, ?)?(?:please )?(?:save|remember|store|keep) my (?:display |user ?)?(?:names?|info|information|details|data|e-?mail)\b[^.!?]{0,160}\b(?:browser|comments?|time)\b[^.!?]{0,60}[.!]?$/iu,
  /^(?:i will |i want to |please )?(?:save|remember|store|keep|record) (?:(?:my|your|the) )?(?:display |user ?)?(?:names?|nickname|mailbox|e-?mail)\b[^.!?]{0,120}\bin (?:this|the|your|my) browser\b[^.!?]{0,80}[.!]?$/iu,
  /^(?:do|would) you (?:want|like) to (?:be (?:notified|informed)|receive)\b[^.!?]{0,60}\b(?:comments?|repl(?:y|ies)|posts?)\b[^.!?]{0,40}\?$/iu,
  /^(?:yes, ?)?(?:please )?(?:notify|e-?mail|mail|inform|alert) me\b[^.!?]{0,100}\b(?:comments?|repl(?:y|ies)|posts?|articles?|responds?|answers?|e-?mail|mail)\b[^.!?]{0,60}[.!]?$/iu,
  /^remember me,? [^.!?]{0,80}\b(?:reply|replies|comments?|information)\b[^.!?]{0,60}[.!]?$/iu,
  /^(?:yes, ?)?(?:i (?:have )?read (?:and|&) |i hereby |i )(?:agree|consent|accept|accepted|understood|confirm)\b[^.!?]{0,200}\b(?:privacy|terms|data|cookies?|polic(?:y|ies)|conditions|information|stored?|storage)\b[^.!?]{0,120}[.!]?(?: (?:see|read) (?:the |our )?[^.!?]{0,20}privacy[^.!?]{0,30}[.!]?)?$/iu,
  /^(?:by (?:using|submitting|sending|posting|leaving) (?:this|the|a|your) (?:form|comment|reply|message)),? [^.!?]{0,240}[.!]?$/iu,
  /^(?:yes, ?)?(?:please )?(?:subscribe(?: me)?|sign me up|sign up|add me)\b[^.!?]{0,60}\b(?:comments?|newsletters?|posts?|e-?mails?|mailing list|thread)\b[^.!?]{0,40}[.!]?$/iu,
  /^(?:(?:your |the )?comments? (?:is|are|may be) limited to|(?:you can |you may )?(?:still |also )?(?:enter|input|write)(?: up to| at most)?|(?:at most|up to|no more than)) \d{1,5} (?:more |chinese )?(?:words|characters|letters)[^.!?]{0,30}[.!]?$/iu,
  /^remember (?:my |your )?(?:personal |user )?(?:info|information|details|data)\s?\??$/iu,
  /^comments (?:are|will be) (?:moderated|reviewed|checked)\b[^.!?]{0,120}[.!]?$/iu,
  /^comments \((?:you may|you can|no) [^.!?()]{0,60}\)$/iu,
  /^\(?(?:your )?(?:name|e-?mail|mailbox)(?: address)?(?: and (?:name|e-?mail))? (?:is|are) required\b[^!?]{0,100}\)?$/iu,
];

/** Code and messages that a script should have taken away. */
const SCRIPT_RESIDUE: readonly RegExp[] = [
  /^Δ? ?document\.getElementById\(/u,
  /^\{"(?:email|url|required|name)":"[^"{}]{1,80}"(?:,"[a-z]{1,20}":"[^"{}]{1,80}"){0,8}\}$/u,
];

/**
 * Sentences that portals print in their forms, as translations word them: the rules of the Internet, whose views the comments are,
 * and that the reader is welcome. People write about such things as well: without a heading or fields they prove nothing.
 */
const SENTENCES: readonly RegExp[] = [
  /^(?:please )(?:consciously |voluntarily |strictly )?(?:abide by|comply with|observe|obey|follow)\b[^.!?]{0,50}\b(?:internet|network|online|web)\b[^.!?]{0,50}\b(?:polic(?:y|ies)|laws?|regulations?|rules)\b[^.!?“”"]{0,200}[.!]?$/iu,
  /^(?:the )?(?:above |following )?(?:(?:net(?:izens?|work friends?| ?friends?)|users?|readers?)['’]?s? )?(?:comments?|remarks?|messages?|speech(?:es)?|opinions?) (?:(?:is|are|do|does) )?(?:made )?(?:only|merely|solely)\b[^.!?“”"]{0,40}\b(?:personal|own|individual|netizens?['’]?|net friends?['’]?)\b[^.!?“”"]{0,30}\b(?:views?|opinions?|positions?|points? of view)\b[^.!?“”"]{0,160}[.!]?$/iu,
  /^(?:the )?comments? (?:(?:is|are) )?(?:only )?on behalf of (?:the )?(?:netizens?|net friends?|users)\b[^.!?“”"]{0,120}[.!]?$/iu,
  /^[◎○●]? ?welcome to (?:participate in |join |take part in )?(?:the )?discussions?[,.!]? (?:please )?[^.!?“”"]{0,60}\b(?:views?|opinions?|thoughts)\b[^.!?“”"]{0,60}[.!]?$/iu,
];

const CONTROLS = [...CHECK_BOXES, ...SCRIPT_RESIDUE];

/** What a form says in words that no phrase file has: `control` beside fields, or `faint`, which opens a form but does not prove one. */
export function formPattern(text: string): 'control' | 'faint' | undefined {
  if (text.length > LONGEST) return undefined;
  if (CONTROLS.some((pattern) => pattern.test(text))) return 'control';
  return SENTENCES.some((pattern) => pattern.test(text)) ? 'faint' : undefined;
}
