// “Posted on May 2 by Lin Po | Leave a comment”: the link to the comments that themes print beside date and author.
import { formLine } from './form-line.ts';
import { isThreadHeading } from './thread.ts';

const LONGEST = 400;
const TARGET =
  /^[\s|/·•,;–—]{0,6}\[([^[\]\n]{1,80})\]\([^()\s]{0,300}#(?:respond|comments?|comment-form|disqus_thread|reply-title)\)$/u;
const DATED =
  /\b(?:19|20)\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|^(?:posted|published|written|by|veröffentlicht|publié|publicado)\b/iu;

/** Words that lead to the comments: a heading of the form, that there are none, or how many there are. */
function leadsToComments(said: string): boolean {
  if (isThreadHeading(said)) return true;
  const form = formLine(said, false);
  return form !== undefined && (form.bareHeading || form.closed);
}

/**
 * Where the link to the comments begins on a line, with the mark before it: 0 where it is all of the line; -1 where there is none.
 * Its target proves it, or a mark between it and a date.
 */
export function commentLinkFrom(text: string): number {
  if (text.length > LONGEST) return -1;
  const bracket = text.lastIndexOf('[');
  if (bracket >= 0 && text.endsWith(')')) {
    const from = bracket - (/[\s|/·•,;–—]{0,6}$/u.exec(text.slice(Math.max(0, bracket - 6), bracket))?.[0].length ?? 0);
    const words = TARGET.exec(text.slice(from))?.[1];
    if (words === undefined || !(leadsToComments(words) || /^\d{1,5}$/u.test(words))) return -1;
    return from === 0 || DATED.test(text.slice(0, from)) ? from : -1;
  }
  if (!/[|·•–—]/u.test(text)) return -1;
  const mark = /^.{0,300}\S([ \t]{1,4}[|·•–—][ \t]{1,4})/u.exec(text)?.[1];
  if (mark === undefined) return -1;
  const from = text.lastIndexOf(mark);
  return DATED.test(text.slice(0, from)) && leadsToComments(text.slice(from + mark.length)) ? from : -1;
}
