// The small world of words that comment forms are made of, by what they mean: translations reword every line, but hardly leave this world.

/** What a word can be in a form, as bits: `post` is both what one does and what others answer. */
export const WORD = {
  /** What readers write: a comment, a reply, an opinion. */
  topic: 1,
  /** What they are asked to do with it. */
  act: 2,
  /** Who writes or reads it. */
  person: 4,
  /** What is asked for beside it. */
  field: 8,
  /** What only the form of a web page asks for. */
  webField: 16,
  /** A sign that only people can read, and the picture that holds it. */
  code: 32,
  login: 64,
  /** Whether something must be given, and whether others see it. */
  mark: 128,
  /** Buttons, tools of an editor, orders of a list. */
  control: 256,
  /** Words between the others. */
  link: 512,
} as const;

const WORDS: readonly (readonly [bit: number, words: string])[] = [
  [
    WORD.topic,
    'comment comments commentary commentaries commenting commented reply replies replying response responses opinion opinions message messages remark remarks reaction reactions contribution contributions feedback discussion discussions post posts posting thread',
  ],
  [
    WORD.act,
    'post publish leave write add send submit make enter insert input give express share say type place put take join participate tell speak talk forward follow react reply respond answer comment press click let have write fill posting publication submission writing sending come read keep stay remain',
  ],
  [
    WORD.person,
    'netizen netizens reader readers user users guest guests visitor visitors poster author anonymous anonymously moderator administrator editor owner you your yours i me my mine we us our everyone others',
  ],
  [
    WORD.field,
    'name names surname signature title subject content contents text body city state country region phone telephone mobile contact number code message comment comments opinion address appellation first last full avatar gender age occupation pen details data',
  ],
  [
    WORD.webField,
    'nickname nick nicks pseudonym pseudonyms alias username password email e-mail emails mail e-mails mailbox website websites site url urls homepage web blog electronic identifier qq http https trackback icq skype',
  ],
  [
    WORD.code,
    'code symbols characters digits letters captcha recaptcha picture image verification verify security confirmation authentication authenticity robot spam human',
  ],
  [
    WORD.login,
    'log login logged logging sign signed signin register registered registering registration authorise authorize authorised authorized authorisation authorization authenticate authenticated entrance connect connected account accounts forgotten forgot',
  ],
  [
    WORD.mark,
    'required obligatory mandatory compulsory optional necessary must fill filled filling confidential private hidden secret published publish displayed display shown public publicly visible disclosed',
  ],
  [
    WORD.control,
    'submit send sending submission publish publication release post reset preview cancel validate validation enter confirm confirmation insert update refresh change clear save remember information info quote bold italic colour color smiley smilies emoticon emoticons emoji sticker stickers attach attachment attached file files upload pictures picture image images photo photos video link links markup markdown html advanced mode sort order newest oldest latest earliest hottest hot recommended recommend recommendation subscribe notify notification notifications weibo microblog wechat facebook twitter google github social network networks rules policy charter terms delete edit cookie cookies browser loading load list screen page syntax supported supports sync synchronise synchronize also automatic automatically approval agree accept conditions sympathy registration moderation',
  ],
  [
    WORD.link,
    'the a an this that these those to of in on for at by from with without or and is are be been being was will would can could may might do does did not no yes as if when after before up only please here there it its one two few some any all other new next time times every each area box section column form forms quick fast online about article articles news topic theme entry item items words word something thoughts thought view views voice what think want wants like need has had total than use used using see seen out down how who now sentence sentences welcome',
  ],
];

const BITS: ReadonlyMap<string, number> = (() => {
  const bits = new Map<string, number>();
  for (const [bit, words] of WORDS) for (const word of words.split(' ')) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
})();

/** What a word in lower case can be in a form, also done again as in `retype`; 0 for a word of the world outside. */
export const wordBits = (word: string): number =>
  BITS.get(word) ?? BITS.get(word.replace(/^re-?(?=\p{L}{4})/u, '')) ?? 0;
