// Lines that say something about an article instead of being part of it: dates, credits, labels with a value.

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = `(?:\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}\\s+${MONTH}\\.?,?\\s+\\d{4})`;
const TIME = '(?:\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[ap]\\.?m\\.?)?)';
const DATE_LINE = new RegExp(
  `^\\W{0,3}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?${DATE}(?:[\\sT,|-]+${TIME})?\\W{0,3}$`,
  'iu',
);
const LABEL =
  /^\W{0,3}(?:source|author|by|editor|reporter|correspondent|written by|posted(?: by| on)?|published|updated|release(?:d| time| date)?|date|time|from|views?|hits|clicks?|category|tags?|key ?words?|font size|click(?:s| times| count)?|number of (?:views|clicks)|contributor|photo(?:s)? by|text by|original title)\s*[:：|]/iu;
const CREDIT = /^[[(（【][^\n]{1,80}[\])）】]$/u;
/** A longer line is prose that begins like a label. */
const LONGEST = 160;

/** A whole line that holds a date, a credit or a label with its value. */
export function isMetadata(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length <= LONGEST && (DATE_LINE.test(trimmed) || LABEL.test(trimmed) || CREDIT.test(trimmed));
}

const STARTING_DATE = new RegExp(`^${DATE}(?:[\\sT,|-]{1,4}${TIME})?(?![\\p{L}\\p{N}])`, 'iu');

/** Length of the date, with its time, that a line starts with; 0 if there is none. */
export const startingDate = (line: string): number => STARTING_DATE.exec(line)?.[0].length ?? 0;
