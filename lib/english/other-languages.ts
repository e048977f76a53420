// Small words of other languages in Latin letters: what tells that a sentence was not translated.

/** By language; words that English has as well are left out. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  German:
    'der das und ist nicht ein eine einen einem einer mit von zu im auf für sich auch dem den des wird wurde werden sind bei nach über aus durch oder wenn dass haben hat sie wir ich es noch nur zum zur',
  French:
    'le la les des une du et est dans pour que qui avec sur pas plus par ce cette ces sont aux au nous vous ils elle il se sa ses leur mais ou où été être avait',
  Spanish:
    'el la los las una un del que y con por para se su sus como más pero al lo fue ha este esta muy también entre sobre desde hasta hay',
  Portuguese:
    'o os um uma da das dos que com por para se não mais como ao foi são seu sua mas também pelo pela entre em é à',
  Italian:
    'il lo la gli un una di del della dei delle che con per non si è sono da nel nella al alla più anche ma questo questa',
  Dutch: 'het een van en dat niet zijn voor op aan ook er maar om werd naar bij uit deze dit worden wordt heeft hebben',
  Swedish: 'och att det som en ett av för på med är den inte från har de om vi kan ska också eller',
  Polish: 'w na z nie się że jest oraz od dla przez jak po który która są był była tego',
  Turkish: 've bir bu için ile olarak daha çok olan de da gibi kadar sonra en ne ancak',
  Indonesian: 'yang dan di untuk dengan pada dari ini itu tidak dalam adalah akan oleh juga sebagai ke karena telah',
  Vietnamese: 'và là của các một những được trong cho có không với này đã người khi để từ',
};

const LANGUAGES: readonly (readonly [name: string, words: ReadonlySet<string>])[] = Object.entries(SMALL_WORDS).map(
  ([name, words]) => [name, new Set(words.split(' '))],
);

/** At least so many small words, of so many kinds, and this share of all words: no title or name has as many. */
const FEWEST = 3;
const FEWEST_KINDS = 3;
const SHARE = 0.25;

/** Words that a sentence in no other language has. */
const ENGLISH = new Set('the and to with this that which from they you'.split(' '));

/** The language that a list of words in small letters is in, where their small words tell. */
export function otherLanguageOf(words: readonly string[]): string | undefined {
  if (words.some((word) => ENGLISH.has(word))) return undefined;
  for (const [name, known] of LANGUAGES) {
    const found = words.filter((word) => known.has(word));
    if (found.length >= FEWEST && found.length >= words.length * SHARE && new Set(found).size >= FEWEST_KINDS)
      return name;
  }
  return undefined;
}
