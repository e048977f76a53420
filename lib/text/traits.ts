// What a block contains, as bits, so that a rule looks only at blocks that could interest it.

/** Bits of `Block.traits`. */
export const Trait = {
  Digit: 1 << 0,
  /** Anything above U+007F. */
  NonAscii: 1 << 1,
  /** Han, kana, Hangul, or full-width forms. */
  Wide: 1 << 2,
  /** A quotation mark, straight or curly; not the apostrophe. */
  Quote: 1 << 3,
  Apostrophe: 1 << 4,
  /** Two marks of `. , ; ? ! …` side by side. */
  DoubledMark: 1 << 5,
  /** A space before one of `. , ; : ? !`. */
  SpacedMark: 1 << 6,
  /** One of `. ? !` with a letter right behind it. */
  GluedMark: 1 << 7,
  Ampersand: 1 << 8,
  Angle: 1 << 9,
  Slash: 1 << 10,
  At: 1 << 11,
  Backtick: 1 << 12,
  /** `[` or `]`. */
  Bracket: 1 << 13,
  Asterisk: 1 << 14,
  /** More than one line. */
  Lines: 1 << 15,
  /** A space or tab at the end of a line, or an ideographic space. */
  EdgeSpace: 1 << 16,
  Colon: 1 << 17,
  /** A lower-case ASCII letter in first place. */
  LowerStart: 1 << 18,
  /** Upper-case ASCII letter anywhere. */
  Upper: 1 << 19,
  Dot: 1 << 20,
  Control: 1 << 21,
  /** A word twice in a row with one space between, whatever the case. */
  DoubledWord: 1 << 22,
  /** Two to eight words three times in a row. */
  Loop: 1 << 23,
  /** The name of a month, short or long. */
  Month: 1 << 24,
  /** `one` to `ten`, `first` to `tenth`. */
  Counting: 1 << 25,
  /** `hundred`, `thousand`, `million`, `billion`, `trillion`. */
  Scale: 1 << 26,
  /** A word that starts with a small n or m and another consonant: `nternet`. */
  Clipped: 1 << 27,
  /** `china`, a continent or a body of state in small letters. */
  SmallPlace: 1 << 28,
  /** A long word in small letters with a run of letters that pinyin has and English has not. */
  Pinyin: 1 << 29,
  /** `session`, `plenum` or `meeting`, or more of them. */
  Session: 1 << 31,
} as const;

/** Bits of `Block.hints`: finer than traits, each something that one rule cannot do without. */
export const Hint = {
  /** `And` or `But` behind a full stop and a space. */
  Conjunction: 1 << 0,
  Two: 1 << 1,
  /** ` and 4`. */
  AndDigit: 1 << 2,
  /** A character that mojibake is made of. */
  Misread: 1 << 3,
  /** A character that nobody sees. */
  Unseen: 1 << 4,
  /** `in March`. */
  InMonth: 1 << 5,
  /** ` session of`, ` meeting of`. */
  SessionOf: 1 << 6,
  /** `five-year`, `five year`. */
  FiveYear: 1 << 7,
  /** `4 million 2`, `4 million and 2`. */
  Steps: 1 << 8,
  /** ` month`. */
  Month: 1 << 9,
  Anniversary: 1 << 10,
  /** `morning`, `afternoon`, `evening`, `night`. */
  DayPart: 1 << 11,
  /** `4: 2`. */
  Clock: 1 << 12,
  /** `4 2`. */
  Figures: 1 << 13,
  /** `3rd`. */
  Ordinal: 1 << 14,
  /** A letter that is neither Latin nor Greek. */
  Foreign: 1 << 15,
  /** A month behind a figure, a comma or `in`. */
  MonthBehind: 1 << 16,
  Dollar: 1 << 17,
  /** `translation`, `translated`, `translate`, `DeepL`. */
  Translation: 1 << 18,
  /** A word that a model does not refuse without: `cannot`, `sorry`, `AI`, `provided`, `seems` …. */
  Refusal: 1 << 20,
  /** Two apostrophes or quotation marks of one kind side by side. */
  DoubledQuote: 1 << 21,
  /** `.,` or `. ,`. */
  StopComma: 1 << 22,
  /** What placeholders begin with: `{`, `_`, `%s`, `[T`, `/>`, `@@`, `⟦`, `import`. */
  Sign: 1 << 23,
  /** `,a`, `;a`, `:a`: a letter right behind a mark that a space follows. */
  GluedComma: 1 << 19,
} as const;
