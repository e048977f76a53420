// Attribution, rights and calls to follow: lines that are offered for removal, never dropped (DEFECTS §6).

const WHO =
  '(?:(?:responsible|executive|chief|web|managing|trainee|internship|intern|special|our|staff|this newspaper|the|original|article) ){0,2}(?:authors?|editors?|editor-in-chief|reporters?|correspondents?|contributors?|writers?|photographers?|journalists?|proofreaders?|text|photos?(?: by)?|source|news source|article source|source of (?:the )?(?:article|information|news)|written by|posted by|reported by|edited by)(?: in charge)?';
const BRACKETED = new RegExp(`^[[(（【]\\s?${WHO}(?=[\\s:：])[^()（）[\\]【】\\n]{1,100}[\\])）】]$`, 'iu');
const LABELLED = new RegExp(`^(?:from )?${WHO}\\s?[:：]\\s?\\S[^\\n]{0,110}$`, 'iu');
const INLINE = new RegExp(
  `[.!?…。！？]["”’]?(\\s?[[(（【]\\s?${WHO}\\s?[:：][^()（）[\\]【】\\n]{1,100}[\\])）】])$`,
  'iu',
);
const STOPPED = /[a-z]{3}[.!?]["”’]?$/u;

/** A line that says who wrote, edited or first published the text. */
export function isByline(said: string): boolean {
  if (said.length > 140) return false;
  return BRACKETED.test(said) || (LABELLED.test(said) && !STOPPED.test(said));
}

/** Where a credit in brackets begins behind the last sentence of a paragraph, or -1. */
export function creditFrom(text: string): number {
  const tail = text.slice(-140);
  const match = INLINE.exec(tail);
  const credit = match?.[1];
  return credit === undefined ? -1 : text.length - credit.length;
}

const RIGHTS: readonly RegExp[] = [
  /^(?:©|copyright\b|\(c\) ?\d{4})/iu,
  /\ball rights reserved\b/iu,
  /\b(?:belongs?|belonging) to the original (?:author|publisher|owner)/iu,
  /\bcontact us (?:to|for|in time to) ?(?:delete|deletion|remove|removal)/iu,
  /\b(?:please|pls) (?:indicate|note|specify|mention|attribute) the (?:source|origin)/iu,
];
const INFRINGES = /\binfring(?:e|es|ed|ing|ement)\b/iu;
const ACTS = /\b(?:contact|delete|inform|notify)\b/iu;

/** A notice about whose the text is. */
export const isRightsNotice = (said: string): boolean =>
  said.length <= 420 && (RIGHTS.some((words) => words.test(said)) || (INFRINGES.test(said) && ACTS.test(said)));

/** Two or more `#tags` and nothing else. */
export function isTags(text: string): boolean {
  if (text.length > 400 || !text.includes('#')) return false;
  const words = text
    .replace(/^tags?\s?[:：]\s?/iu, '')
    .split(/[\s,、，]+/u)
    .filter(Boolean);
  return words.length >= 2 && words.every((word) => /^#[\p{L}\p{N}_]{1,60}#?$/u.test(word));
}

const FOLLOW =
  /^(?:please )?(?:follow|find|like|join) us (?:on|at|via)\b|^(?:please )?scan (?:the |this )?(?:(?:qr|two-dimensional|2d|wechat|we chat) )?code\b|^(?:please )?(?:pay attention to|follow) (?:our|the) (?:official )?(?:we ?chat|public|official|weibo)\b|^subscribe to our (?:newsletter|channel|wechat|we chat)\b|^long press (?:the |to )/iu;

/** A call to follow the site somewhere else. */
export const isFollowUs = (said: string): boolean => said.length <= 160 && FOLLOW.test(said);
