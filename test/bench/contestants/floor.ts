// The floor: one moderately complex regular expression over every article, and nothing else.
import { report, textsOf } from '../contestant.ts';

const DOUBLED_OR_GLUED_OR_ORDINAL =
  /(?<![\p{L}\p{N}])(?:the|of|and|to|an?) (?:the|of|and|to|an?)(?![\p{L}\p{N}])|\p{Ll}{3,}[.?!](?:The|It|In)\b|\d{1,2}(?:st|nd|rd|th)\b/gu;

const texts = textsOf();
report(texts, (text) => Array.from(text.matchAll(DOUBLED_OR_GLUED_OR_ORDINAL)).length);
