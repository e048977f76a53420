// What forms say in ever new words: every plugin and translation words its check boxes anew, but always of the same few things.

/** A longer line is prose. */
const LONGEST = 320;

/** Each begins with what is asked of the reader and names what only forms speak of; none of them opens or proves a form. */
const CHECK_BOXES: readonly RegExp[] = [
  /\b(?:akismet|reCAPTCHA)\b/iu,
  /^(?:yes, ?)?(?:please )?(?:save|remember|store|keep) my (?:display |user ?)?(?:names?|info|information|details|data|e-?mail)\b[^.!?]{0,160}\b(?:browser|comments?|time)\b[^.!?]{0,60}[.!]?$/iu,
  /^(?:yes, ?)?(?:please )?(?:notify|e-?mail|mail|inform|alert) me\b[^.!?]{0,100}\b(?:comments?|repl(?:y|ies)|posts?|articles?|responds?|answers?|e-?mail|mail)\b[^.!?]{0,60}[.!]?$/iu,
  /^remember me,? [^.!?]{0,80}\b(?:reply|replies|comments?|information)\b[^.!?]{0,60}[.!]?$/iu,
  /^(?:yes, ?)?(?:i (?:have )?read (?:and|&) |i hereby |i )(?:agree|consent|accept|accepted|understood|confirm)\b[^.!?]{0,200}\b(?:privacy|terms|data|cookies?|polic(?:y|ies)|conditions|information|stored?|storage)\b[^.!?]{0,120}[.!]?$/iu,
  /^(?:by (?:using|submitting|sending|posting|leaving) (?:this|the|a|your) (?:form|comment|reply|message)),? [^.!?]{0,240}[.!]?$/iu,
  /^(?:yes, ?)?(?:please )?(?:subscribe(?: me)?|sign me up|sign up|add me)\b[^.!?]{0,60}\b(?:comments?|newsletters?|posts?|e-?mails?|mailing list|thread)\b[^.!?]{0,40}[.!]?$/iu,
];

/** Code and messages that a script should have taken away. */
const SCRIPT_RESIDUE: readonly RegExp[] = [
  /^Δ? ?document\.getElementById\(/u,
  /^\{"(?:email|url|required|name)":"[^"{}]{1,80}"(?:,"[a-z]{1,20}":"[^"{}]{1,80}"){0,8}\}$/u,
];

const ALL = [...CHECK_BOXES, ...SCRIPT_RESIDUE];

/** Is this what a form says, in words that no list has? */
export const matchesFormPattern = (text: string): boolean =>
  text.length <= LONGEST && ALL.some((pattern) => pattern.test(text));
